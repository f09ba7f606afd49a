import { Column, sql as drizzleSql, is, type SQL } from "drizzle-orm";

/**
 * Drizzle's `sql`, whose columns always carry their table's name. In a `select` from one table, Drizzle strips the
 * name from each column directly in a selected `sql`; inside a subquery the bare column then belongs to the
 * subquery's own table, and a row is compared with itself. Drizzle does not change nested columns, so each column
 * is wrapped. Biome refuses `sql` from drizzle-orm outside db/schema.
 */
function qualified<T = unknown>(strings: TemplateStringsArray, ...parts: unknown[]): SQL<T> {
  return drizzleSql<T>(strings, ...parts.map((part) => (is(part, Column) ? drizzleSql`${part}` : part)));
}

export const sql = Object.assign(qualified, {
  raw: drizzleSql.raw,
  join: drizzleSql.join,
  identifier: drizzleSql.identifier,
  placeholder: drizzleSql.placeholder,
  param: drizzleSql.param,
});
