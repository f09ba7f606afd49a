import "server-only";
import Sqlite from "better-sqlite3";
import { BackupError } from "@/domain/backups/problems";
import { countRows } from "./count-rows";

/**
 * Asks SQLite whether a database file is whole, and counts its rows.
 * @param rows the expected number by table
 * @throws BackupError database_damaged
 */
export function checkDatabase(file: string, rows: Readonly<Record<string, number>>): void {
  const sqlite = new Sqlite(file, { readonly: true });
  try {
    const found = sqlite.pragma("integrity_check(1)", { simple: true });
    if (found !== "ok") throw new BackupError("database_damaged", String(found));
    if ((sqlite.pragma("foreign_key_check") as unknown[]).length > 0) {
      throw new BackupError("database_damaged", "foreign_key_check");
    }
    const counted = countRows(sqlite);
    for (const [table, count] of Object.entries(rows)) {
      if (counted[table] !== count) throw new BackupError("database_damaged", table);
    }
  } finally {
    sqlite.close();
  }
}
