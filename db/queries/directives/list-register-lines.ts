import "server-only";
import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { RegisterLine } from "@/domain/directives/register-line";
import type { RegisterView } from "@/domain/directives/register-view";
import type { EventKind } from "@/domain/events/event-kinds";
import type { Reader } from "../../client";
import { markSql } from "../../counting";
import { effectiveEvent } from "../../effective-event";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { sql } from "../../sql";
import { visibleDirectives } from "../../visibility";
import { listRegisterIds, spanOf } from "./list-register";

/** How many lines are read in one go: a few milliseconds, between which other requests are answered. */
const CHUNK = 250;

/**
 * Every line of a view of the register, read on demand. The set of lines and their order are fixed at the first;
 * each line has the values at the time it is read.
 */
export function* listRegisterLines(
  db: Reader,
  actor: Actor,
  view: RegisterView,
  now: Day,
): Generator<RegisterLine> {
  const ids = listRegisterIds(db, actor, view, now);
  for (let from = 0; from < ids.length; from += CHUNK) {
    yield* readLines(db, actor, view, now, ids.slice(from, from + CHUNK));
  }
}

function readLines(db: Reader, actor: Actor, view: RegisterView, now: Day, ids: number[]): RegisterLine[] {
  const today = view.asOf ?? now;
  const at = view.asOf === null ? assignments : assignmentSpans;
  // A product is included if its report was valid on that day: the span has the day of the report, not its text.
  const told = (value: SQL.Aliased | SQL | typeof assignments.productText | typeof assignments.productDate) =>
    sql`case when ${at.reportedOn} is ${assignments.reportedOn} then ${value} end`;
  const rows = db
    .select({
      assignmentId: assignments.id,
      code: sql<string>`${directives.code}`,
      text: directives.text,
      leads: namesIn("lead", view),
      coordinating: namesIn("coordinating", view),
      role: sql<"lead" | "coordinating">`${at.role}`,
      giver: directives.givenByName,
      issuedOn: sql<Day>`${directives.issuedOn}`,
      originalDeadline: directives.originalDeadline,
      deadline: sql<Day | null>`${at.deadline}`,
      mark: sql<RegisterLine["mark"]>`${markSql(today, at)}`,
      reportedOn: sql<Day | null>`${at.reportedOn}`,
      productNumber: sql<string>`coalesce(${told(sql`${assignments.productNumber}`)}, '')`,
      productDate: sql<Day | null>`${told(assignments.productDate)}`,
      productText: sql<string>`coalesce(${told(assignments.productText)}, '')`,
      extensions: countUntil("assignment.extension_granted", today),
      urges: countUntil("assignment.urged", today),
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .leftJoin(assignmentSpans, spanOf(view))
    .where(and(visibleDirectives(actor), inArray(assignments.id, ids)))
    .all();
  const byId = new Map(rows.map((row) => [row.assignmentId, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [row] : [];
  });
}

/** The departments of the directive in a role on the day, in the agency's order, separated by "; ". */
const namesIn = (role: "lead" | "coordinating", { asOf }: RegisterView): SQL<string> =>
  asOf === null
    ? sql<string>`coalesce((select group_concat(d.name, '; ' order by d.sort_order, d.id) from assignments o
        join departments d on d.id = o.department_id
        where o.directive_id = ${directives.id} and o.role = ${role}), '')`
    : sql<string>`coalesce((select group_concat(d.name, '; ' order by d.sort_order, d.id) from assignments a
        join assignment_spans o on o.assignment_id = a.id and o.from_day <= ${asOf}
          and (o.to_day is null or o.to_day > ${asOf})
        join departments d on d.id = o.department_id
        where a.directive_id = ${directives.id} and o.role = ${role}), '')`;

const countUntil = (kind: EventKind, day: Day): SQL<number> =>
  sql<number>`(select count(*) from events e where ${effectiveEvent(assignments.id, [kind])} and e.effective_on <= ${day})`;
