import { describe, expect, it } from "vitest";
import { testDatabase } from "../test-database";

/**
 * One span of department 1 as lead, as "state, first day, day after the last, deadline, day of report" in July 2024; by
 * hand, how the number of spans changes: the day, whether they are in time, late or undated, and by how many.
 */
const SPANS: [span: string, changes: string[]][] = [
  ["proposed, 01, -, -, -", []],
  ["proposed, 01, -, 10, -", []],
  ["assigned, 01, -, -, -", ["01 undated +1"]],
  ["assigned, 01, 05, -, -", ["01 undated +1", "05 undated -1"]],
  // Ended on its first day, or before: it never held.
  ["assigned, 05, 05, 10, -", []],
  ["assigned, 05, 04, 10, -", []],
  ["assigned, 05, 06, 10, -", ["05 in-time +1", "06 in-time -1"]],
  ["assigned, 01, -, 10, -", ["01 in-time +1", "11 in-time -1", "11 late +1"]],
  ["assigned, 01, 10, 10, -", ["01 in-time +1", "10 in-time -1"]],
  ["assigned, 01, 11, 10, -", ["01 in-time +1", "11 in-time -1"]],
  ["assigned, 01, 12, 10, -", ["01 in-time +1", "11 in-time -1", "11 late +1", "12 late -1"]],
  ["assigned, 09, -, 10, -", ["09 in-time +1", "11 in-time -1", "11 late +1"]],
  ["assigned, 10, -, 10, -", ["10 in-time +1", "11 in-time -1", "11 late +1"]],
  ["assigned, 11, -, 10, -", ["11 late +1"]],
  ["assigned, 12, 20, 10, -", ["12 late +1", "20 late -1"]],
  ["in-progress, 01, -, 10, -", ["01 in-time +1", "11 in-time -1", "11 late +1"]],
  // Sent back: what was reported once does not count.
  ["in-progress, 01, -, 10, 09", ["01 in-time +1", "11 in-time -1", "11 late +1"]],
  ["reported, 01, -, 10, -", ["01 in-time +1", "11 in-time -1", "11 late +1"]],
  ["reported, 05, -, 10, 05", ["05 in-time +1"]],
  ["reported, 10, -, 10, 10", ["10 in-time +1"]],
  ["reported, 11, -, 10, 11", ["11 late +1"]],
  ["reported, 05, 20, 10, 11", ["05 late +1", "20 late -1"]],
  ["reported, 05, 20, 10, 09", ["05 in-time +1", "20 in-time -1"]],
  ["reported, 05, -, -, 05", ["05 undated +1"]],
  ["done, 01, -, 10, -", ["01 in-time +1", "11 in-time -1", "11 late +1"]],
  ["done, 12, -, 10, 10", ["12 in-time +1"]],
  ["done, 12, -, 10, 11", ["12 late +1"]],
  ["done, 12, -, -, -", ["12 undated +1"]],
  ["withdrawn, 01, -, 10, -", ["01 in-time +1"]],
  ["withdrawn, 12, 20, 10, 11", ["12 in-time +1", "20 in-time -1"]],
  ["withdrawn, 12, -, -, -", ["12 undated +1"]],
];

const valuesOf = (span: string): (string | null)[] => {
  const [state = "", ...days] = span.split(", ");
  return [state, ...days.map((day) => (day === "-" ? null : `2024-07-${day}`))];
};
const stateOf = (span: string): string => span.split(", ")[0] ?? "";

function makeAgency() {
  const sqlite = testDatabase().$client;
  sqlite.pragma("foreign_keys = OFF");
  const run = (statement: string, ...values: unknown[]) => sqlite.prepare(statement).run(...values).changes;
  const add = (span: string, assignment = 1) =>
    run(
      `insert into assignment_spans (assignment_id, department_id, role, state, from_day, to_day, deadline, reported_on)
        values (?, 1, 'lead', ?, ?, ?, ?, ?)`,
      assignment,
      ...valuesOf(span),
    );
  const change = (span: string) =>
    run(
      "update assignment_spans set state = ?, from_day = ?, to_day = ?, deadline = ?, reported_on = ?",
      ...valuesOf(span),
    );
  /** The changes that are kept, of a whole period in each line. */
  const kept = (grain: number): string[] =>
    sqlite
      .prepare(`select period || ' ' || department_id || ' ' || role || ' ' || state || ' '
          || case when dated = 0 and late = 0 then 'undated' when late = 1 then 'late' else 'in-time' end || ' '
          || printf('%+d', change)
        from span_changes where grain = ? and change <> 0 order by 1`)
      .pluck()
      .all(grain)
      .map(String);
  return { sqlite, run, add, change, kept };
}

/** The lines of `kept` for a span of the table above. */
const inFull = (span: string, changes: readonly string[]): string[] =>
  changes.map((line) => {
    const [day, ...rest] = line.split(" ");
    return `2024-07-${day} 1 lead ${stateOf(span)} ${rest.join(" ")}`;
  });

const made = makeAgency();

/** The agency as it was made: what the test before wrote is rolled back. */
function agency() {
  if (made.sqlite.inTransaction) made.sqlite.exec("rollback");
  made.sqlite.exec("begin");
  return made;
}

describe("the changes of a span that are kept", () => {
  it.each(SPANS)("of one that is %s", (span, changes) => {
    const { run, add, kept } = agency();
    add(span);
    expect(kept(10)).toEqual(inFull(span, changes));
    run("delete from assignment_spans");
    expect([...kept(10), ...kept(7), ...kept(4)]).toEqual([]);
  });

  it.each(SPANS)("follow from %s to each other and back", (span, changes) => {
    const { add, change, kept } = agency();
    add(span);
    for (const [other, otherChanges] of SPANS) {
      change(other);
      expect(kept(10), other).toEqual(inFull(other, otherChanges));
      change(span);
      expect(kept(10), other).toEqual(inFull(span, changes));
    }
  });

  it.each([
    ["id = 99", ["05 1 lead reported in-time +1", "20 1 lead reported in-time -1"]],
    ["from_day = '2024-07-06'", ["06 1 lead reported in-time +1", "20 1 lead reported in-time -1"]],
    ["to_day = '2024-07-21'", ["05 1 lead reported in-time +1", "21 1 lead reported in-time -1"]],
    ["to_day = null", ["05 1 lead reported in-time +1"]],
    ["department_id = 2", ["05 2 lead reported in-time +1", "20 2 lead reported in-time -1"]],
    [
      "role = 'coordinating'",
      ["05 1 coordinating reported in-time +1", "20 1 coordinating reported in-time -1"],
    ],
    ["state = 'done'", ["05 1 lead done in-time +1", "20 1 lead done in-time -1"]],
    ["deadline = '2024-07-08'", ["05 1 lead reported late +1", "20 1 lead reported late -1"]],
    ["deadline = null", ["05 1 lead reported undated +1", "20 1 lead reported undated -1"]],
    ["reported_on = '2024-07-11'", ["05 1 lead reported late +1", "20 1 lead reported late -1"]],
    ["period_end = '2024-07-31'", ["05 1 lead reported in-time +1", "20 1 lead reported in-time -1"]],
  ])("follow a change of one column: %s", (change, lines) => {
    const { run, add, kept } = agency();
    add("reported, 05, 20, 10, 09");
    expect(run(`update assignment_spans set ${change}`)).toBe(1);
    expect(kept(10)).toEqual(lines.map((line) => `2024-07-${line}`));
  });

  it("are summed over the spans of a day, and over months and years", () => {
    const { run, add, kept } = agency();
    add("assigned, 01, -, -, -", 1);
    add("assigned, 01, -, -, -", 2);
    run("update assignment_spans set to_day = '2024-08-01' where id = 1");
    run("update assignment_spans set to_day = '2025-07-01' where id = 2");
    add("done, 31, -, -, -", 3);
    expect(kept(10)).toEqual([
      "2024-07-01 1 lead assigned undated +2",
      "2024-07-31 1 lead done undated +1",
      "2024-08-01 1 lead assigned undated -1",
      "2025-07-01 1 lead assigned undated -1",
    ]);
    expect(kept(7)).toEqual([
      "2024-07 1 lead assigned undated +2",
      "2024-07 1 lead done undated +1",
      "2024-08 1 lead assigned undated -1",
      "2025-07 1 lead assigned undated -1",
    ]);
    expect(kept(4)).toEqual([
      "2024 1 lead assigned undated +1",
      "2024 1 lead done undated +1",
      "2025 1 lead assigned undated -1",
    ]);
    run("delete from assignment_spans where id = 2");
    expect(kept(4)).toEqual(["2024 1 lead done undated +1"]);
  });

  it("turn late in the next month and year if the deadline is the last day of one", () => {
    const { run, add, kept } = agency();
    add("assigned, 01, -, 10, -");
    run("update assignment_spans set deadline = '2024-07-31'");
    expect(kept(7)).toEqual([
      "2024-07 1 lead assigned in-time +1",
      "2024-08 1 lead assigned in-time -1",
      "2024-08 1 lead assigned late +1",
    ]);
    run("update assignment_spans set deadline = '2024-12-31'");
    expect(kept(4)).toEqual([
      "2024 1 lead assigned in-time +1",
      "2025 1 lead assigned in-time -1",
      "2025 1 lead assigned late +1",
    ]);
  });
});
