import { describe, expect, it } from "vitest";
import { assignments, directives } from "../../schema/directives";
import { legalReferences } from "../../schema/legal-references";
import { agendaItems } from "../../schema/meetings";
import { subtasks } from "../../schema/subtasks";
import { testDatabase } from "../../test-database";
import { makeDepartment, makeIssuedDirective, makeMeeting, makePerson } from "../../test-factories";

/** The indexed tables: the index that has their words, and the columns that are searched; by hand. */
const INDEXED: [table: string, index: string, columns: string[], inserted: string][] = [
  ["meetings", "search_meeting", ["title", "code", "place", "official_number"], "buoi hop kiem tra"],
  [
    "directives",
    "search_directive",
    ["summary", "text", "product_expected", "given_by_name"],
    "viec can lam",
  ],
  ["people", "search_person", ["full_name"], "le thu"],
  ["legal_references", "search_reference", ["kind", "number", "subject", "issuer"], "2024 qh15"],
  ["agenda_items", "search_agenda_item", ["title", "body", "speaker_name", "speaker_position"], "muc moi"],
  ["subtasks", "search_directive", ["title"], "lap danh sach"],
  ["assignments", "search_directive", ["product_number", "product_text"], "quyet dinh 12"],
];

/** One row of each table, and what the index says of it. */
function agency() {
  const db = testDatabase();
  const meeting = makeMeeting(db, { status: "draft", title: "Buổi họp kiểm tra" });
  const item = { meetingId: meeting.id, sortOrder: 1, kind: "other", title: "Mục mới" } as const;
  const proposed = { meetingId: meeting.id, sortOrder: 1, summary: "Việc cần làm", text: "Việc" };
  const cited = { kind: "Luật", number: "1/2024/QH15" };
  const { directive: issued, lead } = makeIssuedDirective(db);
  const step = { assignmentId: lead.id, title: "Lập danh sách", changedAt: "2024-07-01T03:00:00.000Z" };
  const departmentId = makeDepartment(db).id;
  const product = { directiveId: issued.id, departmentId, role: "coordinating", state: "done" } as const;
  const rows: Record<string, number> = {
    meetings: meeting.id,
    // Proposed: what is issued does not change.
    directives: db.insert(directives).values(proposed).returning().get().id,
    people: makePerson(db, { fullName: "Lê Thử" }).id,
    legal_references: db.insert(legalReferences).values(cited).returning().get().id,
    agenda_items: db.insert(agendaItems).values(item).returning().get().id,
    subtasks: db.insert(subtasks).values(step).returning().get().id,
    assignments: db
      .insert(assignments)
      .values({ ...product, productNumber: "Quyết định 12" })
      .returning()
      .get().id,
  };
  // Their words are their directive's.
  const found: Record<string, number> = { ...rows, subtasks: issued.id, assignments: issued.id };
  db.$client.pragma("foreign_keys = OFF");
  const finds = (table: string, index: string, words: string) =>
    db.$client
      .prepare(`select rowid & ${2 ** 30 - 1} from ${index} where ${index} match ?`)
      .pluck()
      .all(`"${words}"`)
      .includes(found[table]);
  const run = (statement: string, ...values: unknown[]) => db.$client.prepare(statement).run(...values);
  return { rows, finds, run };
}

describe.each(INDEXED)("the search index of %s", (table, index, columns, inserted) => {
  it("has a row that is inserted", () => {
    const { finds } = agency();
    expect(finds(table, index, inserted)).toBe(true);
  });

  it.each(columns)("follows the column %s, with and without accents", (column) => {
    const { rows, finds, run } = agency();
    for (const words of ["quýt ngọt", "mận chua"]) {
      run(`update ${table} set ${column} = ? where id = ?`, words, rows[table]);
    }
    expect(finds(table, index, "mận chua")).toBe(true);
    expect(finds(table, index, "man chua")).toBe(true);
    expect(finds(table, index, "quyt ngot")).toBe(false);
  });

  // A meeting is never deleted.
  if (table === "meetings") return;
  it("forgets a row that is deleted", () => {
    const { rows, finds, run } = agency();
    run(`update ${table} set ${columns[0]} = 'mận chua' where id = ?`, rows[table]);
    run(`delete from ${table} where id = ?`, rows[table]);
    expect(finds(table, index, "man chua")).toBe(false);
  });
});

it("the search index has a directive's code once it is issued", () => {
  const { rows, finds, run } = agency();
  const issue = "update directives set number = 1, code = 'mận chua', issued_on = '2024-07-01' where id = ?";
  run(issue, rows.directives);
  expect(finds("directives", "search_directive", "man chua")).toBe(true);
});

it("the search index has the days of a meeting, a directive and a document", () => {
  const { rows, finds, run } = agency();
  run("update meetings set held_on = '2024-07-02' where id = ?", rows.meetings);
  run("update directives set original_deadline = '2024-12-31' where id = ?", rows.directives);
  run("update legal_references set issued_on = '2009-11-10' where id = ?", rows.legal_references);
  expect(finds("meetings", "search_meeting", "02 07 2024")).toBe(true);
  expect(finds("directives", "search_directive", "31 12 2024")).toBe(true);
  expect(finds("legal_references", "search_reference", "10 11 2009")).toBe(true);
});
