import type { Database } from "@/db/client";
import type { Session } from "@/db/identity/find-session";

/** What an action runs with: the database, who is acting, and the instant of the request. */
export type ActionContext = { db: Database; session: Session; actor: Session["actor"]; now: Date };
