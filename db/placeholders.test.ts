import { eq } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import { openDatabase } from "./client";
import { placeholdersLike } from "./placeholders";
import { sql } from "./sql";

const things = sqliteTable("things", {
  id: integer("id").primaryKey(),
  open: integer("open", { mode: "boolean" }),
  shares: text("shares", { mode: "json" }).$type<number[]>(),
  note: text("note"),
});

function emptyThings() {
  const db = openDatabase(":memory:");
  db.$client.exec("create table things (id integer primary key, open integer, shares text, note text)");
  return db;
}

test("a prepared insert stores values as its columns encode them, and null as null", () => {
  const db = emptyThings();
  const values = { id: 1, open: true as boolean | null, shares: [1, 2] as number[] | null, note: "a" };
  const insert = db.insert(things).values(placeholdersLike(things, values)).prepare();
  insert.run(values);
  insert.run({ id: 2, open: null, shares: null, note: "" });
  expect(db.$client.prepare("select * from things order by id").all()).toEqual([
    { id: 1, open: 1, shares: "[1,2]", note: "a" },
    { id: 2, open: null, shares: null, note: "" },
  ]);
});

test("a prepared update changes only the row of its other placeholder", () => {
  const db = emptyThings();
  db.insert(things)
    .values([
      { id: 1, note: "a" },
      { id: 2, note: "b" },
    ])
    .run();
  const update = db
    .update(things)
    .set(placeholdersLike(things, { note: "" }))
    .where(eq(things.id, sql.placeholder("row")))
    .prepare();
  update.run({ note: "c", row: 2 });
  expect(db.select({ note: things.note }).from(things).all()).toEqual([{ note: "a" }, { note: "c" }]);
});

test("a value without a column is refused", () => {
  expect(() => placeholdersLike(things, { colour: "red" })).toThrow("no column colour");
});
