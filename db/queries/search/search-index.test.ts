import { describe, expect, it } from "vitest";
import { directives } from "../../schema/directives";
import { legalReferences } from "../../schema/legal-references";
import { agendaItems } from "../../schema/meetings";
import { subtasks } from "../../schema/subtasks";
import { testDatabase } from "../../test-database";
import { makeIssuedDirective, makeMeeting, makePerson } from "../../test-factories";

/** The indexed tables: the remainder of their rows' keys in the index, and the columns that are searched; by hand. */
const INDEXED: [table: string, kind: number, columns: string[], inserted: string][] = [
  ["meetings", 0, ["title", "code", "place", "official_number"], "buoi hop kiem tra"],
  ["directives", 1, ["summary", "text", "product_expected", "given_by_name"], "viec can lam"],
  ["people", 2, ["full_name"], "le thu"],
  ["legal_references", 3, ["kind", "number", "subject", "issuer"], "2024 qh15"],
  ["agenda_items", 4, ["title", "body", "speaker_name", "speaker_position"], "muc moi"],
  ["subtasks", 7, ["title"], "lap danh sach"],
];

/** One row of each table, and what the index says of it. */
function agency() {
  const db = testDatabase();
  const meeting = makeMeeting(db, { status: "draft", title: "Buổi họp kiểm tra" });
  const item = { meetingId: meeting.id, sortOrder: 1, kind: "other", title: "Mục mới" } as const;
  const proposed = { meetingId: meeting.id, sortOrder: 1, summary: "Việc cần làm", text: "Việc" };
  const cited = { kind: "Luật", number: "1/2024/QH15" };
  const assignmentId = makeIssuedDirective(db).lead.id;
  const step = { assignmentId, title: "Lập danh sách", changedAt: "2024-07-01T03:00:00.000Z" };
  const rows: Record<string, number> = {
    meetings: meeting.id,
    // Proposed: what is issued does not change.
    directives: db.insert(directives).values(proposed).returning().get().id,
    people: makePerson(db, { fullName: "Lê Thử" }).id,
    legal_references: db.insert(legalReferences).values(cited).returning().get().id,
    agenda_items: db.insert(agendaItems).values(item).returning().get().id,
    subtasks: db.insert(subtasks).values(step).returning().get().id,
  };
  db.$client.pragma("foreign_keys = OFF");
  const finds = (table: string, kind: number, words: string) =>
    db.$client
      .prepare("select rowid from search_index where search_index match ?")
      .pluck()
      .all(`"${words}"`)
      .includes((rows[table] ?? 0) * 8 + kind);
  const run = (statement: string, ...values: unknown[]) => db.$client.prepare(statement).run(...values);
  return { rows, finds, run };
}

describe.each(INDEXED)("the search index of %s", (table, kind, columns, inserted) => {
  it("has a row that is inserted", () => {
    const { finds } = agency();
    expect(finds(table, kind, inserted)).toBe(true);
  });

  it.each(columns)("follows the column %s, with and without accents", (column) => {
    const { rows, finds, run } = agency();
    for (const words of ["quýt ngọt", "mận chua"]) {
      run(`update ${table} set ${column} = ? where id = ?`, words, rows[table]);
    }
    expect(finds(table, kind, "mận chua")).toBe(true);
    expect(finds(table, kind, "man chua")).toBe(true);
    expect(finds(table, kind, "quyt ngot")).toBe(false);
  });

  // A meeting is never deleted.
  if (table === "meetings") return;
  it("forgets a row that is deleted", () => {
    const { rows, finds, run } = agency();
    run(`update ${table} set ${columns[0]} = 'mận chua' where id = ?`, rows[table]);
    run(`delete from ${table} where id = ?`, rows[table]);
    expect(finds(table, kind, "man chua")).toBe(false);
  });
});

it("the search index has a directive's code once it is issued", () => {
  const { rows, finds, run } = agency();
  const issue = "update directives set number = 1, code = 'mận chua', issued_on = '2024-07-01' where id = ?";
  run(issue, rows.directives);
  expect(finds("directives", 1, "man chua")).toBe(true);
});

it("the search index has the days of a meeting, a directive and a document", () => {
  const { rows, finds, run } = agency();
  run("update meetings set held_on = '2024-07-02' where id = ?", rows.meetings);
  run("update directives set original_deadline = '2024-12-31' where id = ?", rows.directives);
  run("update legal_references set issued_on = '2009-11-10' where id = ?", rows.legal_references);
  expect(finds("meetings", 0, "02 07 2024")).toBe(true);
  expect(finds("directives", 1, "31 12 2024")).toBe(true);
  expect(finds("legal_references", 3, "10 11 2009")).toBe(true);
});
