import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { type Actor, isLeader } from "@/domain/actor";
import { stepOf } from "@/domain/directives/steps/steps";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { newCause } from "../../record-event";
import { assignments, directives } from "../../schema/directives";
import { visibleDirectives } from "../../visibility";
import { write } from "../../write";
import { takeStepIn } from "./take-step";

/**
 * A leader withdraws a whole directive: every open assignment of it, as one act.
 * @throws request.not_found, request.not_allowed, directive.no_such_step if none is open
 */
export function withdrawDirective(
  db: Database,
  actor: Actor,
  { directiveId, reason }: { directiveId: number; reason: string },
  now: Date,
): void {
  write(db, (tx) => {
    const seen = tx
      .select({ id: directives.id })
      .from(directives)
      .where(and(eq(directives.id, directiveId), visibleDirectives(actor)))
      .get();
    if (!seen) refuse("request.not_found");
    if (!isLeader(actor)) refuse("request.not_allowed");
    const open = tx
      .select({ id: assignments.id, version: assignments.version })
      .from(assignments)
      .where(
        and(
          eq(assignments.directiveId, directiveId),
          inArray(assignments.state, [...stepOf("withdraw").from]),
        ),
      )
      .all();
    if (open.length === 0) refuse("directive.no_such_step");
    const causeId = newCause();
    for (const { id: assignmentId, version } of open) {
      takeStepIn(tx, actor, "withdraw", { assignmentId, version, reason }, now, { causeId });
    }
  });
}
