import type { Database } from "@/db/client";
import { hashEvent } from "@/db/event-hash";

/** The tables that grow with an agency's history, each after those that it refers to. */
const GROWING = [
  "meetings",
  "agenda_items",
  "agenda_item_references",
  "agenda_item_people",
  "participants",
  "attendance",
  "articles",
  "directive_headings",
  "work_orders",
  "directives",
  "directive_references",
  "assignments",
  "assignment_spans",
  "figures",
  "events",
  "attachments",
  "notifications",
] as const;
type Growing = (typeof GROWING)[number];

/** Which rows are copied, beside that every row they refer to is. */
const CHOSEN: { [table in Growing]?: string } = {
  meetings: "status = 'signed'",
  work_orders: "1",
  directives:
    "not exists (select 1 from assignments a where a.directive_id = t.id and a.state not in ('done', 'withdrawn'))",
};

/** Years of history; further copies of a year stand beside it, some days apart. */
const YEARS = 20;
const DAYS_APART = 5;

type Copied = { table: Growing; columns: string[]; to: Map<string, Growing>; firstId: number; count: number };

/**
 * Multiplies the history of an agency: copies of its signed meetings and of all that belongs to them, on earlier days,
 * without work that is open. Departments, people and open work stay as many as they were, and old notifications are
 * read. The log of events stays one chain.
 * @param scale how many times as many directives as before
 */
export function multiplyHistory(db: Database, scale: number): void {
  const { $client: sqlite } = db;
  continueChain(db);
  const guards = sqlite
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'trigger'
        and name not like '%~_search~_%' escape '~' and name not like '%~_kept~_%' escape '~'`,
    )
    .all();
  sqlite.transaction(() => {
    // They forbid what this does: rows that appear in signed minutes.
    for (const { name } of guards) sqlite.exec(`drop trigger ${name}`);
    const copied: Copied[] = [];
    for (const table of GROWING) copied.push(chooseRows(db, table));
    const inserts = copied.map((one) =>
      sqlite.prepare<[{ copy: number; earlier: string }]>(copyOf(one, copied)),
    );
    const copies = Math.round(((scale - 1) * rowsOf(db, "directives")) / rowsOf(db, "original_directives"));
    for (let copy = 0; copy < copies; copy++) {
      const days = 364 * (1 + (copy % YEARS)) + DAYS_APART * Math.floor(copy / YEARS);
      for (const insert of inserts) insert.run({ copy, earlier: `-${days} days` });
    }
    for (const { sql } of guards) sqlite.exec(sql);
  })();
}

/** Defines next_hash() for SQL: an event's hash after that of its last call, the first after the head of the log. */
function continueChain({ $client: sqlite }: Database): void {
  let hash = sqlite.prepare<[], string>("select hash from events order by id desc").pluck().get() ?? "";
  sqlite.function("next_hash", { directOnly: true }, (event) => {
    hash = hashEvent(hash, JSON.parse(String(event)));
    return hash;
  });
}

const rowsOf = ({ $client: sqlite }: Database, table: string): number =>
  sqlite.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0;

/** Chooses a table's rows into a temporary table that gives each a rank: copies are numbered without gaps. */
function chooseRows(db: Database, table: Growing): Copied {
  const { $client: sqlite } = db;
  const columns = sqlite.prepare<[], string>(`select name from pragma_table_info('${table}')`).pluck().all();
  const references = sqlite
    .prepare<[], { from: string; table: string }>(
      `select "from", "table" from pragma_foreign_key_list('${table}')`,
    )
    .all();
  const to = new Map(
    references.flatMap((one) => GROWING.filter((name) => name === one.table).map((name) => [one.from, name])),
  );
  // A row may refer to one of the same table that is not copied: the copy then refers to none.
  const others = [...to].filter(([, parent]) => parent !== table);
  const parents = others.map(
    ([from, parent]) => `(t.${from} is null or t.${from} in (select id from original_${parent}))`,
  );
  const hasParent = others.map(([from]) => `t.${from} is not null`).join(" or ");
  const where = [CHOSEN[table] ?? `(${hasParent})`, ...parents].join(" and ");
  sqlite.exec(
    `create temp table original_${table} as
      select rowid as id, row_number() over (order by rowid) as rank from ${table} t where ${where}`,
  );
  sqlite.exec(`create unique index temp.original_${table}_id on original_${table} (id)`);
  const last = columns.includes("id")
    ? sqlite.prepare<[], number>(`select max(id) from ${table}`).pluck().get()
    : 0;
  return { table, columns, to, firstId: last ?? 0, count: rowsOf(db, `original_${table}`) };
}

/** The statement that copies a table's chosen rows; it takes the number of the copy, and by how much it is earlier. */
function copyOf({ table, columns, to, firstId, count }: Copied, copied: readonly Copied[]): string {
  const written = new Map(columns.map((column) => [column, writtenAs(column)]));
  if (table === "events") {
    const covered = columns.filter((column) => column !== "hash");
    const event = covered.map((column) => `'${camelCase(column)}', ${written.get(column)}`).join(", ");
    written.set("hash", `next_hash(json_object(${event}))`);
  }
  return `insert into ${table} (${columns.join(", ")}) select ${[...written.values()].join(", ")}
    from original_${table} o join ${table} t on t.rowid = o.id order by o.rank`;

  function writtenAs(column: string): string {
    const parent = copied.find((one) => one.table === to.get(column));
    if (parent) {
      return `(select ${parent.firstId} + cast(:copy as integer) * ${parent.count} + p.rank from original_${parent.table} p where p.id = t.${column})`;
    }
    if (column === "id") return `${firstId} + cast(:copy as integer) * ${count} + o.rank`;
    // One number stands once in its year.
    if (table === "work_orders" && column === "number")
      return "t.number + 10000 * (1 + cast(:copy as integer))";
    if (column === "code") return "substr(t.code, 1, 2) || cast(:copy as integer) || substr(t.code, 3)";
    if (column === "key" || column === "cause_id") return `t.${column} || ' ' || cast(:copy as integer)`;
    if (column === "read_at") return `coalesce(${earlier("read_at")}, ${earlier("at")})`;
    return /(^|_)(on|at|day|date|deadline|end|of)$/.test(column) ? earlier(column) : `t.${column}`;
  }
}

/** A day or an instant, earlier; anything else as it is. */
const earlier = (column: string): string =>
  `case when t.${column} glob '????-??-??' then date(t.${column}, :earlier)
    when t.${column} glob '????-??-??T*Z' then strftime('%Y-%m-%dT%H:%M:%fZ', t.${column}, :earlier)
    else t.${column} end`;

const camelCase = (column: string): string =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
