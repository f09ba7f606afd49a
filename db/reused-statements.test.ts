import { expect, it } from "vitest";
import { prepared } from "./prepared";
import { users } from "./schema/users";
import { testDatabase } from "./test-database";
import { leaderGrant, makeActor } from "./test-factories";

const NUMBERS = "select value as n from json_each('[1,2,3]')";

it("prepares the same SQL once", () => {
  const { $client: sqlite } = testDatabase();
  expect(sqlite.prepare(NUMBERS)).toBe(sqlite.prepare(NUMBERS));
  expect(sqlite.prepare(NUMBERS)).not.toBe(sqlite.prepare(`${NUMBERS} where value > 1`));
});

it("hands out no statement that is being read from", () => {
  const { $client: sqlite } = testDatabase();
  const pairs = [];
  for (const outer of sqlite.prepare<[], { n: number }>(NUMBERS).iterate()) {
    for (const inner of sqlite.prepare<[], { n: number }>(NUMBERS).iterate()) pairs.push([outer.n, inner.n]);
  }
  expect(pairs).toEqual([1, 2, 3].flatMap((outer) => [1, 2, 3].map((inner) => [outer, inner])));
});

it("returns objects again after somebody asked for plain values", () => {
  const { $client: sqlite } = testDatabase();
  expect(sqlite.prepare(NUMBERS).pluck().all()).toEqual([1, 2, 3]);
  expect(sqlite.prepare(NUMBERS).raw().all()).toEqual([[1], [2], [3]]);
  expect(sqlite.prepare(NUMBERS).all()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
});

it("keeps a built query for its connection, and reads each time", () => {
  const [db, other] = [testDatabase(), testDatabase()];
  let built = 0;
  const count = (of: typeof db) =>
    prepared(of, "all users", () => {
      built += 1;
      return of.select().from(users).prepare();
    }).all().length;
  makeActor(db, [leaderGrant]);
  expect(count(db)).toBe(1);
  makeActor(db, [leaderGrant]);
  expect(count(db)).toBe(2);
  expect(built).toBe(1);
  expect(count(other)).toBe(0);
});
