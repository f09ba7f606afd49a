import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { write } from "../../write";
import { changeEmailIn } from "./change-email-in";

/** An administrator sets a user's mail address. @throws request.not_allowed, request.not_found */
export function setUserEmail(
  db: Database,
  actor: Actor,
  input: { userId: number; email: string },
  now: Date,
): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    changeEmailIn(tx, actor, input, now);
  });
}
