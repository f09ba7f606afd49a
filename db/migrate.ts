import "server-only";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { StartRefusal } from "@/domain/start/start-refusal";

/** The folder of the migrations when the program runs from its own folder. */
const MIGRATIONS = path.join(process.cwd(), "db/migrations");

export type MigrationResult = { applied: number; backup: string | null };

/**
 * Brings a database file to the newest schema: all pending migrations or none. Before it changes a file with data
 * it writes a full copy into `backupFolder`. The exclusive lock makes a second process wait and then find nothing
 * to do.
 * @param now instant in the name of the copy
 * @throws StartRefusal database_newer, foreign_keys_broken, migration_refused, folder_not_writable: the file is as it
 * was before
 */
export function migrateFile(file: string, backupFolder: string, now: Date): MigrationResult {
  const hadData = existsSync(file) && statSync(file).size > 0;
  const sqlite = new Sqlite(file, { timeout: 30_000 });
  try {
    refuseNewer(sqlite);
    refuseReadOnly(sqlite, file);
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

/** Applies the pending migrations on an open connection, in one exclusive transaction; returns how many. */
export function migrateConnection(sqlite: Sqlite.Database): number {
  // Rebuilding a parent table deletes its children while foreign keys are on, and the pragma is ignored inside a
  // transaction: switch them off before, check them before the commit.
  sqlite.pragma("foreign_keys = OFF");
  try {
    return sqlite
      .transaction(() => {
        const list = pending(sqlite);
        for (const migration of list) {
          apply(sqlite, migration.sql);
          sqlite
            .prepare("INSERT INTO migrations (hash, created_at) VALUES (?, ?)")
            .run(migration.hash, migration.folderMillis);
        }
        const broken = sqlite.pragma("foreign_key_check") as unknown[];
        if (broken.length > 0) throw new StartRefusal("foreign_keys_broken", String(broken.length));
        return list.length;
      })
      .exclusive();
  } finally {
    sqlite.pragma("foreign_keys = ON");
  }
}

/** Errors of the disk or a lock have their own codes; any other error is the migration's fault. */
function apply(sqlite: Sqlite.Database, statements: readonly string[]): void {
  try {
    for (const statement of statements) sqlite.exec(statement);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(ERROR|CONSTRAINT)/.test(error.code)) {
      throw new StartRefusal("migration_refused", error.message);
    }
    throw error;
  }
}

/** A migration that this program does not know was applied by a newer version. */
function refuseNewer(sqlite: Sqlite.Database): void {
  const unknown = applied(sqlite).filter(({ hash }) => !known().some((migration) => migration.hash === hash));
  const last = unknown.at(-1);
  if (last) throw new StartRefusal("database_newer", new Date(last.created_at).toISOString().slice(0, 10));
}

/** SQLite opens a file that it may only read without a word, and even an exclusive transaction then begins. */
function refuseReadOnly(sqlite: Sqlite.Database, file: string): void {
  try {
    sqlite.exec("DELETE FROM migrations WHERE false");
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_READONLY")) {
      throw new StartRefusal("folder_not_writable", file);
    }
    throw error;
  }
}

function pending(sqlite: Sqlite.Database) {
  const done = new Set(applied(sqlite).map(({ hash }) => hash));
  return known().filter(({ hash }) => !done.has(hash));
}

function applied(sqlite: Sqlite.Database): { hash: string; created_at: number }[] {
  sqlite.exec("CREATE TABLE IF NOT EXISTS migrations (hash TEXT NOT NULL, created_at INTEGER PRIMARY KEY)");
  return sqlite
    .prepare<[], { hash: string; created_at: number }>(
      "SELECT hash, created_at FROM migrations ORDER BY created_at",
    )
    .all();
}

const known = () => readMigrationFiles({ migrationsFolder: MIGRATIONS });
