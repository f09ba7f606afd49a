import "server-only";
import { and, eq } from "drizzle-orm";
import { type Actor, headsItself, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { newCause } from "../../record-event";
import { deputies } from "../../schema/users";
import { write } from "../../write";
import { endDeputiesIn } from "./end-deputies";

/**
 * The head, or an administrator, ends a deputyship before its last day: the rights end at once.
 * @throws request.not_found, request.not_allowed
 */
export function endDeputy(
  db: Database,
  actor: Actor,
  { departmentId, deputyId }: { departmentId: number; deputyId: number },
  now: Date,
): void {
  write(db, (tx) => {
    if (!headsItself(actor, departmentId) && !isAdmin(actor)) refuse("request.not_allowed");
    const which = and(eq(deputies.id, deputyId), eq(deputies.departmentId, departmentId));
    if (endDeputiesIn(tx, actor, which, now, newCause()) === 0) refuse("request.not_found");
  });
}
