import { describe, expect, it } from "vitest";
import { testDatabase } from "../test-database";

type Row = Record<string, string | number | null>;

const DECIDED = "what was decided for an evaluation does not change";

/**
 * A row of each table whose rows stay as they are, by hand; what the database says to a change of it; and by what a
 * row beside it differs, where its columns are a key.
 */
const APPENDED: [table: string, refusal: string, row: Row, beside?: Row][] = [
  [
    "events",
    "events are append-only",
    {
      id: 7,
      kind: "meeting.created",
      at: "2024-07-01T03:00:00.000Z",
      effective_on: "2024-07-01",
      actor_name: "Lê Thử",
      cause_id: "a",
      payload: "{}",
    },
  ],
  [
    "evaluation_rules",
    DECIDED,
    {
      id: 7,
      rules: "{}",
      effective_on: "2026-10-01",
      at: "2026-10-01T03:00:00.000Z",
      by_name: "Lê Thử",
    },
  ],
  [
    "evaluation_standings",
    DECIDED,
    {
      id: 7,
      person_id: 1,
      person_group: "civil-servant",
      leads: 0,
      from_day: "2026-10-01",
      to_day: null,
      recorded_on: "2026-10-01",
    },
  ],
  [
    "evaluation_judgements",
    DECIDED,
    {
      id: 7,
      assignment_id: 1,
      kind: "classified",
      period_end: "",
      item_id: 1,
      value: "planned",
      effective_on: "2026-10-01",
      at: "2026-10-01T03:00:00.000Z",
      by_name: "Lê Thử",
    },
  ],
  [
    "evaluation_scores",
    DECIDED,
    {
      id: 7,
      person_id: 1,
      period_key: "2026-10",
      general: 27,
      class_name: "",
      note: "",
      effective_on: "2026-11-03",
      at: "2026-11-03T03:00:00.000Z",
      by_name: "Lê Thử",
    },
  ],
  [
    "evaluation_confirmations",
    DECIDED,
    {
      id: 7,
      person_id: 1,
      period_key: "2026-10",
      version: 1,
      content: "{}",
      content_hash: "a",
      reason: "",
      confirmed_on: "2026-11-03",
      confirmed_at: "2026-11-03T03:00:00.000Z",
      by_name: "Lê Thử",
    },
    { version: 2 },
  ],
  [
    "catalogue_coefficients",
    DECIDED,
    { id: 7, item_id: 1, coefficient: 5, from_day: "2026-10-01", decision: "", recorded_on: "2026-10-01" },
    { from_day: "2026-11-01" },
  ],
];

const KNOWN_ROW = Object.fromEntries(APPENDED.map(([table, , row]) => [table, row]));

/** What else would make a row the same one: the columns are its key, beside its id. */
const KEYS: [table: string, key: Row, others: [what: string, change: Row][]][] = [
  [
    "evaluation_confirmations",
    { person_id: 1, period_key: "2026-10", version: 1 },
    [
      ["of another person", { person_id: 2 }],
      ["of another period", { period_key: "2026-11" }],
      ["that is the next version", { version: 2 }],
      ["of another person and period", { person_id: 2, period_key: "2026-11" }],
      ["of another person in the next version", { person_id: 2, version: 2 }],
      ["of another period in the next version", { period_key: "2026-11", version: 2 }],
    ],
  ],
  [
    "catalogue_coefficients",
    { item_id: 1, from_day: "2026-10-01" },
    [
      ["of another product", { item_id: 2 }],
      ["from another day", { from_day: "2026-10-02" }],
    ],
  ],
];

/** A plain connection: only the triggers protect its rows. */
const sqlite = testDatabase().$client;
sqlite.pragma("foreign_keys = OFF");

/** One row in the table; what the test before wrote is rolled back. */
function withRow(table: string, row: Row) {
  if (sqlite.inTransaction) sqlite.exec("rollback");
  sqlite.exec("begin");
  const insert = (how: "insert" | "insert or replace" | "insert or ignore", values: Row) =>
    tried(
      `${how} into ${table} (${Object.keys(values).join(", ")}) values (${Object.keys(values)
        .map(() => "?")
        .join(", ")})`,
      Object.values(values),
    );
  const rows = () => sqlite.prepare(`select ${Object.keys(row).join(", ")} from ${table} order by id`).all();
  /** What the database answers, or how many rows are changed. */
  function tried(statement: string, values: unknown[] = []): string | number {
    try {
      return sqlite.prepare(statement).run(...values).changes;
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
  }
  expect(insert("insert", row)).toBe(1);
  return { insert, tried, rows };
}

describe.each(APPENDED)("%s", (table, refusal, row, beside = {}) => {
  it("refuses a change of any column", () => {
    const { tried, rows } = withRow(table, row);
    for (const column of Object.keys(row)) {
      expect(tried(`update ${table} set ${column} = ${column}`), column).toBe(refusal);
      expect(tried(`update or replace ${table} set ${column} = '9'`), column).toBe(refusal);
    }
    expect(rows()).toEqual([row]);
  });

  it("refuses that a row is deleted", () => {
    const { tried, rows } = withRow(table, row);
    expect(tried(`delete from ${table} where id = 7`)).toBe(refusal);
    expect(tried(`delete from ${table}`)).toBe(refusal);
    expect(rows()).toEqual([row]);
  });

  it("refuses a row with the id of another in its place", () => {
    const { insert, rows } = withRow(table, row);
    expect(insert("insert or replace", row)).toBe(refusal);
    expect(insert("insert or replace", { ...row, ...beside })).toBe(refusal);
    expect(insert("insert or ignore", { ...row, ...beside })).toBe(refusal);
    expect(rows()).toEqual([row]);
  });

  it.each(["insert", "insert or replace"] as const)("takes a row beside it: %s", (how) => {
    const { insert, rows } = withRow(table, row);
    const { id: _, ...unnumbered } = { ...row, ...beside };
    expect(insert(how, unnumbered)).toBe(1);
    expect(rows()).toEqual([row, { ...row, ...beside, id: 8 }]);
  });
});

describe.each(KEYS)("%s", (table, key, others) => {
  const row = KNOWN_ROW[table] ?? {};

  it("refuses another row of the same key in its place", () => {
    const { insert, rows } = withRow(table, row);
    expect(row).toMatchObject(key);
    expect(insert("insert or replace", { ...row, id: 8 })).toBe(DECIDED);
    expect(insert("insert or ignore", { ...row, id: 8 })).toBe(DECIDED);
    expect(rows()).toEqual([row]);
  });

  it.each(others)("takes a row %s", (_, change) => {
    const { insert, rows } = withRow(table, row);
    expect(insert("insert or replace", { ...row, ...change, id: 8 })).toBe(1);
    expect(rows()).toEqual([row, { ...row, ...change, id: 8 }]);
  });
});

describe("a meeting", () => {
  const REFUSAL = "a meeting is never deleted";
  const meeting = {
    id: 7,
    series_id: 1,
    code: "CC 07/2024",
    title: "Chào cờ tháng 7",
    held_on: "2024-07-01",
    status: "draft",
    announced: 1,
    created_at: "2024-06-20T03:00:00.000Z",
  };

  // A signed one is refused as signed as well (signed-guards.test.ts).
  it.each(["planned", "cancelled", "draft", "submitted", "discarded"])("that is %s stays", (status) => {
    const row = { ...meeting, status };
    const { insert, tried, rows } = withRow("meetings", row);
    expect(tried("delete from meetings where id = 7")).toBe(REFUSAL);
    expect(tried("delete from meetings")).toBe(REFUSAL);
    expect(insert("insert or replace", { ...row, code: "CC 08/2024" })).toBe(REFUSAL);
    expect(insert("insert or replace", row)).toBe(REFUSAL);
    expect(rows()).toEqual([row]);
  });

  it("that is signed stays", () => {
    const row = { ...meeting, status: "signed", content_hash: "a" };
    const { tried, rows } = withRow("meetings", row);
    expect(tried("delete from meetings where id = 7")).toMatch(/never deleted|signed record/);
    expect(rows()).toEqual([row]);
  });

  it("changes until it is signed, and others come beside it", () => {
    const { insert, tried, rows } = withRow("meetings", meeting);
    expect(tried("update meetings set title = 'Chào cờ', status = 'discarded'")).toBe(1);
    expect(insert("insert", { ...meeting, id: 8, code: "CC 08/2024" })).toBe(1);
    expect(insert("insert or replace", { ...meeting, id: 9, code: "CC 09/2024" })).toBe(1);
    expect(rows()).toHaveLength(3);
  });
});
