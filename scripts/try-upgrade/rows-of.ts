import { createHash } from "node:crypto";
import Sqlite from "better-sqlite3";

/** The rows of each table by their SHA-256, with the columns that a table has now. */
export type Rows = ReadonlyMap<string, { columns: readonly string[]; hashes: ReadonlySet<string> }>;

/**
 * Reads a database file without changing it.
 * @param like a version that was read before: only its tables and columns are compared
 */
export function rowsOf(file: string, like?: Rows): Rows {
  const sqlite = new Sqlite(file, { readonly: true });
  try {
    const names = like ? [...like.keys()] : tablesOf(sqlite);
    return new Map(
      names.map((name) => {
        const columns = like?.get(name)?.columns ?? columnsOf(sqlite, name);
        const list = columns.map((column) => `"${column}"`).join(", ");
        const rows = sqlite.prepare(`SELECT ${list} FROM "${name}"`).raw().iterate();
        const hashes = new Set<string>();
        for (const row of rows)
          hashes.add(createHash("sha256").update(JSON.stringify(row)).digest("base64url"));
        return [name, { columns, hashes }];
      }),
    );
  } finally {
    sqlite.close();
  }
}

/** The tables of which a row is missing or has changed. */
export function tablesThatLost(before: Rows, after: Rows): string[] {
  return [...before]
    .filter(([name, { hashes }]) => [...hashes].some((hash) => !after.get(name)?.hashes.has(hash)))
    .map(([name]) => name);
}

/** Without those that SQLite keeps for a search index: they are written again with the texts. */
function tablesOf(sqlite: Sqlite.Database): string[] {
  return sqlite
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
    )
    .pluck()
    .all() as string[];
}

const columnsOf = (sqlite: Sqlite.Database, table: string): string[] =>
  sqlite.prepare("SELECT name FROM pragma_table_info(?)").pluck().all(table) as string[];
