import "server-only";
import type { Transaction } from "../../client";
import { sql } from "../../sql";

/**
 * Which tables refer to a row, found through the schema's foreign keys, so that a new table is never missed.
 * @param apart tables that are ignored
 */
export function findDependents(
  tx: Transaction,
  table:
    | "departments"
    | "people"
    | "positions"
    | "directives"
    | "assignments"
    | "legal_references"
    | "indicators",
  id: number,
  apart: readonly string[],
): string[] {
  const keys = tx.all<{ table: string; column: string }>(
    sql`select m.name as "table", f."from" as "column" from sqlite_master m, pragma_foreign_key_list(m.name) f
      where m.type = 'table' and f."table" = ${table}`,
  );
  return keys
    .filter((key) => !apart.includes(key.table))
    .filter((key) =>
      tx.get(
        sql`select 1 from ${sql.identifier(key.table)} where ${sql.identifier(key.column)} = ${id} limit 1`,
      ),
    )
    .map((key) => key.table);
}
