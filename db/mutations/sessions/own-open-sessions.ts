import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Session } from "../../identity/find-session";
import { sessions } from "../../schema/users";

/** Condition on sessions of the session's own user that have not ended. */
export const ownOpenSessions = ({ actor }: Session) =>
  and(eq(sessions.userId, actor.userId), isNull(sessions.endedAt));
