import "server-only";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { fold } from "@/domain/text/fold";
import { reuseStatements } from "./reused-statements";

export type Database = BetterSQLite3Database & { $client: Sqlite.Database };
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Where a query may read: a connection, or a write in progress. */
export type Reader = Database | Transaction;

/**
 * Opens a database file, or a serialised database given as a buffer. Sets full synchronous on each open, because
 * this build reopens WAL databases with NORMAL.
 */
export function openDatabase(source: string | Buffer): Database {
  const sqlite = new Sqlite(source);
  sqlite.pragma("busy_timeout = 5000");
  if (typeof source === "string") switchToWal(sqlite);
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  // The search triggers fold text by the same rule as the queries.
  sqlite.function("fold", { deterministic: true }, (text) => fold(String(text ?? "")));
  reuseStatements(sqlite);
  return drizzle(sqlite, { casing: "snake_case" });
}

declare global {
  var soChiDaoDatabase: Database | undefined;
}

/** The agency's database, opened on first use, so that a build never touches it. */
export function database(): Database {
  // Kept on globalThis: the development server reloads the module at each change.
  globalThis.soChiDaoDatabase ??= openDatabase(databaseFile());
  return globalThis.soChiDaoDatabase;
}

/** The database's path under the data folder. */
export function databaseFile(): string {
  return path.resolve(process.env.SO_CHI_DAO_DATA ?? "data", "so-chi-dao.sqlite");
}

/** Two processes that open a new file at the same time collide here in spite of busy_timeout. */
function switchToWal(sqlite: Sqlite.Database): void {
  for (let attempt = 1; ; attempt++) {
    try {
      sqlite.pragma("journal_mode = WAL");
      return;
    } catch (error) {
      if (attempt >= 50 || !(error instanceof Sqlite.SqliteError) || !error.code.startsWith("SQLITE_BUSY"))
        throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40);
    }
  }
}
