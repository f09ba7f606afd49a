import "server-only";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";

/** Where the migrations lie when the program runs from its own folder. */
const MIGRATIONS = path.join(process.cwd(), "db/migrations");

export type MigrationResult = { applied: number; backup: string | null };

/**
 * Brings a database file to the newest schema: all pending migrations or none. Before it touches a file
 * with data it writes a whole copy into `backupFolder`. The exclusive lock makes a second process wait and
 * then find nothing to do.
 * @param now instant that names the copy
 */
export function migrateFile(file: string, backupFolder: string, now: Date): MigrationResult {
  const hadData = existsSync(file) && statSync(file).size > 0;
  const sqlite = new Sqlite(file, { timeout: 30_000 });
  try {
    let backup: string | null = null;
    if (hadData && pending(sqlite).length > 0) {
      backup = path.join(
        backupFolder,
        `before-migration-${now.toISOString().replaceAll(/[:.]/g, "-")}.sqlite`,
      );
      sqlite.prepare("VACUUM INTO ?").run(backup);
    }
    return { applied: migrateConnection(sqlite), backup };
  } finally {
    sqlite.close();
  }
}

/** Applies what is pending on an open connection, in one exclusive transaction; returns how many. */
export function migrateConnection(sqlite: Sqlite.Database): number {
  // Rebuilding a parent table deletes its children while foreign keys are on, and inside a transaction the
  // pragma is ignored: off before, checked before the commit.
  sqlite.pragma("foreign_keys = OFF");
  try {
    return sqlite
      .transaction(() => {
        const list = pending(sqlite);
        for (const migration of list) {
          for (const statement of migration.sql) sqlite.exec(statement);
          sqlite
            .prepare("INSERT INTO migrations (hash, created_at) VALUES (?, ?)")
            .run(migration.hash, migration.folderMillis);
        }
        const broken = sqlite.pragma("foreign_key_check") as unknown[];
        if (broken.length > 0) throw new Error(`migration leaves ${broken.length} broken foreign keys`);
        return list.length;
      })
      .exclusive();
  } finally {
    sqlite.pragma("foreign_keys = ON");
  }
}

function pending(sqlite: Sqlite.Database) {
  sqlite.exec("CREATE TABLE IF NOT EXISTS migrations (hash TEXT NOT NULL, created_at INTEGER PRIMARY KEY)");
  const done = new Set(sqlite.prepare("SELECT hash FROM migrations").pluck().all() as string[]);
  return readMigrationFiles({ migrationsFolder: MIGRATIONS }).filter((m) => !done.has(m.hash));
}
