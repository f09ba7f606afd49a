import { describe, expect, it } from "vitest";
import { totalOf } from "@/domain/directives/buckets";
import { testDatabase } from "../../test-database";
import { leaderGrant, makeActor, makeDepartment, makeIssuedDirective } from "../../test-factories";
import { countAgencyBuckets, countDepartmentBuckets, countMonthlyBuckets } from "./count-buckets";

const NOON = "T05:00:00.000Z";

/** Two departments: One leads what was given on 20 May and 1 July, Two what was given on 10 June, with One beside it. */
function twoDepartments() {
  const db = testDatabase();
  const [one, two] = [makeDepartment(db), makeDepartment(db)];
  makeIssuedDirective(db, { leadId: one.id, deadline: "2024-06-15" }, new Date(`2024-05-20${NOON}`));
  makeIssuedDirective(
    db,
    { leadId: two.id, coordinatingIds: [one.id], deadline: "2024-06-30" },
    new Date(`2024-06-10${NOON}`),
  );
  makeIssuedDirective(db, { leadId: one.id, deadline: "2024-07-31" }, new Date(`2024-07-01${NOON}`));
  return { db, one, two, leader: makeActor(db, [leaderGrant]), outsider: makeActor(db, []) };
}

describe("the figures of one connection, asked for again with other values", () => {
  const { db, one, two, leader, outsider } = twoDepartments();

  it.each([
    ["2024-07-02", {}, 3, 2],
    ["2024-06-20", {}, 3, 1],
    ["2024-07-02", { from: "2024-06-01" }, 2, 1],
    ["2024-07-02", { from: "2024-05-20" }, 3, 2],
    ["2024-08-01", { from: "2024-06-01" }, 2, 2],
    ["2024-07-02", { to: "2024-06-01" }, 1, 1],
    ["2024-07-02", { from: "2024-06-01", to: "2024-06-30" }, 1, 1],
    ["2024-07-02", { from: "2024-05-01", to: "2024-05-31" }, 1, 1],
    ["2024-07-02", { from: "2024-08-01", to: "2024-08-31" }, 0, 0],
  ])("of the agency on %s, issued in %o: %i, of which %i overdue", (today, period, all, overdue) => {
    const counts = countAgencyBuckets(db, leader, today, period);
    expect([totalOf(counts), counts.overdue]).toEqual([all, overdue]);
    expect(totalOf(countAgencyBuckets(db, outsider, today, period))).toBe(0);
  });

  it("of departments", () => {
    const of = (from?: string) =>
      [one, two].map(({ id }) => {
        const counted = countDepartmentBuckets(db, leader, "2024-07-02", from ? { from } : {}).get(id);
        return counted && [totalOf(counted.lead), totalOf(counted.coordinating)];
      });
    expect(of()).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(of("2024-06-01")).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect(of("2024-06-11")).toEqual([[1, 0], undefined]);
  });

  it("of a department by month", () => {
    const of = (id: number, period: { from?: string; to?: string }, actor = leader) =>
      [...countMonthlyBuckets(db, actor, id, "2024-07-02", period)].map(([month, { lead, coordinating }]) => [
        month,
        totalOf(lead),
        totalOf(coordinating),
      ]);
    const [may, june, july] = [
      ["2024-05", 1, 0],
      ["2024-06", 0, 1],
      ["2024-07", 1, 0],
    ];
    expect(of(one.id, {})).toEqual([may, june, july]);
    expect(of(two.id, {})).toEqual([["2024-06", 1, 0]]);
    expect(of(one.id, { from: "2024-06-01" })).toEqual([june, july]);
    expect(of(one.id, { from: "2024-07-01" })).toEqual([july]);
    expect(of(one.id, { from: "2024-05-01", to: "2024-06-30" })).toEqual([may, june]);
    expect(of(one.id, { to: "2024-05-31" })).toEqual([may]);
    expect(of(one.id, {}, outsider)).toEqual([]);
  });
});
