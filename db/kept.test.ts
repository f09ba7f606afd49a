import { readFileSync } from "node:fs";
import type { SQL } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dropGuards, runOrRefuse } from "@/db/test-random-writes";
import { countBuckets, MARKS, markOf, noCounts } from "@/domain/directives/buckets";
import { ASSIGNMENT_STATES } from "@/domain/directives/states";
import { listEntities } from "./archive/entities";
import type { Database } from "./client";
import { countArchive } from "./queries/agency/count-archive";
import { countAgencyBuckets, countDepartmentBuckets } from "./queries/directives/count-buckets";
import { countHeldSpans } from "./queries/directives/count-held-spans";
import { countViews } from "./queries/directives/register-counts";
import { COUNTED_TABLES, writeRowCounts } from "./row-counts";
import { storedFiles } from "./schema/attachments";
import { assignmentSpans, assignments } from "./schema/directives";
import { sql } from "./sql";
import { testDatabase } from "./test-database";
import { adminGrant, leaderGrant, makeActor, makeDepartment, makeIssuedDirective } from "./test-factories";
import { GROWING } from "./test-walks";

/** What the counts should be, by counting each table. */
const COUNTED = {
  closed: sql`select department_id, role, case when state = 'withdrawn' then 'withdrawn' when deadline is null
      then 'done-undated' when reported_on > deadline then 'done-late' else 'done-on-time' end as outcome,
      case when d.work_order_id is null then 'meeting' else 'work-order' end as origin, count(*) as closed
    from assignments a join directives d on d.id = a.directive_id
    where state = 'withdrawn' or (state = 'done' and (deadline is null or reported_on is not null))
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  order: sql`select d.id as directive_id, coalesce(m.held_on, d.issued_on) as given_on,
      coalesce(d.meeting_id, 0) as meeting_id, d.number as number
    from directives d left join meetings m on m.id = d.meeting_id where d.number is not null order by d.id`,
  notifications: sql`select user_id, count(*) as standing from notifications where withdrawn_at is null
    group by 1 order by 1`,
};
const KEPT = {
  closed: sql`select department_id, role, outcome, origin, closed from closed_counts where closed <> 0
    order by 1, 2, 3, 4`,
  order: sql`select directive_id, given_on, meeting_id, number from register_order order by 1`,
  notifications: sql`select user_id, standing from notification_counts where standing <> 0 order by 1`,
};

/** What row_counts should hold, by counting each table. */
const countRows = (db: Database): { name: string; rows: number; bytes: number }[] =>
  [...COUNTED_TABLES].sort().map((name) => ({
    name,
    rows: db.get<{ rows: number }>(sql.raw(`select count(*) as rows from ${name}`)).rows,
    bytes:
      name === "stored_files"
        ? db.get<{ bytes: number }>(sql`select coalesce(sum(size), 0) as bytes from stored_files`).bytes
        : 0,
  }));

function expectKept(db: Database): void {
  expect(db.all(sql`select name, rows, bytes from row_counts order by name`)).toEqual(countRows(db));
  for (const part of ["closed", "order", "notifications"] as const) {
    expect(db.all(KEPT[part]), part).toEqual(db.all(COUNTED[part]));
  }
}

/** One write on the row of that number, modulo how many there are. */
const anyWrite = fc.record({
  kind: fc.constantFrom(
    "change",
    "move",
    "add",
    "remove",
    "notify",
    "withdraw",
    "postpone",
    "number",
    "unnumber",
    "span",
    "change-span",
    "end-span",
    "remove-span",
  ),
  row: fc.nat(30),
  state: fc.constantFrom(...ASSIGNMENT_STATES),
  role: fc.constantFrom("lead", "coordinating"),
  department: fc.nat(2),
  deadline: fc.constantFrom(null, "2024-07-10"),
  reportedOn: fc.constantFrom(null, "2024-07-09", "2024-07-10", "2024-07-11"),
  day: fc.constantFrom("2023-12-31", "2024-06-30", "2024-07-01", "2024-07-10"),
  end: fc.constantFrom(null, "2024-01-01", "2024-07-10", "2024-07-11", "2025-01-01"),
});
type AnyWrite = typeof anyWrite extends fc.Arbitrary<infer T> ? T : never;

function statementOf(departments: readonly number[], one: AnyWrite): SQL {
  const { row, state, role, deadline, reportedOn } = one;
  const departmentId = departments[one.department] ?? 0;
  const of = (table: string) =>
    sql.raw(
      `(select t.id from ${table} t order by t.id limit 1 offset ${row} % max(1, (select count(*) from ${table})))`,
    );
  switch (one.kind) {
    case "change":
      return sql`update assignments set state = ${state}, deadline = ${deadline}, reported_on = ${reportedOn}
        where id = ${of("assignments")}`;
    case "move":
      return sql`update assignments set department_id = ${departmentId}, role = ${role}
        where id = ${of("assignments")}`;
    case "add":
      return sql`insert into assignments (directive_id, department_id, role, state, deadline, reported_on)
        values (${of("directives")}, ${departmentId}, ${role}, ${state}, ${deadline}, ${reportedOn})`;
    case "remove":
      return row < 3
        ? sql`delete from directives where id = ${of("directives")} and (select count(*) from directives) > 4`
        : sql`delete from assignments where id = ${of("assignments")}`;
    case "notify":
      return sql`insert into notifications (user_id, kind, key, payload, at, pace)
        values (${of("users")}, 'x', ${String(row)}, '{}', '2024-07-01T00:00:00.000Z', 'none')`;
    case "withdraw":
      return row < 3
        ? sql`delete from notifications where id = ${of("notifications")}`
        : sql`update notifications set withdrawn_at = ${row % 2 === 0 ? null : "2024-07-01T00:00:00.000Z"}
          where id = ${of("notifications")}`;
    case "postpone":
      return sql`update meetings set held_on = ${`2024-07-${10 + (row % 20)}`} where id = ${of("meetings")}`;
    case "number":
      return sql`update directives set number = id, code = id, issued_on = '2024-07-01'
        where id = ${of("directives")}`;
    case "unnumber":
      return sql`update directives set number = null, code = null, issued_on = null where id = ${of("directives")}`;
    case "span":
      return sql`insert into assignment_spans (assignment_id, from_day, to_day, department_id, role, state, deadline,
          reported_on)
        values (${of("assignments")}, ${one.day}, ${one.end}, ${departmentId}, ${role}, ${state}, ${deadline}, ${reportedOn})`;
    case "change-span":
      return sql`update assignment_spans set state = ${state}, deadline = ${deadline}, reported_on = ${reportedOn},
        role = ${role}, department_id = ${departmentId} where id = ${of("assignment_spans")}`;
    case "end-span":
      return sql`update assignment_spans set to_day = ${one.end} where id = ${of("assignment_spans")}`;
    case "remove-span":
      return sql`delete from assignment_spans where id = ${of("assignment_spans")}`;
  }
}

const built = buildAgency();

/** Without the guards of signed rows, as an import of an agency writes them; what was written to it before is rolled back. */
function makeAgency() {
  const { $client } = built.db;
  if ($client.inTransaction) $client.exec("rollback");
  $client.exec("begin");
  return built;
}

function buildAgency() {
  const db = testDatabase();
  dropGuards(db);
  const departments = [makeDepartment(db).id, makeDepartment(db).id, makeDepartment(db).id];
  const [leadId = 0, ...coordinatingIds] = departments;
  makeActor(db, [leaderGrant]);
  const leader = makeActor(db, [leaderGrant]);
  for (let count = 0; count < 4; count++) makeIssuedDirective(db, { leadId, coordinatingIds });
  db.run(sql`insert into work_orders (year, number, origin, signature) values (2024, 1, 'said', 'in-app')`);
  db.run(sql`update directives set meeting_id = null, work_order_id = 1 where id = 4`);
  return { db, departments, leader };
}

describe("what is kept equals what is counted", () => {
  it("after any writes, also those that are refused", () => {
    let written = 0;
    fc.assert(
      fc.property(fc.array(anyWrite, { minLength: 1, maxLength: 25 }), (writes) => {
        const { db, departments } = makeAgency();
        expectKept(db);
        for (const one of writes) if (runOrRefuse(db, statementOf(departments, one))) written += 1;
        expectKept(db);
      }),
      { numRuns: 100 },
    );
    expect(written).toBeGreaterThan(400);
  });

  it("and counts built on it equal those of the domain, for every day", () => {
    fc.assert(
      fc.property(fc.array(anyWrite, { minLength: 5, maxLength: 25 }), (writes) => {
        const { db, departments, leader } = makeAgency();
        for (const one of writes) {
          if (["change", "move", "add"].includes(one.kind)) runOrRefuse(db, statementOf(departments, one));
        }
        const rows = db.select().from(assignments).all();
        for (const today of ["2024-07-09", "2024-07-11"]) {
          const leads = rows.filter(({ role }) => role === "lead");
          expect(countAgencyBuckets(db, leader, today)).toEqual(countBuckets(leads, today));
          for (const id of departments) {
            const own = rows.filter(({ departmentId }) => departmentId === id);
            const counted = countDepartmentBuckets(db, leader, today).get(id);
            expect(counted?.lead ?? noCounts()).toEqual(countBuckets(own.filter(isLead), today));
            expect(counted?.coordinating ?? noCounts()).toEqual(
              countBuckets(
                own.filter((row) => !isLead(row)),
                today,
              ),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the kept work of past days", () => {
  it("equals what the spans of each day say, for every department and role", () => {
    const days = [
      "2023-12-31",
      "2024-01-01",
      "2024-06-30",
      "2024-07-09",
      "2024-07-10",
      "2024-07-11",
      "2024-12-31",
    ];
    let counted = 0;
    fc.assert(
      fc.property(fc.array(anyWrite, { minLength: 5, maxLength: 40 }), (writes) => {
        const { db, departments } = makeAgency();
        for (const one of writes) {
          if (one.kind.endsWith("span") || one.kind === "remove")
            runOrRefuse(db, statementOf(departments, one));
        }
        const spans = db.select().from(assignmentSpans).all();
        for (const day of [...days, "2026-01-01"]) {
          for (const departmentId of [null, ...departments]) {
            for (const role of [null, "lead", "coordinating"] as const) {
              const held = spans.filter(
                (span) =>
                  span.fromDay <= day &&
                  (span.toDay === null || span.toDay > day) &&
                  (departmentId === null || span.departmentId === departmentId) &&
                  (role === null || span.role === role),
              );
              const { counts, marks } = countViews(countHeldSpans(db, { departmentId, role }, day));
              expect(counts, `${day} ${departmentId} ${role}`).toEqual(countBuckets(held, day));
              for (const mark of MARKS) {
                expect(marks[mark], mark).toBe(held.filter((span) => markOf(span, day) === mark).length);
              }
              counted += held.length;
            }
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(counted).toBeGreaterThan(1000);
  });
});

describe("the number of rows", () => {
  it("follows each row that is added to or removed from a counted table", () => {
    const db = testDatabase();
    dropGuards(db);
    db.$client.pragma("foreign_keys = off");
    db.$client.pragma("ignore_check_constraints = on");
    for (const table of COUNTED_TABLES) {
      for (let row = 1; row <= 3; row++) addRow(db, table, row);
      db.run(sql.raw(`delete from ${table} where rowid = (select min(t.rowid) from ${table} t)`));
      const kept = db.get<{ rows: number }>(sql`select rows from row_counts where name = ${table}`);
      expect(kept.rows, table).toBe(2);
    }
    expectKept(db);
  });

  it("and the bytes of stored files follow their sizes", () => {
    const db = testDatabase();
    const bytes = () =>
      db.get<{ bytes: number }>(sql`select bytes from row_counts where name = 'stored_files'`);
    for (const [sha256, size] of [
      ["a", 500],
      ["b", 30],
    ] as const) {
      db.insert(storedFiles).values({ sha256, size, mime: "x", createdAt: "2024-07-01T00:00:00.000Z" }).run();
    }
    expect(bytes()).toEqual({ bytes: 530 });
    db.run(sql`update stored_files set size = 7 where sha256 = 'b'`);
    expect(bytes()).toEqual({ bytes: 507 });
    db.run(sql`delete from stored_files where sha256 = 'a'`);
    expect(bytes()).toEqual({ bytes: 7 });
  });

  it("is kept for every table of an archive that grows, by the migration that is written from their list", () => {
    const archived = listEntities().map(({ name }) => name);
    const growing = GROWING.filter((name) => archived.includes(name));
    expect(growing.length).toBeGreaterThan(10);
    expect(COUNTED_TABLES).toEqual(expect.arrayContaining(growing));
    expect(archived).toEqual(expect.arrayContaining([...COUNTED_TABLES]));
    expect(readFileSync("db/migrations/0003_row_counts.sql", "utf8")).toBe(writeRowCounts());
  });

  it("makes the size of an archive: counted tables, small ones, and the files", () => {
    const { db } = makeAgency();
    const admin = makeActor(db, [adminGrant]);
    db.insert(storedFiles)
      .values({ sha256: "a", size: 500, mime: "x", createdAt: "2024-07-01T00:00:00.000Z" })
      .run();
    let rows = 0;
    for (const { name } of listEntities()) {
      rows += db.get<{ rows: number }>(sql.raw(`select count(*) as rows from "${name}"`)).rows;
    }
    expect(countArchive(db, admin)).toEqual({ rows, files: 1, bytes: 500 });
  });
});

/** A row with any values that its columns take. */
function addRow(db: Database, table: string, row: number): void {
  const columns = db.all<{ name: string; type: string }>(
    sql`select name, type from pragma_table_info(${table})`,
  );
  const values = columns.map(({ type }) => (type === "integer" ? row : String(row)));
  db.$client
    .prepare(
      `insert into ${table} (${columns.map(({ name }) => name).join(", ")}) values (${columns.map(() => "?").join(", ")})`,
    )
    .run(...values);
}

const isLead = ({ role }: { role: string }): boolean => role === "lead";
