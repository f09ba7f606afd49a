import "server-only";
import type { Database } from "../client";
import type { ArchiveColumn, ArchiveEntity } from "./entities";

/** The rows of one entity in archive form, one at a time, ordered by key. */
export function* readRows(db: Database, entity: ArchiveEntity): Generator<Record<string, unknown>> {
  const columns = entity.columns.map(({ column }) => `"${column}"`).join(", ");
  const order = entity.order.map((column) => `"${column}"`).join(", ");
  const rows = db.$client.prepare(`SELECT ${columns} FROM "${entity.name}" ORDER BY ${order}`).iterate();
  for (const row of rows as IterableIterator<Record<string, unknown>>) {
    yield Object.fromEntries(
      entity.columns.map((column) => [column.key, written(column, row[column.column])]),
    );
  }
}

function written({ type }: ArchiveColumn, value: unknown): unknown {
  if (value === null) return null;
  if (type === "boolean") return value === 1;
  return type === "json" ? JSON.parse(String(value)) : value;
}
