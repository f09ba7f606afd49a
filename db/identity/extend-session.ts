import "server-only";
import { eq } from "drizzle-orm";
import { isAdmin } from "@/domain/actor";
import { noteUseEvery, sessionEnd } from "@/domain/security/session-end";
import type { Database } from "../client";
import { sessions } from "../schema/users";
import { write } from "../write";
import { findLimits } from "./find-limits";
import type { Session } from "./find-session";

/** Records the use of a session, but rarely, so that most reads write nothing. */
export function extendSession(db: Database, session: Session, now: Date): void {
  const admin = isAdmin(session.actor);
  const limits = findLimits(db);
  if (now.getTime() - Date.parse(session.lastSeenAt) < noteUseEvery(admin, limits) * 1000) return;
  const lastSeenAt = now.toISOString();
  const expiresAt = sessionEnd({ createdAt: session.createdAt, lastSeenAt }, admin, limits).toISOString();
  write(db, (tx) =>
    tx.update(sessions).set({ lastSeenAt, expiresAt }).where(eq(sessions.id, session.id)).run(),
  );
}
