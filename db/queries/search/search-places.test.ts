import { describe, expect, it } from "vitest";
import { testDatabase } from "../../test-database";
import { makeMeeting } from "../../test-factories";
import { dropGuards } from "../../test-random-writes";

/** Meeting 1 of 1 July and meeting 2 of 15 July with nothing in them, and an order. Only the triggers act. */
function makeAgency() {
  const db = testDatabase();
  dropGuards(db);
  const sqlite = db.$client;
  sqlite.pragma("foreign_keys = OFF");
  sqlite.pragma("ignore_check_constraints = ON");
  makeMeeting(db, { heldOn: "2024-07-01", title: "Giao ban", code: "CC 07", place: "Hội trường" });
  makeMeeting(db, { heldOn: "2024-07-15", title: "Chuyên đề", code: "CD 07" });
  sqlite.exec("insert into work_orders (year, number, origin, signature) values (2024, 1, 'said', 'in-app')");
  sqlite.exec("update meetings set official_number = '12/TB' where id = 1");
  const run = (statement: string) => sqlite.prepare(statement).run().changes;
  /** The places in an index as "day, rank within the day, id"; people have their ids only. */
  const places = (index: string) =>
    sqlite
      .prepare(
        `select ${index === "search_person" ? "rowid" : PLACE} from ${index} order by rowid & 1073741823`,
      )
      .pluck()
      .all()
      .map(String);
  const ids = (index: string, words: string) =>
    sqlite
      .prepare(`select rowid & 1073741823 from ${index} where ${index} match ? order by 1`)
      .pluck()
      .all(`"${words}"`);
  return { sqlite, run, places, ids };
}

/** A key is days down to 1900, 16 bits of rank, 30 bits of id (0001_guards_and_search.sql). */
const PLACE = `date('1900-01-01', (131071 - (rowid >> 46)) || ' days') || ' ' || ((rowid >> 30) & 65535) || ' '
  || (rowid & 1073741823)`;

const DIRECTIVE = `insert into directives (id, meeting_id, sort_order, summary, text, product_expected, given_by_name)
      values (5, 1, 4, 'Rà soát', 'Kiểm kê', 'Tờ trình', 'Lê Giao')`;
const ORDERED = `insert into directives (id, work_order_id, sort_order, summary, text, number, code, issued_on, original_deadline)
      values (6, 1, 1, 'Rà soát', 'Kiểm kê', 7, 'GV 41', '2024-07-09', '2024-08-31')`;
const ITEM = `insert into agenda_items (id, meeting_id, sort_order, kind, title, body, speaker_name, speaker_position)
      values (5, 1, 3, 'speech', 'Khai mạc', 'Nội dung', 'Trần Tám', 'Chánh văn phòng')`;

/** Of the words in `gone` none is left in the row: the index would hide a part of a phrase that is. */
type Change = [set: string, place: string, found: string, gone?: string];

/** A row of each kind, its place, its words, and where it stands and what finds it after a change of one column. */
const KINDS: [table: string, index: string, insert: string, id: number, place: string, changes: Change[]][] =
  [
    [
      "meetings",
      "search_meeting",
      `insert into meetings (id, series_id, title, code, place, official_number, held_on, status, announced, created_at)
      values (5, 1, 'Sơ kết', 'SK 06', 'Nhà khách', '7/KL', '2024-06-20', 'draft', 1, '')`,
      5,
      "2024-06-20 0 5",
      [
        ["id = 9", "2024-06-20 0 9", "so ket"],
        ["title = 'Mận chua'", "2024-06-20 0 5", "man chua", "so ket"],
        ["code = 'Mận chua'", "2024-06-20 0 5", "man chua", "sk"],
        ["place = 'Mận chua'", "2024-06-20 0 5", "man chua", "nha khach"],
        ["official_number = 'Mận chua'", "2024-06-20 0 5", "man chua", "7 kl"],
        ["official_number = null", "2024-06-20 0 5", "so ket", "7 kl"],
        ["held_on = '2024-08-15'", "2024-08-15 0 5", "15 08 2024", "20"],
        ["status = 'discarded'", "2024-06-20 0 5", "so ket"],
      ],
    ],
    [
      "directives",
      "search_directive",
      DIRECTIVE,
      5,
      "2024-07-01 4 5",
      [
        ["id = 9", "2024-07-01 4 9", "ra soat"],
        ["meeting_id = 2", "2024-07-15 4 5", "ra soat"],
        ["number = 8", "2024-07-01 8 5", "ra soat"],
        ["sort_order = 6", "2024-07-01 6 5", "ra soat"],
        ["number = 8, sort_order = 6", "2024-07-01 8 5", "ra soat"],
        ["code = 'Mận chua'", "2024-07-01 4 5", "man chua"],
        ["summary = 'Mận chua'", "2024-07-01 4 5", "man chua", "ra soat"],
        ["text = 'Mận chua'", "2024-07-01 4 5", "man chua", "kiem ke"],
        ["product_expected = 'Mận chua'", "2024-07-01 4 5", "man chua", "to trinh"],
        ["given_by_name = 'Mận chua'", "2024-07-01 4 5", "man chua", "le giao"],
        // The day of its meeting places it, if it has one.
        ["issued_on = '2024-07-02'", "2024-07-01 4 5", "02 07 2024"],
        ["original_deadline = '2024-09-30'", "2024-07-01 4 5", "30 09 2024"],
      ],
    ],
    [
      "directives",
      "search_directive",
      ORDERED,
      6,
      "2024-07-09 7 6",
      [
        ["issued_on = '2024-07-10'", "2024-07-10 7 6", "10 07 2024", "09"],
        ["original_deadline = null", "2024-07-09 7 6", "gv 41", "31"],
        ["code = 'GV 42'", "2024-07-09 7 6", "gv 42", "41"],
        ["meeting_id = 2", "2024-07-15 7 6", "ra soat"],
        ["number = null", "2024-07-09 1 6", "ra soat"],
      ],
    ],
    [
      "agenda_items",
      "search_agenda_item",
      ITEM,
      5,
      "2024-07-01 3 5",
      [
        ["id = 9", "2024-07-01 3 9", "khai mac"],
        ["meeting_id = 2", "2024-07-15 3 5", "khai mac"],
        ["sort_order = 6", "2024-07-01 6 5", "khai mac"],
        ["title = 'Mận chua'", "2024-07-01 3 5", "man chua", "khai mac"],
        ["body = 'Mận chua'", "2024-07-01 3 5", "man chua", "noi dung"],
        ["speaker_name = 'Mận chua'", "2024-07-01 3 5", "man chua", "tran tam"],
        ["speaker_position = 'Mận chua'", "2024-07-01 3 5", "man chua", "chanh van phong"],
        ["kind = 'other'", "2024-07-01 3 5", "khai mac"],
      ],
    ],
    [
      "legal_references",
      "search_reference",
      `insert into legal_references (id, kind, number, subject, issuer, issued_on)
      values (5, 'Luật', '31/QH15', 'Đất đai', 'Quốc hội', '2024-01-18')`,
      5,
      "2024-01-18 0 5",
      [
        ["id = 9", "2024-01-18 0 9", "dat dai"],
        ["kind = 'Mận chua'", "2024-01-18 0 5", "man chua", "luat"],
        ["number = 'Mận chua'", "2024-01-18 0 5", "man chua", "qh15"],
        ["subject = 'Mận chua'", "2024-01-18 0 5", "man chua", "dat dai"],
        ["issuer = 'Mận chua'", "2024-01-18 0 5", "man chua", "quoc hoi"],
        ["issued_on = '2013-11-29'", "2013-11-29 0 5", "29 11 2013", "18"],
        // Without a day it stands after all others.
        ["issued_on = null", "1900-01-01 0 5", "dat dai", "18"],
      ],
    ],
    [
      "people",
      "search_person",
      "insert into people (id, full_name, sort_key) values (5, 'Lê Thử', 'thu le')",
      5,
      "5",
      [
        ["id = 9", "9", "le thu"],
        ["full_name = 'Mận Chua'", "5", "man chua", "le thu"],
        ["sort_key = 'le thu'", "5", "le thu"],
      ],
    ],
  ];

const CHANGES = KINDS.flatMap(([table, index, insert, id, , changes]) =>
  changes.map(([set, place, found, gone]) => ({ table, index, insert, id, set, place, found, gone })),
);

const made = makeAgency();

/** The agency as it was made: what the test before wrote is rolled back. */
function agency() {
  if (made.sqlite.inTransaction) made.sqlite.exec("rollback");
  made.sqlite.exec("begin");
  return made;
}

describe("the place in the list of results", () => {
  it.each(KINDS)("of a row of %s in %s, and none when it is deleted", (table, index, insert, id, place) => {
    const { run, places } = agency();
    const before = places(index);
    run(insert);
    expect(places(index)).toEqual([...before, place]);
    run(`delete from ${table} where id = ${id}`);
    expect(places(index)).toEqual(before);
  });

  it.each(CHANGES)("of $table $id after $set", ({ table, index, insert, id, set, place, found, gone }) => {
    const { run, places, ids } = agency();
    const before = places(index);
    run(insert);
    if (gone) expect(ids(index, gone)).toContain(id);
    expect(run(`update ${table} set ${set} where id = ${id}`)).toBe(1);
    expect(places(index)).toEqual([...before, place]);
    expect(ids(index, found)).toEqual([Number(place.split(" ").at(-1))]);
    if (gone) expect(ids(index, gone)).toEqual([]);
  });
});

describe("a meeting that is moved to another day", () => {
  it.each([
    ["takes its directives and items with it", "held_on = '2024-07-22' where id = 1", "2024-07-22"],
    ["leaves those of other meetings", "held_on = '2024-07-22' where id = 2", "2024-07-01"],
    [
      "leaves them in their place if the day is the same",
      "held_on = '2024-07-01' where id = 1",
      "2024-07-01",
    ],
  ])("%s", (_, change, day) => {
    const { run, places, ids } = agency();
    for (const insert of [DIRECTIVE, ORDERED, ITEM]) run(insert);
    run(`update meetings set ${change}`);
    expect(places("search_directive")).toEqual([`${day} 4 5`, "2024-07-09 7 6"]);
    expect(places("search_agenda_item")).toEqual([`${day} 3 5`]);
    expect(ids("search_directive", "kiem ke")).toEqual([5, 6]);
    expect(ids("search_agenda_item", "khai mac")).toEqual([5]);
  });
});
