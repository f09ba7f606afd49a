import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "../client";
import { SESSION_HOURS } from "../mutations/sessions/start-session";
import { sessions } from "../schema/users";
import { write } from "../write";
import type { Session } from "./find-session";

const EXTEND_EVERY_MINUTES = 10;

/** Extends a session that is in use, at most once in ten minutes, so that most reads write nothing. */
export function extendSession(db: Database, session: Session, now: Date): void {
  if (now.getTime() - Date.parse(session.lastSeenAt) < EXTEND_EVERY_MINUTES * 60_000) return;
  write(db, (tx) =>
    tx
      .update(sessions)
      .set({
        lastSeenAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000).toISOString(),
      })
      .where(eq(sessions.id, session.id))
      .run(),
  );
}
