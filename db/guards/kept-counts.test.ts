import { describe, expect, it } from "vitest";
import { testDatabase } from "../test-database";
import { makeDepartment, makeIssuedDirective, makeMeeting } from "../test-factories";
import { dropGuards } from "../test-random-writes";

/** Work of department 1 as lead, as "state, deadline, day of report", and how it is counted, by hand. */
const CLOSED: [work: string, outcome: string | null][] = [
  ["proposed, -, -", null],
  ["proposed, 07-10, -", null],
  ["assigned, -, -", null],
  ["assigned, 07-10, -", null],
  ["assigned, 07-10, 07-09", null],
  ["in-progress, -, -", null],
  ["in-progress, 07-10, -", null],
  ["in-progress, -, 07-09", null],
  ["reported, -, -", null],
  ["reported, -, 07-09", null],
  ["reported, 07-10, 07-09", null],
  ["reported, 07-10, 07-11", null],
  // Without a day of report it becomes late when its deadline passes: counted with the open work.
  ["done, 07-10, -", null],
  ["done, -, -", "done-undated"],
  ["done, -, 07-09", "done-undated"],
  ["done, 07-10, 07-09", "done-on-time"],
  ["done, 07-10, 07-10", "done-on-time"],
  ["done, 07-10, 07-11", "done-late"],
  ["withdrawn, -, -", "withdrawn"],
  ["withdrawn, 07-10, -", "withdrawn"],
  ["withdrawn, -, 07-09", "withdrawn"],
  ["withdrawn, 07-10, 07-09", "withdrawn"],
  ["withdrawn, 07-10, 07-11", "withdrawn"],
];

const valuesOf = (work: string): (string | null)[] => {
  const [state = "", ...days] = work.split(", ");
  return [state, ...days.map((day) => (day === "-" ? null : `2024-${day}`))];
};

const counted = (outcome: string | null, closed = 1): string[] =>
  outcome === null ? [] : [`1 lead ${outcome} meeting: ${closed}`];

/** Directive 1 of a meeting and directive 2 of a work order, without any work; no foreign keys. */
function makeAgency() {
  const db = testDatabase();
  dropGuards(db);
  makeDepartment(db);
  const sqlite = db.$client;
  sqlite.pragma("foreign_keys = OFF");
  for (let count = 0; count < 2; count++) makeIssuedDirective(db, { meetingId: makeMeeting(db).id });
  sqlite.exec("delete from assignments");
  sqlite.exec("insert into work_orders (year, number, origin, signature) values (2024, 1, 'said', 'in-app')");
  sqlite.exec("update directives set meeting_id = null, work_order_id = 1 where id = 2");
  const run = (statement: string, ...values: unknown[]) => sqlite.prepare(statement).run(...values).changes;
  const add = (work: string, { department = 1, role = "lead", directive = 1 } = {}) =>
    Number(
      sqlite
        .prepare(`insert into assignments (directive_id, department_id, role, state, deadline, reported_on)
          values (?, ?, ?, ?, ?, ?)`)
        .run(directive, department, role, ...valuesOf(work)).lastInsertRowid,
    );
  const change = (id: number, work: string) =>
    run(
      "update assignments set state = ?, deadline = ?, reported_on = ? where id = ?",
      ...valuesOf(work),
      id,
    );
  const closed = () =>
    sqlite
      .prepare(`select department_id || ' ' || role || ' ' || outcome || ' ' || origin || ': ' || closed
        from closed_counts where closed <> 0 order by 1`)
      .pluck()
      .all();
  return { sqlite, run, add, change, closed };
}

const made = makeAgency();

/** The agency as it was made: what the test before wrote is rolled back. */
function agency() {
  if (made.sqlite.inTransaction) made.sqlite.exec("rollback");
  made.sqlite.exec("begin");
  return made;
}

describe("the count of closed work", () => {
  it.each(CLOSED)("of one that is %s: %s", (work, outcome) => {
    const { run, add, closed } = agency();
    const id = add(work);
    expect(closed()).toEqual(counted(outcome));
    run("delete from assignments where id = ?", id);
    expect(closed()).toEqual([]);
  });

  it.each(CLOSED)("of other work stays when one is deleted that is %s", (work) => {
    const { run, add, closed } = agency();
    const role = "coordinating";
    for (const other of ["done, -, -", "done, 07-10, 07-09", "done, 07-10, 07-11", "withdrawn, -, -"]) {
      add(other, { role });
    }
    run("delete from assignments where id = ?", add(work, { role }));
    expect(closed()).toEqual([
      "1 coordinating done-late meeting: 1",
      "1 coordinating done-on-time meeting: 1",
      "1 coordinating done-undated meeting: 1",
      "1 coordinating withdrawn meeting: 1",
    ]);
  });

  it.each(CLOSED)("follows from %s (%s) to each other and back", (work, outcome) => {
    const { add, change, closed } = agency();
    const id = add(work);
    for (const [other, otherOutcome] of CLOSED) {
      change(id, other);
      expect(closed(), other).toEqual(counted(otherOutcome));
      change(id, work);
      expect(closed(), other).toEqual(counted(outcome));
    }
  });

  it.each([
    ["department_id = 2", "2 lead done-on-time meeting: 1"],
    ["role = 'coordinating'", "1 coordinating done-on-time meeting: 1"],
    ["state = 'withdrawn'", "1 lead withdrawn meeting: 1"],
    ["deadline = '2024-07-08'", "1 lead done-late meeting: 1"],
    ["deadline = null", "1 lead done-undated meeting: 1"],
    ["reported_on = '2024-07-11'", "1 lead done-late meeting: 1"],
    ["directive_id = 2", "1 lead done-on-time work-order: 1"],
    ["percent = 40, product_text = 'Tờ trình'", "1 lead done-on-time meeting: 1"],
  ])("follows a change of one column: %s", (change, after) => {
    const { run, add, closed } = agency();
    add("done, 07-10, 07-09");
    run(`update assignments set ${change}`);
    expect(closed()).toEqual([after]);
  });

  it.each([
    ["state = 'reported'", []],
    ["reported_on = null", []],
  ])("leaves out what is open after a change of one column: %s", (change, after) => {
    const { run, add, closed } = agency();
    add("done, 07-10, 07-09");
    run(`update assignments set ${change}`);
    expect(closed()).toEqual(after);
  });

  it.each([
    ["reported, 07-10, 07-09", "state = 'done'", "done-on-time"],
    ["reported, 07-10, 07-11", "state = 'done'", "done-late"],
    ["reported, -, -", "state = 'done'", "done-undated"],
    ["assigned, 07-10, -", "state = 'withdrawn'", "withdrawn"],
    ["done, 07-10, -", "deadline = null", "done-undated"],
    ["done, 07-10, -", "reported_on = '2024-07-10'", "done-on-time"],
  ])("takes up what was open, %s, after %s", (work, change, outcome) => {
    const { run, add, closed } = agency();
    add(work);
    run(`update assignments set ${change}`);
    expect(closed()).toEqual(counted(outcome));
  });

  it("is kept apart by department, role, outcome and origin", () => {
    const { run, add, closed } = agency();
    add("done, 07-10, 07-09");
    add("done, 07-10, 07-08", { role: "coordinating" });
    add("done, 07-10, 07-10", { role: "coordinating" });
    add("done, 07-10, 07-12", { role: "coordinating" });
    add("withdrawn, -, -", { department: 2, role: "coordinating" });
    const ordered = add("done, -, -", { department: 2, directive: 2 });
    expect(closed()).toEqual([
      "1 coordinating done-late meeting: 1",
      "1 coordinating done-on-time meeting: 2",
      "1 lead done-on-time meeting: 1",
      "2 coordinating withdrawn meeting: 1",
      "2 lead done-undated work-order: 1",
    ]);
    run("delete from assignments where id = ?", ordered);
    run("delete from assignments where reported_on = '2024-07-08'");
    expect(closed()).toEqual([
      "1 coordinating done-late meeting: 1",
      "1 coordinating done-on-time meeting: 1",
      "1 lead done-on-time meeting: 1",
      "2 coordinating withdrawn meeting: 1",
    ]);
  });

  it("loses the work of a directive that is deleted", () => {
    const { run, add, closed } = agency();
    add("done, 07-10, 07-09");
    add("done, -, -", { directive: 2 });
    run("delete from directives where id = 2");
    expect(closed()).toEqual(["1 lead done-on-time meeting: 1"]);
    run("delete from directives where id = 1");
    expect(closed()).toEqual([]);
  });
});

describe("the count of notifications", () => {
  function inbox() {
    const sqlite = testDatabase().$client;
    sqlite.pragma("foreign_keys = OFF");
    const run = (statement: string) => sqlite.prepare(statement).run().changes;
    const add = (user: number, key: string, withdrawn = "null") =>
      run(`insert into notifications (user_id, kind, key, payload, at, pace, withdrawn_at)
        values (${user}, 'x', '${key}', '{}', '2024-07-01T00:00:00.000Z', 'none', ${withdrawn})`);
    const standing = () =>
      sqlite
        .prepare(`select user_id || ': ' || standing from notification_counts where standing <> 0 order by 1`)
        .pluck()
        .all();
    add(1, "a");
    add(1, "b");
    add(2, "a");
    add(2, "c", "'2024-07-02T00:00:00.000Z'");
    return { run, standing };
  }
  const WITHDRAWN = "withdrawn_at = '2024-07-03T00:00:00.000Z'";

  it.each([
    ["select 1", ["1: 2", "2: 1"]],
    [`update notifications set ${WITHDRAWN} where id = 1`, ["1: 1", "2: 1"]],
    [`update notifications set ${WITHDRAWN} where user_id = 1`, ["2: 1"]],
    // Withdrawn before: it does not count twice.
    [`update notifications set ${WITHDRAWN} where id = 4`, ["1: 2", "2: 1"]],
    ["update notifications set withdrawn_at = null where id = 4", ["1: 2", "2: 2"]],
    ["update notifications set withdrawn_at = null where id = 1", ["1: 2", "2: 1"]],
    ["update notifications set user_id = 2 where id = 2", ["1: 1", "2: 2"]],
    ["update notifications set user_id = 1 where id = 4", ["1: 2", "2: 1"]],
    ["update notifications set user_id = 3 where id = 2", ["1: 1", "2: 1", "3: 1"]],
    ["update notifications set read_at = '2024-07-03T00:00:00.000Z'", ["1: 2", "2: 1"]],
    ["delete from notifications where id = 1", ["1: 1", "2: 1"]],
    ["delete from notifications where id = 4", ["1: 2", "2: 1"]],
    ["delete from notifications", []],
  ])("after %s", (statement, expected) => {
    const { run, standing } = inbox();
    if (statement !== "select 1") run(statement);
    expect(standing()).toEqual(expected);
  });
});
