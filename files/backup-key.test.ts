import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { backupKey, keepBackupKey, keyToOpen } from "./backup-key";

const KEY = "Vu8mPq2hT0sJx5wYb9nLc3kRd7gFz1eA";
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-key-"));
  process.env.SO_CHI_DAO_DATA = folder;
  delete process.env.SO_CHI_DAO_BACKUP_KEY;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("a restored folder encrypts its next backups with the key that opened the one it was restored from", () => {
  keepBackupKey(`${KEY}\n`);
  expect(backupKey().id).toBe(keyToOpen(KEY).id);
  expect(statSync(path.join(folder, "backup-key")).mode & 0o777).toBe(0o600);
});

it("a key that a folder has already stays", () => {
  const own = backupKey();
  keepBackupKey(KEY);
  expect(backupKey().id).toBe(own.id);
  expect(readFileSync(path.join(folder, "backup-key"), "utf8")).not.toContain(KEY);
});
