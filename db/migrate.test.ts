import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "./client";
import { migrateConnection, migrateFile } from "./migrate";

const pending = vi.hoisted(() => ({ extra: [] as { hash: string; folderMillis: number; sql: string[] }[] }));
vi.mock(import("drizzle-orm/migrator"), async (load) => {
  const real = await load();
  return {
    ...real,
    readMigrationFiles: (config) => [
      ...real.readMigrationFiles(config),
      ...pending.extra.map((one) => ({ ...one, bps: true })),
    ],
  };
});

const now = new Date("2024-07-01T00:00:00.000Z");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-migrate-"));
});
afterEach(() => {
  pending.extra = [];
  rmSync(folder, { recursive: true, force: true });
});
const file = () => path.join(folder, "a.sqlite");
const copies = () => readdirSync(folder).filter((name) => name.startsWith("before-migration"));

describe("migrateFile", () => {
  it("creates a new file without a backup, and finds nothing to do the second time", () => {
    expect(migrateFile(file(), folder, now)).toEqual({ applied: 4, backup: null });
    expect(migrateFile(file(), folder, now)).toEqual({ applied: 0, backup: null });
    expect(copies()).toEqual([]);
  });

  it("backs up a file with data before it changes it", () => {
    migrateFile(file(), folder, now);
    pending.extra = [{ hash: "more", folderMillis: 9e12, sql: ["create table more (id integer)"] }];
    const { applied, backup } = migrateFile(file(), folder, now);
    expect(applied).toBe(1);
    const tables = (name: string) =>
      new Sqlite(name).prepare("select name from sqlite_schema where name = 'more'").all().length;
    expect(tables(file())).toBe(1);
    expect(tables(backup ?? "")).toBe(0);
  });

  it("changes nothing if one statement fails or a reference would break", () => {
    const sqlite = new Sqlite(file());
    migrateConnection(sqlite);
    const before = sqlite.prepare("select sql from sqlite_schema").all();
    const broken = [
      ["create table one (id integer)", "create table one (id integer)"],
      ["create table kept (id integer primary key, other integer references people (id))", KEPT],
    ];
    for (const sql of broken) {
      pending.extra = [{ hash: "broken", folderMillis: 9e12, sql }];
      expect(() => migrateConnection(sqlite)).toThrow();
      expect(sqlite.prepare("select sql from sqlite_schema").all()).toEqual(before);
      expect(sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
    }
  });
});

const KEPT = "insert into kept (other) values (404)";

describe("openDatabase", () => {
  it("sets WAL, foreign keys, full synchronous and a busy timeout on each open", () => {
    migrateFile(file(), folder, now);
    for (let open = 0; open < 2; open++) {
      const { $client } = openDatabase(file());
      const pragma = (name: string) => $client.pragma(name, { simple: true });
      expect(pragma("journal_mode")).toBe("wal");
      expect(pragma("foreign_keys")).toBe(1);
      expect(pragma("synchronous")).toBe(2);
      expect(pragma("busy_timeout")).toBe(5000);
      $client.close();
    }
  });
});
