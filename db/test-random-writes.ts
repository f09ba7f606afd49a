import type { SQL } from "drizzle-orm";
import type { Database } from "./client";
import { sql } from "./sql";

/**
 * Runs a write at random, for tests. One that an index or a reference refuses changes nothing: neither rows nor what
 * triggers keep.
 * @returns whether it was carried out
 */
export function runOrRefuse(db: Database, statement: SQL): boolean {
  try {
    db.run(statement);
    return true;
  } catch (error) {
    if (!/constraint failed/i.test(`${error} ${(error as Error).cause}`)) throw error;
    return false;
  }
}

/** Removes the triggers that refuse a change of signed rows. */
export function dropGuards(db: Database): void {
  for (const { name } of db.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'trigger' and sql like '%RAISE(ABORT%'`,
  )) {
    db.run(sql.raw(`drop trigger ${name}`));
  }
}
