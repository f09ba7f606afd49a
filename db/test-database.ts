import Sqlite from "better-sqlite3";
import { type Database, openDatabase } from "./client";
import { migrateConnection } from "./migrate";

let migrated: Buffer | undefined;

/** A fresh migrated database for one test: migrated once a process, then reopened from its bytes. */
export function testDatabase(): Database {
  if (!migrated) {
    const sqlite = new Sqlite(":memory:");
    migrateConnection(sqlite);
    migrated = sqlite.serialize();
    sqlite.close();
  }
  return openDatabase(migrated);
}
