import "server-only";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Reader } from "../client";
import { sessions } from "../schema/users";
import type { Session } from "./find-session";

/** The valid sessions of the session's own user, the last used first. */
export function listOwnSessions(db: Reader, session: Session, now: Date) {
  return db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      address: sessions.address,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, session.actor.userId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now.toISOString()),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt))
    .all()
    .map((row) => ({ ...row, current: row.id === session.id }));
}
