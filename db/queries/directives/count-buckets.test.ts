import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Day } from "@/domain/calendar/day";
import type { BucketCounts } from "@/domain/directives/buckets";
import { assignments } from "../../schema/directives";
import { testDatabase } from "../../test-database";
import {
  headGrant,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  staffGrant,
} from "../../test-factories";
import {
  countAgencyBuckets,
  countDepartmentBuckets,
  countMonthlyBuckets,
  type Period,
} from "./count-buckets";

const TODAY = "2024-08-15";
const db = testDatabase();
const one = makeDepartment(db).id;
const two = makeDepartment(db).id;
const leader = makeActor(db, [leaderGrant]);
const staff = makeActor(db, [staffGrant(two)]);
const stranger = makeActor(db, []);

type Values = Partial<typeof assignments.$inferInsert>;

/** Work that a department leads and another may join, issued on a day. */
function give(issuedOn: Day, leadId: number, lead: Values, joins?: { id: number; values: Values }): void {
  const coordinatingIds = joins ? [joins.id] : [];
  const { assignments: rows } = makeIssuedDirective(
    db,
    { leadId, coordinatingIds },
    new Date(`${issuedOn}T03:00:00Z`),
  );
  for (const [index, values] of [lead, joins?.values ?? {}].entries()) {
    const id = rows[index]?.id;
    const changed = { version: 2, ...values };
    if (id !== undefined) db.update(assignments).set(changed).where(eq(assignments.id, id)).run();
  }
}

const onTime: Values = { state: "done", deadline: "2024-07-31", reportedOn: "2024-07-31" };
const late: Values = { state: "done", deadline: "2024-07-31", reportedOn: "2024-08-01" };
const undated: Values = { state: "done", deadline: null, reportedOn: "2024-07-31" };
const running: Values = { state: "in-progress", deadline: TODAY };
const overdue: Values = { state: "assigned", deadline: "2024-08-14" };
const reportedLate: Values = { state: "reported", deadline: "2024-08-09", reportedOn: "2024-08-12" };

give("2024-06-30", one, onTime);
give("2024-07-01", one, late, { id: two, values: overdue });
give("2024-07-15", one, running);
give("2024-07-31", one, overdue, { id: two, values: onTime });
give("2024-07-31", two, undated, { id: one, values: running });
give("2024-08-01", two, reportedLate);
give("2024-08-01", two, { state: "withdrawn", deadline: "2024-08-09" });
give("2024-07-15", one, { state: "withdrawn", deadline: null });
give("2024-07-15", one, { state: "proposed", deadline: "2024-08-09" });

const NAMES: Record<keyof BucketCounts, string> = {
  "done-on-time": "on time",
  "done-late": "late",
  "done-undated": "undated",
  "open-in-time": "running",
  "open-overdue": "past",
  overdue: "overdue",
  "reported-late": "reported late",
  dated: "dated",
};

/** The counts that are not 0, in words. */
const words = (counts: BucketCounts | undefined): string =>
  Object.entries(NAMES)
    .flatMap(([key, name]) => {
      const count = counts?.[key as keyof BucketCounts] ?? 0;
      return count > 0 ? [`${count} ${name}`] : [];
    })
    .join(", ");

describe("the agency's figures", () => {
  it.each<[Period, string]>([
    [{}, "1 on time, 1 late, 1 undated, 1 running, 2 past, 1 overdue, 1 reported late, 5 dated"],
    [
      { from: "2024-06-30", to: "2024-08-01" },
      "1 on time, 1 late, 1 undated, 1 running, 2 past, 1 overdue, 1 reported late, 5 dated",
    ],
    [{ from: "2024-07-01" }, "1 late, 1 undated, 1 running, 2 past, 1 overdue, 1 reported late, 4 dated"],
    [{ from: "2024-07-02" }, "1 undated, 1 running, 2 past, 1 overdue, 1 reported late, 3 dated"],
    [{ to: "2024-07-31" }, "1 on time, 1 late, 1 undated, 1 running, 1 past, 1 overdue, 4 dated"],
    [{ to: "2024-07-30" }, "1 on time, 1 late, 1 running, 3 dated"],
    [{ from: "2024-07-01", to: "2024-07-01" }, "1 late, 1 dated"],
    [{ from: "2024-08-02" }, ""],
  ])("of %o are what was issued then, by leads: %s", (period, expected) => {
    expect(words(countAgencyBuckets(db, leader, TODAY, period))).toBe(expected);
    expect(words(countAgencyBuckets(db, staff, TODAY, period))).toBe(expected);
    expect(words(countAgencyBuckets(db, stranger, TODAY, period))).toBe("");
  });

  it("are as of a day: what is due on it is in time, and overdue on the next", () => {
    expect(words(countAgencyBuckets(db, leader, "2024-08-16"))).toBe(
      "1 on time, 1 late, 1 undated, 3 past, 2 overdue, 1 reported late, 5 dated",
    );
  });
});

describe("the figures of departments", () => {
  const of = (period: Period = {}) =>
    [...countDepartmentBuckets(db, leader, TODAY, period)]
      .sort(([a], [b]) => a - b)
      .map(([id, { lead, coordinating }]) => [id, words(lead), words(coordinating)]);

  it("count what each leads and what it joins apart", () => {
    expect(of()).toEqual([
      [one, "1 on time, 1 late, 1 running, 1 past, 1 overdue, 4 dated", "1 running, 1 dated"],
      [two, "1 undated, 1 past, 1 reported late, 1 dated", "1 on time, 1 past, 1 overdue, 2 dated"],
    ]);
  });

  it("count what was issued in a period, and leave out departments without any", () => {
    expect(of({ from: "2024-07-31", to: "2024-07-31" })).toEqual([
      [one, "1 past, 1 overdue, 1 dated", "1 running, 1 dated"],
      [two, "1 undated", "1 on time, 1 dated"],
    ]);
    expect(of({ to: "2024-06-30" })).toEqual([[one, "1 on time, 1 dated", ""]]);
    expect(countDepartmentBuckets(db, stranger, TODAY).size).toBe(0);
    expect(countDepartmentBuckets(db, stranger, TODAY, { to: TODAY }).size).toBe(0);
  });
});

describe("the figures of months", () => {
  const of = (departmentId: number, period: Period) =>
    [...countMonthlyBuckets(db, makeActor(db, [headGrant(one)]), departmentId, TODAY, period)]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([month, { lead, coordinating }]) => [month, words(lead), words(coordinating)]);

  it("are by the month of issue, for one department", () => {
    expect(of(one, {})).toEqual([
      ["2024-06", "1 on time, 1 dated", ""],
      ["2024-07", "1 late, 1 running, 1 past, 1 overdue, 3 dated", "1 running, 1 dated"],
    ]);
    expect(of(two, { from: "2024-07-01" })).toEqual([
      ["2024-07", "1 undated", "1 on time, 1 past, 1 overdue, 2 dated"],
      ["2024-08", "1 past, 1 reported late, 1 dated", ""],
    ]);
    expect(of(two, { from: "2024-07-02", to: "2024-07-31" })).toEqual([
      ["2024-07", "1 undated", "1 on time, 1 dated"],
    ]);
    expect(of(one, { to: "2024-06-30" })).toEqual([["2024-06", "1 on time, 1 dated", ""]]);
    expect(countMonthlyBuckets(db, stranger, one, TODAY, {}).size).toBe(0);
  });
});
