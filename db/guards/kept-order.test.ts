import { describe, expect, it } from "vitest";
import { testDatabase } from "../test-database";
import { makeMeeting } from "../test-factories";
import { dropGuards } from "../test-random-writes";

/** Meeting 1 of 1 July, meeting 2 of 15 July, and a said order; no foreign keys. */
function makeAgency() {
  const db = testDatabase();
  dropGuards(db);
  const sqlite = db.$client;
  sqlite.pragma("foreign_keys = OFF");
  makeMeeting(db, { heldOn: "2024-07-01" });
  makeMeeting(db, { heldOn: "2024-07-15" });
  sqlite.exec("insert into work_orders (year, number, origin, signature) values (2024, 1, 'said', 'in-app')");
  const run = (statement: string) => sqlite.prepare(statement).run().changes;
  /** The register's order as "directive: day it was given, meeting, number". */
  const order = () =>
    sqlite
      .prepare(`select directive_id || ': ' || given_on || ' ' || meeting_id || ' ' || number
        from register_order order by directive_id`)
      .pluck()
      .all();
  return { sqlite, run, order };
}

const PROPOSED =
  "insert into directives (id, meeting_id, sort_order, summary, text) values (5, 1, 1, 'Việc nháp', 'Nháp')";
const ISSUED = `insert into directives (id, meeting_id, sort_order, summary, text, number, code, issued_on)
  values (5, 1, 1, 'Việc thử', 'Việc', 3, 'CC · 3', '2024-07-02')`;
const ORDERED = `insert into directives (id, work_order_id, sort_order, summary, text, number, code, issued_on)
  values (6, 1, 1, 'Việc giao', 'Việc', 1, 'GV · 1', '2024-07-09')`;

const made = makeAgency();

/** The agency as it was made: what the test before wrote is rolled back. */
function agency() {
  if (made.sqlite.inTransaction) made.sqlite.exec("rollback");
  made.sqlite.exec("begin");
  return made;
}

describe("the order of the register", () => {
  it.each([
    ["an issued directive by the day of its meeting", ISSUED, ["5: 2024-07-01 1 3"]],
    ["the work of an order by its own day", ORDERED, ["6: 2024-07-09 0 1"]],
    ["no directive that is only proposed", PROPOSED, []],
  ])("has %s", (_, statement, expected) => {
    const { run, order } = agency();
    run(statement);
    expect(order()).toEqual(expected);
  });

  it.each([
    ["another id", "update directives set id = 9 where id = 5", ["6: 2024-07-09 0 1", "9: 2024-07-01 1 3"]],
    [
      "another number",
      "update directives set number = 4 where id = 5",
      ["5: 2024-07-01 1 4", "6: 2024-07-09 0 1"],
    ],
    [
      "another meeting",
      "update directives set meeting_id = 2 where id = 5",
      ["5: 2024-07-15 2 3", "6: 2024-07-09 0 1"],
    ],
    [
      "another day of issue, which does not count in a meeting",
      "update directives set issued_on = '2024-07-20' where id = 5",
      ["5: 2024-07-01 1 3", "6: 2024-07-09 0 1"],
    ],
    [
      "another day of issue, which counts in an order",
      "update directives set issued_on = '2024-07-20' where id = 6",
      ["5: 2024-07-01 1 3", "6: 2024-07-20 0 1"],
    ],
    [
      "other words",
      "update directives set summary = 'Khác', sort_order = 9",
      ["5: 2024-07-01 1 3", "6: 2024-07-09 0 1"],
    ],
    [
      "no number any more",
      "update directives set number = null, code = null, issued_on = null where id = 5",
      ["6: 2024-07-09 0 1"],
    ],
    ["its deletion", "delete from directives where id = 5", ["6: 2024-07-09 0 1"]],
    ["the deletion of an order's work", "delete from directives where id = 6", ["5: 2024-07-01 1 3"]],
  ])("follows %s", (_, statement, expected) => {
    const { run, order } = agency();
    run(ISSUED);
    run(ORDERED);
    expect(run(statement)).toBeGreaterThan(0);
    expect(order()).toEqual(expected);
  });

  it("takes up a proposed directive when it gets its number, and lets it go again", () => {
    const { run, order } = agency();
    run(PROPOSED);
    run("update directives set sort_order = 2, meeting_id = 2");
    expect(order()).toEqual([]);
    run("update directives set number = 3, code = 'CC · 3', issued_on = '2024-07-02'");
    expect(order()).toEqual(["5: 2024-07-15 2 3"]);
    run("update directives set number = null, code = null, issued_on = null");
    expect(order()).toEqual([]);
  });

  it.each([
    ["moved", "update meetings set held_on = '2024-07-05' where id = 1", "5: 2024-07-05 1 3"],
    [
      "another one that is moved",
      "update meetings set held_on = '2024-07-05' where id = 2",
      "5: 2024-07-01 1 3",
    ],
    ["renamed", "update meetings set title = 'Khác', held_on = held_on", "5: 2024-07-01 1 3"],
  ])("follows a meeting that is %s", (_, statement, expected) => {
    const { run, order } = agency();
    run(ISSUED);
    run(statement);
    expect(order()).toEqual([expected]);
  });
});
