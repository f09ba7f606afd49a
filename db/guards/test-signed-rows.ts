import type { Database } from "../client";
import { testDatabase } from "../test-database";

/** Columns that a row of each table needs, and what they are where a case says nothing about them. */
const NEEDED: Record<string, string> = {
  meetings:
    "series_id=1, code='K9', title='T', held_on='2024-07-01', status='draft', announced=0, created_at=''",
  agenda_items: "sort_order=1, kind='other', title='Mục'",
  agenda_item_people: "name='Lê Văn Tám'",
  agenda_item_references: "",
  participants: "name='Lê Văn Tám', role='guest', presence='present'",
  attendance: "expected=9",
  directive_headings: "title='Về giải ngân', sort_order=1",
  work_orders: "year=2024, number=9, origin='order', signature='in-app'",
  directives: "sort_order=1, summary='Việc', text='Làm việc.'",
  directive_references: "",
  figures: "indicator_id=1, as_of='2024-07-01', value=1, recorded_at=''",
  indicators: "name='Khác', unit='%'",
  review_decisions: "assignment_id=9, kind='urge'",
  corrections: "text='Sửa'",
  attachments: "sha256='a', name='anh.jpg', uploaded_at=''",
  legal_references: "kind='Luật', number='9', issuer='Sở'",
  events: `kind='assignment.issued', at='', effective_on='2024-07-01', actor_name='Lê Thử', cause_id='', payload='{}'`,
};

/**
 * Meeting 1 will be signed, 2 and 3 stay drafts. Work orders 1 and 5 will be signed, 2, 3 and 4 not. Where a table says no more, its
 * row 1 is part of the signed minutes, and rows 2 and 3 belong to meeting 2.
 */
const ROWS: Record<string, readonly string[]> = {
  meetings: ["code='K1'", "code='K2'", "code='K3'"],
  agenda_items: ["meeting_id=1", "meeting_id=2", "meeting_id=2"],
  agenda_item_people: ["agenda_item_id=1", "agenda_item_id=2", "agenda_item_id=2"],
  // 51 and 52 (below) are cited by what is signed, and not in the list of references.
  agenda_item_references: [
    "agenda_item_id=1, reference_id=1",
    "agenda_item_id=2, reference_id=2",
    "agenda_item_id=2, reference_id=4",
    "agenda_item_id=1, reference_id=51",
  ],
  participants: ["meeting_id=1, person_id=1", "meeting_id=2, person_id=2", "meeting_id=2, person_id=3"],
  attendance: [
    "meeting_id=1, department_id=1",
    "meeting_id=2, department_id=2",
    "meeting_id=2, department_id=3",
  ],
  directive_headings: ["meeting_id=1", "meeting_id=2", "meeting_id=2"],
  work_orders: ["number=1", "number=2", "number=3", "number=4", "number=5"],
  // 1 is in signed minutes, 3 in a signed order, 4 and 6 will have a number and are in neither; 2, 5 and 7 are free.
  directives: [
    "meeting_id=1",
    "meeting_id=2",
    "work_order_id=1",
    "meeting_id=2",
    "work_order_id=2",
    "work_order_id=4",
    "meeting_id=2",
  ],
  directive_references: [
    "directive_id=4, reference_id=3",
    "directive_id=2, reference_id=2",
    "directive_id=2, reference_id=4",
    "directive_id=4, reference_id=52",
  ],
  // Indicator 50 has a signed figure, and is not in the list of indicators.
  figures: [
    "meeting_id=1, indicator_id=1",
    "meeting_id=2, indicator_id=2",
    "meeting_id=2, indicator_id=3",
    "meeting_id=1, indicator_id=50",
  ],
  indicators: ["name='GRDP'", "name='FDI'", "name='PCI'"],
  review_decisions: [
    "meeting_id=1, assignment_id=1",
    "meeting_id=2, assignment_id=2",
    "meeting_id=2, assignment_id=3",
  ],
  corrections: ["meeting_id=1", "meeting_id=2", "meeting_id=2"],
  // 1 and 4 are in signed minutes, 5 in a signed order; the others are free.
  attachments: [
    "place='photo', meeting_id=1",
    "place='photo', meeting_id=2",
    "place='photo', meeting_id=2",
    "place='document', meeting_id=1",
    "place='scan', work_order_id=1",
    "place='scan', work_order_id=2",
    "place='scan', meeting_id=1",
    "place='article', meeting_id=1",
    "place='later-scan', work_order_id=1",
  ],
  // 1 is cited by a signed item, 3 by a numbered directive, 2 by a draft's item and directive, 4 as well.
  legal_references: [
    "number='28-NQ/TU', issuer='Thành ủy'",
    "number='29-NQ/TU', issuer='Sở'",
    "number='39/2019/QH14', issuer='Quốc hội'",
    "number='40/2019/QH14', issuer='Sở'",
  ],
  // 1 issued work of signed minutes, 5 of a signed order; the others are free.
  events: [
    "directive_id=1",
    "directive_id=2",
    `directive_id=1, payload='{"reason":"Sáp nhập"}'`,
    "directive_id=1, kind='assignment.urged'",
    "directive_id=3",
    "directive_id=5",
    "directive_id=2",
  ],
};

/** A database of rows that only the guards of signed minutes protect: no other trigger, no check, no foreign key. */
export function signedRows(): Database {
  const db = testDatabase();
  const { $client: sqlite } = db;
  sqlite.pragma("foreign_keys = OFF");
  sqlite.pragma("ignore_check_constraints = ON");
  const others = sqlite
    .prepare(
      "select name from sqlite_schema where type = 'trigger' and name not like '%\\_signed\\_%' escape '\\'",
    )
    .pluck()
    .all();
  for (const name of others) sqlite.exec(`drop trigger ${name}`);
  for (const [table, rows] of Object.entries(ROWS)) {
    for (const row of rows) sqlite.exec(statementOf(table, `add ${row}`));
  }
  sqlite.exec("update directives set number = id, code = 'C' || id where id in (4, 6)");
  sqlite.exec("update work_orders set content_hash = 'x' where id in (1, 5)");
  sqlite.exec("update meetings set status = 'signed', content_hash = 'x' where id = 1");
  return db;
}

/** The SQL of "add column=value, …", "change ROW to column=value, …" or "delete ROW". */
export function statementOf(table: string, act: string): string {
  const [, verb, row, values = ""] = /^(add|change|delete) ?(?:(\d+)(?: to)?)? ?(.*)$/.exec(act) ?? [];
  if (verb === "delete") return `delete from ${table} where rowid = ${row}`;
  if (verb === "change") return `update or replace ${table} set ${values} where rowid = ${row}`;
  const columns = new Map([...pairs(NEEDED[table] ?? ""), ...pairs(values)]);
  return `insert or replace into ${table} (${[...columns.keys()]}) values (${[...columns.values()]})`;
}

const pairs = (text: string): [string, string][] =>
  text.split(", ").flatMap((pair) => {
    const [, column, value] = /^(\w+)=(.*)$/.exec(pair) ?? [];
    return column === undefined || value === undefined ? [] : [[column, value]];
  });
