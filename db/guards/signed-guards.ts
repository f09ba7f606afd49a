import { Column, is } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { signedContent } from "@/domain/meetings/signed/content";
import { LIVES_ON, type SignedTable } from "@/domain/meetings/signed/lives-on";
import { listSignedValues } from "@/domain/meetings/signed/source";
import { signedWorkOrder } from "@/domain/work-orders/signed-work-order";
import { BELONGING } from "./belongs";

const HEAD = `-- Signed means signed: what a signature fixes cannot change, even through a mistake in the code.
-- Written by db/guards/signed-guards.ts from domain/meetings/signed; npm run db:generate writes it again.`;
const REFUSE = "BEGIN SELECT RAISE(ABORT, 'a signed record does not change'); END;";

/**
 * The migration that guards signed minutes and work orders: three triggers a table, which refuse to add a row to them, to change a
 * fixed column, and to delete a row.
 * @throws if a declared column is not in its table, or may change
 */
export function writeSignedGuards(): string {
  checkDeclaration();
  const triggers = Object.keys(BELONGING)
    .filter(isSignedTable)
    .flatMap((name) => guardsOf(name));
  return `${HEAD}\n${triggers.join("\n--> statement-breakpoint\n")}\n`;
}

const isSignedTable = (name: string): name is SignedTable => name in LIVES_ON;

function guardsOf(name: SignedTable): string[] {
  const { table, belongs, enters = belongs } = BELONGING[name];
  const livesOn: readonly string[] = LIVES_ON[name];
  const fixed = columnsOf(table).filter((column) => !livesOn.includes(column));
  const what = livesOn.length > 0 ? `UPDATE OF ${fixed.join(", ")}` : "UPDATE";
  const replaces = replacing(name, "");
  const replacesAnother = replacing(name, " AND there.rowid <> OLD.rowid");
  return [
    trigger(`${name}_signed_insert`, `INSERT ON ${name}`, [enters("NEW"), replaces]),
    trigger(`${name}_signed_update`, `${what} ON ${name}`, [belongs("OLD"), enters("NEW"), replacesAnother]),
    trigger(`${name}_signed_delete`, `DELETE ON ${name}`, [belongs("OLD")]),
  ];
}

function trigger(name: string, before: string, conditions: readonly string[]): string {
  const when = conditions.filter((one) => one !== "0").join("\n  OR ");
  return `CREATE TRIGGER ${name} BEFORE ${before} WHEN ${when}\n${REFUSE}`;
}

/** INSERT OR REPLACE and UPDATE OR REPLACE delete conflicting rows without firing a delete trigger. */
function replacing(name: SignedTable, apart: string): string {
  const { table, belongs } = BELONGING[name];
  const same = keysOf(table)
    .map((columns) => columns.map((column) => `there.${column} = NEW.${column}`).join(" AND "))
    .join(" OR ");
  return `EXISTS (SELECT 1 FROM ${name} AS there WHERE (${same})${apart} AND (${belongs("there")}))`;
}

const columnsOf = (table: SQLiteTable): string[] => getTableConfig(table).columns.map(({ name }) => name);

/** The sets of columns that are unique in the table. */
function keysOf(table: SQLiteTable): string[][] {
  const { columns, primaryKeys, indexes } = getTableConfig(table);
  return [
    ...columns.filter(({ primary, isUnique }) => primary || isUnique).map(({ name }) => [name]),
    ...primaryKeys.map((key) => key.columns.map(({ name }) => name)),
    ...indexes
      .filter(({ config }) => config.unique)
      .map(({ config }) => config.columns.flatMap((column) => (is(column, Column) ? [column.name] : []))),
  ];
}

function checkDeclaration(): void {
  const declared = [signedContent, signedWorkOrder].flatMap((declaration) => listSignedValues(declaration));
  for (const { path, source } of declared) {
    for (const place of source.columns) {
      const [name = "", column = ""] = place.split(".");
      const table = isSignedTable(name) ? BELONGING[name].table : null;
      if (!table || !columnsOf(table).includes(column)) throw new Error(`${path}: there is no ${place}`);
      if (isSignedTable(name) && LIVES_ON[name].some((free) => free === column)) {
        throw new Error(`${path}: ${place} is signed and may change`);
      }
    }
  }
  for (const [name, livesOn] of Object.entries(LIVES_ON)) {
    const known = isSignedTable(name) ? columnsOf(BELONGING[name].table) : [];
    const unknown = livesOn.find((column) => !known.includes(column));
    if (unknown) throw new Error(`there is no ${name}.${unknown}`);
  }
}
