import type { Database } from "@/db/client";
import type { Session } from "@/db/identity/find-session";

/** The context of an action: the database, the actor, and the instant of the request. */
export type ActionContext = { db: Database; session: Session; actor: Session["actor"]; now: Date };
