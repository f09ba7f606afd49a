import "server-only";
import { getTableColumns, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { sql } from "./sql";

/**
 * For a prepared insert or update: a placeholder for each value, under the name of its column.
 * @param values an example with the same keys as every later call
 * @throws if a key is no column of the table
 */
export function placeholdersLike<Values extends object>(
  table: SQLiteTable,
  values: Values,
): Record<keyof Values, SQL> {
  const columns = getTableColumns(table);
  const placeholders = Object.keys(values).map((name) => {
    const column = columns[name];
    if (!column) throw new Error(`no column ${name}`);
    // Where Drizzle fills a placeholder it encodes null too: as 0 for a boolean, as "null" for JSON.
    const encode = (value: unknown) => (value === null ? null : column.mapToDriverValue(value));
    return [name, sql`${sql.param(sql.placeholder(name), { mapToDriverValue: encode })}`];
  });
  return Object.fromEntries(placeholders);
}
