import type Sqlite from "better-sqlite3";

/** Rows by table, without those that SQLite and the search keep for themselves. */
export function countRows(sqlite: Sqlite.Database): Record<string, number> {
  const tables = sqlite
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      Number(
        sqlite
          .prepare(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
          .pluck()
          .get(),
      ),
    ]),
  );
}
