import { eq, type SQL } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { AssignmentState } from "@/domain/directives/states";
import {
  bucketSql,
  heldOn,
  isCounted,
  isOverdue,
  isReportedLate,
  isUnsettled,
  markSql,
  staleSql,
} from "./counting";
import { assignmentSpans, assignments } from "./schema/directives";
import { testDatabase } from "./test-database";
import { makeDepartment, makeIssuedDirective } from "./test-factories";

const TODAY = "2024-07-10";
const db = testDatabase();
const joining = makeDepartment(db).id;
const { lead, assignments: both } = makeIssuedDirective(db, { coordinatingIds: [joining] });
const coordinatingId = both[1]?.id ?? 0;
const isLead = eq(assignments.id, lead.id);

type Facts = [state: AssignmentState, deadline: string | null, reportedOn: string | null];

function set([state, deadline, reportedOn]: Facts): void {
  db.update(assignments).set({ state, deadline, reportedOn }).where(isLead).run();
  db.update(assignmentSpans)
    .set({ state, deadline, reportedOn })
    .where(eq(assignmentSpans.assignmentId, lead.id))
    .run();
}

const asked = <T>(value: SQL<T>) => db.select({ value }).from(assignments).where(isLead).get()?.value;
const holds = (condition: SQL | undefined) =>
  db
    .select({ id: assignments.id })
    .from(assignments)
    .where(condition)
    .all()
    .some(({ id }) => id === lead.id);

describe("an assignment on 10 July", () => {
  it.each<[...Facts, mark: string | null, bucket: string | null, marks: string]>([
    ["proposed", "2024-07-09", null, null, null, ""],
    ["assigned", "2024-07-09", null, "overdue", "open-overdue", "overdue unsettled counted"],
    ["assigned", "2024-07-10", null, "assigned", "open-in-time", "unsettled counted"],
    ["assigned", null, null, "assigned", "open-in-time", "unsettled counted"],
    ["assigned", "2024-07-11", "2024-07-12", "assigned", "open-in-time", "unsettled counted"],
    ["in-progress", "2024-07-09", null, "overdue", "open-overdue", "overdue unsettled counted"],
    ["in-progress", "2024-07-10", null, "in-progress", "open-in-time", "unsettled counted"],
    ["reported", "2024-07-08", "2024-07-09", "reported", "open-overdue", "late unsettled counted"],
    ["reported", "2024-07-08", "2024-07-08", "reported", "open-in-time", "unsettled counted"],
    ["reported", "2024-07-09", null, "reported", "open-overdue", "late unsettled counted"],
    ["reported", "2024-07-10", null, "reported", "open-in-time", "unsettled counted"],
    ["reported", null, "2024-07-09", "reported", "open-in-time", "unsettled counted"],
    ["done", "2024-07-08", "2024-07-09", "done-late", "done-late", "counted"],
    ["done", "2024-07-08", "2024-07-08", "done", "done-on-time", "counted"],
    ["done", "2024-07-09", null, "done-late", "done-late", "unsettled counted"],
    ["done", "2024-07-10", null, "done", "done-on-time", "unsettled counted"],
    ["done", null, "2024-07-09", "done", "done-undated", "counted"],
    ["done", null, null, "done", "done-undated", "counted"],
    ["withdrawn", "2024-07-09", null, "withdrawn", null, ""],
  ])(
    "%s, due %s, reported %s: mark %s, bucket %s, %s",
    (state, deadline, reportedOn, mark, bucket, marks) => {
      set([state, deadline, reportedOn]);
      const conditions = {
        overdue: isOverdue(TODAY),
        late: isReportedLate(TODAY),
        unsettled: isUnsettled(null),
        counted: isCounted(assignments),
      };
      const found = Object.entries(conditions).flatMap(([name, condition]) =>
        holds(condition) ? [name] : [],
      );
      expect([asked(markSql(TODAY)), asked(bucketSql(TODAY)), found.join(" ")]).toEqual([
        mark,
        bucket,
        marks,
      ]);
      // The span of a past day is judged alike.
      const span = db
        .select({ mark: markSql(TODAY, assignmentSpans), bucket: bucketSql(TODAY, assignmentSpans) })
        .from(assignmentSpans)
        .where(eq(assignmentSpans.assignmentId, lead.id))
        .get();
      expect(span).toEqual({ mark, bucket });
    },
  );
});

it("unsettled work is asked for by its role", () => {
  set(["assigned", null, null]);
  const found = (role: "lead" | "coordinating" | null) =>
    db
      .select({ id: assignments.id })
      .from(assignments)
      .where(isUnsettled(role))
      .orderBy(assignments.id)
      .all()
      .map(({ id }) => id);
  expect(found("lead")).toEqual([lead.id]);
  expect(found("coordinating")).toEqual([coordinatingId]);
  expect(found(null)).toEqual([lead.id, coordinatingId]);
});

describe("work without news for 14 days", () => {
  // 17:00 UTC begins the next day in the agency: 27 June is the first of the fourteen days that end on 10 July.
  const OLD = "2024-06-26T16:59:59.999Z";
  const NEW = "2024-06-26T17:00:00.000Z";

  it.each<[AssignmentState, string | null, deadline: string | null, periodEnd: string | null, stale: number]>(
    [
      ["assigned", OLD, "2024-07-31", null, 1],
      ["in-progress", OLD, "2024-07-31", null, 1],
      ["assigned", OLD, null, null, 1],
      ["assigned", NEW, "2024-07-31", null, 0],
      ["assigned", null, "2024-07-31", null, 0],
      ["reported", OLD, "2024-07-31", null, 0],
      ["done", OLD, "2024-07-31", null, 0],
      ["withdrawn", OLD, "2024-07-31", null, 0],
      ["proposed", OLD, "2024-07-31", null, 0],
      ["assigned", OLD, "2024-07-31", "2024-07-31", 0],
      ["assigned", OLD, "2024-07-10", "2024-06-30", 0],
      ["assigned", OLD, "2024-07-09", "2024-06-30", 1],
      ["assigned", OLD, null, "2024-06-30", 0],
    ],
  )("%s, last news %s, due %s, period until %s: %i", (state, lastWordAt, deadline, periodEnd, stale) => {
    db.update(assignments).set({ state, lastWordAt, deadline, periodEnd }).where(isLead).run();
    expect(asked(staleSql(TODAY, 14))).toBe(stale);
  });
});

it("a span holds from its first day until the day before its end", () => {
  const span = eq(assignmentSpans.assignmentId, lead.id);
  const daysHeld = () =>
    ["2024-07-01", "2024-07-02", "2024-07-03", "2024-07-04", "2024-07-05"].filter((day) =>
      db
        .select({ id: assignmentSpans.assignmentId })
        .from(assignmentSpans)
        .where(heldOn(day))
        .all()
        .some(({ id }) => id === lead.id),
    );
  db.update(assignmentSpans).set({ fromDay: "2024-07-02", toDay: "2024-07-04" }).where(span).run();
  expect(daysHeld()).toEqual(["2024-07-02", "2024-07-03"]);
  db.update(assignmentSpans).set({ toDay: null }).where(span).run();
  expect(daysHeld()).toEqual(["2024-07-02", "2024-07-03", "2024-07-04", "2024-07-05"]);
});
