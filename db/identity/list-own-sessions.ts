import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { isAdmin } from "@/domain/actor";
import { sessionEnd } from "@/domain/security/session-end";
import type { Reader } from "../client";
import { sessions } from "../schema/users";
import { findLimits } from "./find-limits";
import type { Session } from "./find-session";

/** The valid sessions of the session's own user, the last used first. */
export function listOwnSessions(db: Reader, session: Session, now: Date) {
  const limits = findLimits(db);
  return db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      address: sessions.address,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, session.actor.userId), isNull(sessions.endedAt)))
    .orderBy(desc(sessions.lastSeenAt))
    .all()
    .filter((row) => sessionEnd(row, isAdmin(session.actor), limits) > now)
    .map((row) => ({ ...row, current: row.id === session.id }));
}
