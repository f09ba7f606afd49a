import { writeFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { type Database, openDatabase } from "./client";
import { migrateConnection } from "./migrate";
import { keepOpen } from "./test-opened";

let migrated: Buffer | undefined;

/** A fresh migrated database for one test: migrated once a process, then reopened from its bytes. */
export const testDatabase = (): Database => reopen(migratedOnce());

/** Writes a fresh migrated database to a file, for a test of what several connections or processes share. */
export const writeTestDatabase = (file: string): void => writeFileSync(file, migratedOnce());

function migratedOnce(): Buffer {
  if (migrated) return migrated;
  const sqlite = new Sqlite(":memory:");
  // Small pages: most tables of a test are nearly empty, and each test copies them all.
  sqlite.pragma("page_size = 1024");
  migrateConnection(sqlite);
  migrated = sqlite.serialize();
  sqlite.close();
  return migrated;
}

/** A separate database from the bytes of another, closed at the end of the test that opens it. */
export function reopen(bytes: Buffer): Database {
  const db = openDatabase(bytes);
  keepOpen(db.$client);
  return db;
}
