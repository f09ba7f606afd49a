import { createHash } from "node:crypto";
import Sqlite from "better-sqlite3";

/** The hash of each row of each table of a database file, and of its schema, by table and position. */
export function rowsOf(file: string): Record<string, string> {
  const sqlite = new Sqlite(file, { readonly: true });
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const found: Record<string, string> = {
    schema: hashOf(sqlite.prepare("SELECT sql FROM sqlite_master ORDER BY name").all()),
  };
  for (const table of tables) {
    for (const [at, row] of sqlite.prepare(`SELECT * FROM "${table}"`).all().entries())
      found[`${table}/${at}`] = hashOf(row);
  }
  sqlite.close();
  return found;
}

const hashOf = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value, (_, inner) => (Buffer.isBuffer(inner) ? inner.toString("hex") : inner)))
    .digest("hex");
