import "server-only";
import { and, type Column, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Day } from "@/domain/calendar/day";
import type { Mark } from "@/domain/directives/buckets";
import { eachProperty, type PropertyName } from "@/domain/directives/properties";
import type { RegisterRow, Role } from "@/domain/directives/register-row";
import type { RegisterView } from "@/domain/directives/register-view";
import type { AssignmentState } from "@/domain/directives/states";
import type { EventKind } from "@/domain/events/event-kinds";
import type { DirectiveOrigin } from "@/domain/work-orders/origins";
import { type CountedTable, isOverdue, markSql } from "../../counting";
import { effectiveEvent } from "../../effective-event";
import { departments } from "../../schema/departments";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { people } from "../../schema/people";
import { sql } from "../../sql";

/** The table with the state of the work in a view: today's rows, or the spans of a past day. */
export const tableOf = ({ asOf }: Pick<RegisterView, "asOf">): CountedTable =>
  asOf === null ? assignments : assignmentSpans;

/** The columns of a directive's properties, which have their names. */
const PROPERTIES = eachProperty<Pick<typeof directives, PropertyName>>((_, name) => directives[name]);

/**
 * The SQL of each value of a register row, for a query over assignments joined with their directive, span, department
 * and following leader. `leads` and `coordinating` are department ids, separated by ";".
 * @param stale condition for work without news
 */
export function registerValues({ asOf }: Pick<RegisterView, "asOf">, today: Day, stale: SQL) {
  const at = tableOf({ asOf });
  // A product is included if its report was valid on that day: the span has the day of the report, not its text.
  const reported = (value: Column) =>
    sql`case when ${at.reportedOn} is ${assignments.reportedOn} then ${value} end`;
  return {
    id: directives.id,
    summary: directives.summary,
    text: directives.text,
    ...PROPERTIES,
    originalDeadline: directives.originalDeadline,
    givenByName: directives.givenByName,
    issuedOn: directives.issuedOn,
    directiveVersion: directives.version,
    assignmentId: assignments.id,
    version: assignments.version,
    code: sql<string>`${directives.code}`,
    origin: sql<DirectiveOrigin>`case when ${directives.workOrderId} is null then 'meeting' else 'work-order' end`,
    departmentId: departments.id,
    department: departments.name,
    role: sql<Role>`${at.role}`,
    leads: departmentsIn("lead", asOf),
    coordinating: departmentsIn("coordinating", asOf),
    state: sql<AssignmentState>`${at.state}`,
    mark: sql<Mark>`${markSql(today, at)}`,
    deadline: sql<Day | null>`${at.deadline}`,
    extensions: asOf === null ? assignments.extensions : countUntil("assignment.extension_granted", asOf),
    // Requests wait for an answer today: a past day's register does not show them.
    requestedDeadline: asOf === null ? assignments.requestedDeadline : sql<Day | null>`null`,
    urges: countUntil("assignment.urged", today),
    stale: (asOf === null ? stale : sql<number>`0`).mapWith(Boolean),
    periodEnd: sql<Day | null>`${at.periodEnd}`,
    reportedOn: sql<Day | null>`${at.reportedOn}`,
    productNumber: sql<string>`coalesce(${reported(assignments.productNumber)}, '')`,
    productDate: sql<Day | null>`${reported(assignments.productDate)}`,
    productText: sql<string>`coalesce(${reported(assignments.productText)}, '')`,
    followingLeader: people.fullName,
    done: countAsked(asOf, sql`o.state = 'done'`),
    asked: countAsked(asOf, sql`o.state <> 'withdrawn'`),
    partOverdue: partOverdue(asOf, today),
  } satisfies Record<keyof RegisterRow, Column | SQL>;
}

/**
 * Those of `registerValues` that programs are given, without the department's name, which is that of a day: the others take
 * SQLite longer than all of these.
 */
export function programValues(view: Pick<RegisterView, "asOf">, today: Day, stale: SQL) {
  const {
    leads,
    coordinating,
    urges,
    text,
    productNumber,
    productDate,
    productText,
    followingLeader,
    department,
    directiveVersion,
    partOverdue: _,
    ...given
  } = registerValues(view, today, stale);
  return given;
}

/** The ids of the directive's departments in a role on the day, in the agency's order. */
const departmentsIn = (role: Role, asOf: Day | null): SQL<string> =>
  asOf === null
    ? sql<string>`coalesce((select group_concat(d.id, ';' order by d.sort_order, d.id) from assignments o
        join departments d on d.id = o.department_id
        where o.directive_id = ${directives.id} and o.role = ${role}), '')`
    : sql<string>`coalesce((select group_concat(d.id, ';' order by d.sort_order, d.id) from assignments a
        join assignment_spans o on o.assignment_id = a.id and o.from_day <= ${asOf}
          and (o.to_day is null or o.to_day > ${asOf})
        join departments d on d.id = o.department_id
        where a.directive_id = ${directives.id} and o.role = ${role}), '')`;

const countUntil = (kind: EventKind, day: Day): SQL<number> =>
  sql<number>`(select count(*) from events e where ${effectiveEvent(assignments.id, [kind])} and e.effective_on <= ${day})`;

/** Whether a department that coordinates owes its part past the deadline; of a row that is not the lead's, false. */
function partOverdue(asOf: Day | null, today: Day): SQL<boolean> {
  const part = alias(tableOf({ asOf }), "o");
  const isLate = and(eq(part.role, "coordinating"), isOverdue(today, part));
  return sql`(${tableOf({ asOf }).role} = 'lead' and ${countAsked(asOf, isLate)} > 0)`.mapWith(Boolean);
}

/** How many of the asked departments match the condition on `o`. */
const countAsked = (asOf: Day | null, standing: SQL | undefined): SQL<number> =>
  asOf === null
    ? sql<number>`(select count(*) from assignments o where o.directive_id = ${directives.id} and ${standing})`
    : sql<number>`(select count(*) from assignments a join assignment_spans o on o.assignment_id = a.id
        where a.directive_id = ${directives.id} and ${standing}
        and o.from_day <= ${asOf} and (o.to_day is null or o.to_day > ${asOf}))`;
