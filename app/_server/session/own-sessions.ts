import "server-only";
import { database } from "@/db/client";
import type { Session } from "@/db/identity/find-session";
import { listOwnSessions } from "@/db/identity/list-own-sessions";

/** The sessions on a person's own page: pages do not read identity rows themselves. */
export const listOwn = (session: Session, now: Date) => listOwnSessions(database(), session, now);
