import Sqlite from "better-sqlite3";
import { type Database, openDatabase } from "./client";
import { migrateConnection } from "./migrate";
import { keepOpen } from "./test-opened";

let migrated: Buffer | undefined;

/** A fresh migrated database for one test: migrated once a process, then reopened from its bytes. */
export function testDatabase(): Database {
  if (!migrated) {
    const sqlite = new Sqlite(":memory:");
    // Small pages: most tables of a test are nearly empty, and each test copies them all.
    sqlite.pragma("page_size = 1024");
    migrateConnection(sqlite);
    migrated = sqlite.serialize();
    sqlite.close();
  }
  return reopen(migrated);
}

/** A separate database from the bytes of another, closed at the end of the test that opens it. */
export function reopen(bytes: Buffer): Database {
  const db = openDatabase(bytes);
  keepOpen(db.$client);
  return db;
}
