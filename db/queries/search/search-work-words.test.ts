import { describe, expect, it } from "vitest";
import { testDatabase } from "../../test-database";
import { makeMeeting } from "../../test-factories";
import { dropGuards } from "../../test-random-writes";

/**
 * Directives 1 and 2; assignment 1 of the first with a product, assignment 2 of the second without; step 1 of assignment
 * 1. Only the triggers act.
 */
function makeAgency() {
  const db = testDatabase();
  dropGuards(db);
  const sqlite = db.$client;
  sqlite.pragma("foreign_keys = OFF");
  makeMeeting(db, { heldOn: "2024-07-01" });
  const run = (statement: string) => sqlite.prepare(statement).run().changes;
  const work = (directive: number, department: number, values: string) =>
    run(`insert into assignments (directive_id, department_id, role, state, product_number, product_text, product_date)
      values (${directive}, ${department}, 'coordinating', 'done', ${values})`);
  for (const summary of ["Việc một", "Việc hai"]) {
    run(`insert into directives (meeting_id, sort_order, summary, text) values (1, 1, '${summary}', '')`);
  }
  work(1, 1, "'Tờ trình 12', 'Dự toán', '2024-07-20'");
  work(2, 1, "'', '', null");
  run("insert into subtasks (assignment_id, title, changed_at) values (1, 'Lập danh sách', '')");
  /** The directives that these words find, and that all of them are still in the index, each once. */
  const ids = (words: string) => {
    expect(
      sqlite.prepare("select rowid & 1073741823 from search_directive order by 1").pluck().all(),
    ).toEqual([1, 2]);
    return sqlite
      .prepare("select rowid & 1073741823 from search_directive where search_directive match ? order by 1")
      .pluck()
      .all(`"${words}"`);
  };
  return { sqlite, run, work, ids };
}

/** Directives 1 and 2 are found by these words, here in folded form. */
type Found = [words: string, directives: number[]];

const made = makeAgency();

/** The agency as it was made: what the test before wrote is rolled back. */
function agency() {
  if (made.sqlite.inTransaction) made.sqlite.exec("rollback");
  made.sqlite.exec("begin");
  return made;
}

describe("a directive is found by what departments reported", () => {
  it.each<[string, string, Found[]]>([
    ["a number", "'Quyết định 15', '', null", [["quyet dinh 15", [2]]]],
    ["a text", "'', 'Mận chua', null", [["man chua", [2]]]],
    ["both and a day", "'15/BC', 'Mận chua', '2024-08-09'", [["15 bc man chua 09 08 2024", [2]]]],
  ])("when work comes with %s", (_, values, found) => {
    const { work, ids } = agency();
    work(2, 2, values);
    for (const [words, expected] of found) expect(ids(words), words).toEqual(expected);
    expect(ids("viec hai")).toEqual([2]);
  });

  it("and not by work that comes without a product", () => {
    const { work, ids } = agency();
    work(2, 2, "'', '', null");
    expect([ids("viec hai"), ids("to trinh 12"), ids("du toan")]).toEqual([[2], [1], [1]]);
  });

  it.each<[string, Found[]]>([
    [
      "product_number = 'Quyết định 15'",
      [
        ["quyet dinh 15", [1]],
        ["to trinh 12", []],
        ["du toan", [1]],
      ],
    ],
    [
      "product_text = 'Mận chua'",
      [
        ["man chua", [1]],
        ["du toan", []],
        ["to trinh 12", [1]],
      ],
    ],
    [
      "product_date = '2024-08-09'",
      [
        ["09 08 2024", [1]],
        ["20", []],
        ["du toan", [1]],
      ],
    ],
    [
      "product_date = null",
      [
        ["20", []],
        ["du toan", [1]],
      ],
    ],
    [
      "product_number = '', product_text = ''",
      [
        ["to trinh 12", []],
        ["du toan", []],
        ["viec mot", [1]],
      ],
    ],
    [
      "directive_id = 2",
      [
        ["to trinh 12", [2]],
        ["du toan", [2]],
        ["lap danh sach", [2]],
        ["viec mot", [1]],
      ],
    ],
    [
      "percent = 40",
      [
        ["to trinh 12", [1]],
        ["lap danh sach", [1]],
      ],
    ],
  ])("after %s", (set, found) => {
    const { run, ids } = agency();
    expect(run(`update assignments set ${set} where id = 1`)).toBe(1);
    for (const [words, expected] of found) expect(ids(words), words).toEqual(expected);
  });

  it("no longer when the work is deleted", () => {
    const { run, ids } = agency();
    run("delete from assignments where id = 1");
    expect([ids("to trinh 12"), ids("du toan"), ids("lap danh sach"), ids("viec mot")]).toEqual([
      [],
      [],
      [],
      [1],
    ]);
  });

  it("for the first time when a report names its product", () => {
    const { run, ids } = agency();
    run("update assignments set product_number = 'Quyết định 15' where id = 2");
    expect([ids("quyet dinh 15"), ids("to trinh 12")]).toEqual([[2], [1]]);
  });
});

describe("a directive is found by the steps of its departments", () => {
  it.each<[string, string, Found[]]>([
    ["nothing else", "update subtasks set due_on = '2024-07-09'", [["lap danh sach", [1]]]],
    [
      "another step",
      "insert into subtasks (assignment_id, title, changed_at) values (2, 'Mận chua', '')",
      [
        ["man chua", [2]],
        ["lap danh sach", [1]],
      ],
    ],
    [
      "another title",
      "update subtasks set title = 'Mận chua'",
      [
        ["man chua", [1]],
        ["lap danh sach", []],
      ],
    ],
    ["its removal", "update subtasks set removed_on = '2024-07-09'", [["lap danh sach", []]]],
    ["its deletion", "delete from subtasks", [["lap danh sach", []]]],
    ["its move to other work", "update subtasks set assignment_id = 2", [["lap danh sach", [2]]]],
  ])("after %s", (_, statement, found) => {
    const { run, ids } = agency();
    expect(run(statement)).toBe(1);
    for (const [words, expected] of found) expect(ids(words), words).toEqual(expected);
  });

  it("again when a removed step is brought back", () => {
    const { run, ids } = agency();
    run("update subtasks set removed_on = '2024-07-09'");
    run("update subtasks set removed_on = null");
    expect(ids("lap danh sach")).toEqual([1]);
  });
});

describe("a directive is found by the product of a closed period", () => {
  const close = (kind: string, directive: number | null) => `insert into events
    (kind, at, effective_on, actor_name, cause_id, directive_id, payload)
    values ('${kind}', '2024-07-31T03:00:00.000Z', '2024-07-31', 'Lê Thử', 'a', ${directive},
      '{"productNumber":"31/BC","productText":"Mận chua","productDate":"2024-08-09"}')`;

  it.each<[string, string, number | null, number[]]>([
    ["that is closed", "assignment.period_closed", 2, [2]],
    ["that is closed for another directive", "assignment.period_closed", 1, [1]],
    ["that is only reported", "assignment.reported", 2, []],
  ])("%s", (_, kind, directive, expected) => {
    const { run, ids } = agency();
    run(close(kind, directive));
    expect([ids("31 bc"), ids("man chua"), ids("09 08 2024")]).toEqual([expected, expected, expected]);
    // A later change of its work writes the same words again.
    run("update assignments set product_text = 'Khác'");
    expect([ids("31 bc"), ids("man chua"), ids("09 08 2024")]).toEqual([expected, expected, expected]);
  });

  it("and keeps the words of every closed period", () => {
    const { run, ids } = agency();
    run(close("assignment.period_closed", 2));
    run(close("assignment.period_closed", 2).replace("Mận chua", "Quýt ngọt"));
    expect([ids("man chua"), ids("quyt ngot"), ids("viec hai")]).toEqual([[2], [2], [2]]);
  });
});
