import "server-only";
import { and, count, eq, gte, isNotNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { bucketSql, isUnsettled } from "../../counting";
import { prepared } from "../../prepared";
import { assignments, directives } from "../../schema/directives";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";
import { countClosed } from "./count-closed";

type Asked = {
  /** Only those that this department leads. */
  departmentId?: number;
  /** Only those issued on this day or later. */
  from?: Day;
};

/** How many of the counted directives were given outside a meeting, by the lead's assignment as everywhere. */
export const countWorkOrders = (db: Reader, actor: Actor, today: Day, asked: Asked): number =>
  [...countWorkOrdersByLead(db, actor, today, asked).values()].reduce((sum, one) => sum + one, 0);

/** The same for each department that leads any. */
export function countWorkOrdersByLead(
  db: Reader,
  actor: Actor,
  today: Day,
  asked: Asked = {},
): Map<number, number> {
  if (actor.grants.length === 0) return new Map();
  const { departmentId, from } = asked;
  const key = `work orders ${viewOf(actor)} ${departmentId !== undefined} ${from !== undefined} ${today}`;
  const rows = prepared(db, key, () => selectCounted(db, actor, today, asked)).all({ departmentId, from });
  const closed = from === undefined ? countClosed(db, { departmentId, role: "lead" }) : [];
  const found = new Map<number, number>();
  for (const { departmentId: id, all } of [
    ...rows,
    ...closed.filter(({ origin, bucket }) => origin === "work-order" && bucket !== null),
  ]) {
    found.set(id, (found.get(id) ?? 0) + all);
  }
  return found;
}

function selectCounted(db: Reader, actor: Actor, today: Day, { departmentId, from }: Asked) {
  const counted = and(
    eq(assignments.directiveId, directives.id),
    visibleDirectives(actor),
    eq(assignments.role, "lead"),
    isNotNull(bucketSql(today)),
    isNotNull(directives.workOrderId),
    departmentId === undefined ? undefined : eq(assignments.departmentId, sql.placeholder("departmentId")),
  );
  const selected = { departmentId: assignments.departmentId, all: count() };
  // In this order: a plain join would begin with all work. With a first day, the days of issue lead to the work.
  const rows =
    from === undefined
      ? db
          .select(selected)
          .from(assignments)
          .crossJoin(directives)
          .where(and(isUnsettled("lead"), counted))
      : db
          .select(selected)
          .from(directives)
          .crossJoin(assignments)
          .where(and(gte(directives.issuedOn, sql.placeholder("from")), counted));
  return rows.groupBy(assignments.departmentId).prepare();
}
