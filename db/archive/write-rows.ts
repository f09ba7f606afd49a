import "server-only";
import { refuse } from "@/domain/errors";
import type { Database } from "../client";
import type { ArchiveColumn, ArchiveEntity } from "./entities";

export type EntityRows = { entity: ArchiveEntity; rows: readonly unknown[] };

/**
 * Fills an empty database with the rows of an archive, all or none. The triggers that guard signed and append-only
 * rows are dropped meanwhile and restored before the commit; triggers fill the search index.
 * @throws archive.not_empty, archive.row_refused (entity, row from 1, field), archive.broken_reference
 */
export function writeRows(db: Database, archive: readonly EntityRows[]): void {
  const { $client: sqlite } = db;
  sqlite
    .transaction(() => {
      sqlite.pragma("defer_foreign_keys = ON");
      refuseUnlessEmpty(db, archive);
      const guards = takeGuardsOff(db);
      for (const { entity, rows } of archive) insertRows(db, entity, rows);
      for (const { sql } of guards) sqlite.exec(sql);
      const broken = sqlite.pragma("foreign_key_check") as { table: string }[];
      if (broken[0]) refuse("archive.broken_reference", { entity: broken[0].table });
    })
    .exclusive();
}

function refuseUnlessEmpty(db: Database, archive: readonly EntityRows[]): void {
  for (const { entity } of archive) {
    if (db.$client.prepare(`SELECT 1 FROM "${entity.name}" LIMIT 1`).get()) refuse("archive.not_empty");
  }
}

/** The triggers that refuse changes would also refuse the rows of signed records. */
function takeGuardsOff(db: Database): { name: string; sql: string }[] {
  const guards = db.$client
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'")
    .all() as { name: string; sql: string }[];
  for (const { name } of guards) db.$client.exec(`DROP TRIGGER "${name}"`);
  return guards;
}

function insertRows(db: Database, entity: ArchiveEntity, rows: readonly unknown[]): void {
  const { columns, instead, name } = entity;
  const all = [...columns.map(({ column }) => column), ...Object.keys(instead)];
  const statement = db.$client.prepare(
    `INSERT INTO "${name}" (${all.map((column) => `"${column}"`).join(", ")}) VALUES (${all.map(() => "?").join(", ")})`,
  );
  for (const [index, row] of rows.entries()) {
    const values = readRow(entity, row, index + 1);
    try {
      statement.run(...values, ...Object.values(instead));
    } catch (error) {
      refuse("archive.row_refused", { entity: name, row: index + 1, field: (error as Error).message });
    }
  }
}

/** The values of a row in column order, each of the type in the schema. */
function readRow(entity: ArchiveEntity, row: unknown, number: number): unknown[] {
  const wrong = (field: string): never =>
    refuse("archive.row_refused", { entity: entity.name, row: number, field });
  if (typeof row !== "object" || row === null || Array.isArray(row)) return wrong("");
  const known = new Set(entity.columns.map(({ key }) => key));
  const unknown = Object.keys(row).find((key) => !known.has(key));
  if (unknown !== undefined) wrong(unknown);
  return entity.columns.map((column) => {
    const value = (row as Record<string, unknown>)[column.key];
    return fits(column, value) ? stored(column, value) : wrong(column.key);
  });
}

function fits({ type, nullable, values }: ArchiveColumn, value: unknown): boolean {
  if (value === null) return nullable;
  if (values && !values.includes(value as string)) return false;
  switch (type) {
    case "integer":
      return Number.isSafeInteger(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "json":
      return value !== undefined;
    default:
      return typeof value === type;
  }
}

function stored({ type }: ArchiveColumn, value: unknown): unknown {
  if (value === null) return null;
  if (type === "boolean") return value ? 1 : 0;
  return type === "json" ? JSON.stringify(value) : value;
}
