// biome-ignore lint/style/noRestrictedImports: the fault is planted with it
import { sql as drizzleSql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { meetings } from "./schema/meetings";
import { sql } from "./sql";
import { bareColumnsIn } from "./test-bare-columns";
import { testDatabase } from "./test-database";

describe("columns without a table in a statement's subqueries", () => {
  it.each<[string, string[]]>([
    ["select id from meetings where version > 1", []],
    ["select (select count(*) from events e where e.meeting_id = id) from meetings", ["id"]],
    ['select (select count(*) from events e where e.meeting_id = "id") from "meetings"', ["id"]],
    ['select (select count(*) from events e where e.meeting_id = "meetings"."id") from "meetings"', []],
    ["select (select max(at) from events e where e.meeting_id = m.id) from meetings m", ["at"]],
    [
      "select m.id from meetings m where exists (select 1 from events e where e.at > signed_at)",
      ["signed_at"],
    ],
    [
      `select m.id from meetings m where not exists (select 1 from events e
        where e.meeting_id = m.id and not exists (select 1 from events o where o.cause_id = cause_id))`,
      ["cause_id"],
    ],
    ["select m.id from meetings m where (m.version > 1 and status = 'signed')", []],
    ["select (select e.kind from events e order by at desc limit 1)", ["at"]],
    [
      "select (select e.kind as k from events as e left join users u on u.id = e.actor_user_id order by k)",
      [],
    ],
    ["select (select case when e.at is null then 'at' else lower(e.kind) end from events e, users u)", []],
    [
      'select "id" from "users" where "users"."id" in (select "user_id" from "mails" where "mails"."state" = ?)',
      [],
    ],
    [
      'select "id" from "users" where "users"."id" in (select "user_id" from "mails" where "state" = ?)',
      ["state"],
    ],
    ["update users set version = (select count(*) from mails m where m.user_id = id)", ["id"]],
    ["delete from mails where user_id in (select u.id from users u where u.disabled_at is null)", []],
    ["select (select count(*) from x where x.a = 'b = c') -- (select d from e", []],
  ])("%s", (statement, bare) => {
    expect(bareColumnsIn(statement)).toEqual(bare);
  });

  it("stop a unit test that prepares one", () => {
    const db = testDatabase();
    const select = () =>
      db
        .select({
          n: drizzleSql<number>`(select count(*) from events e where e.meeting_id = ${meetings.id})`,
        })
        .from(meetings)
        .all();
    expect(select).toThrow("columns of a subquery without their table: id");
  });
});

describe("sql", () => {
  it("keeps the table's name of a column in a select from one table", () => {
    const counted = sql<number>`(select count(*) from events e where e.meeting_id = ${meetings.id})`;
    expect(testDatabase().select({ counted }).from(meetings).toSQL().sql).toBe(
      'select (select count(*) from events e where e.meeting_id = "meetings"."id") from "meetings"',
    );
  });
});
