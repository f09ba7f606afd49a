import "server-only";
import { database } from "@/db/client";
import type { Session } from "@/db/identity/find-session";
import { listOwnSessions } from "@/db/identity/list-own-sessions";

/** The sessions a person sees on their own page: pages themselves read no identity rows. */
export const listOwn = (session: Session, now: Date) => listOwnSessions(database(), session, now);
