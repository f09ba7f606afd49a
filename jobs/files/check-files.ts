import "server-only";
import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { databaseFile, openDatabase } from "@/db/client";
import { collectUnused } from "@/db/mutations/files/collect-unused";
import type { FileCheck } from "@/domain/backups/file-check";
import { backupErrorOf } from "@/domain/backups/problems";
import { keyToOpen } from "@/files/backup-key";
import { dataFolder } from "@/files/data-folder";
import { readWhole, replaceStored } from "@/files/store";
import { backupFolder, listBackups, secondFolder } from "../backup/folder";
import { readBackup } from "../backup/read-backup";
import { noteFileCheck } from "./last-check";

/** A file on disk has no row while its upload is under way; after a day it never gets one. */
const ORPHAN_MS = 24 * 3_600_000;

/**
 * Compares every stored file with its hash, restores changed and missing ones from the newest backup that has them,
 * and removes what nothing uses: staged uploads, files without a row, halves of interrupted writes.
 * @returns what was found, which is also kept for the page of backups
 */
export async function checkFiles(clock: () => Date): Promise<FileCheck> {
  const db = openDatabase(databaseFile());
  try {
    const now = clock();
    const collected = collectUnused(db, now);
    const names = db.$client
      .prepare("SELECT sha256 FROM stored_files ORDER BY sha256")
      .pluck()
      .all()
      .map(String);
    const damaged = names.filter((sha256) => readWhole(sha256) === null);
    const restored = damaged.length === 0 ? [] : await restoreFiles(new Set(damaged));
    const check: FileCheck = {
      checkedAt: clock().toISOString(),
      files: names.length,
      restored,
      lost: damaged.filter((sha256) => !restored.includes(sha256)),
      removed: collected.staged + collected.files + removeOrphans(new Set(names), now),
    };
    noteFileCheck(check);
    return check;
  } finally {
    db.$client.close();
  }
}

/** Takes the files from the newest backups that have them. @returns those that were restored */
async function restoreFiles(wanted: Set<string>): Promise<string[]> {
  const restored: string[] = [];
  for (const folder of [backupFolder(), secondFolder()]) {
    if (folder === null) continue;
    for (const { name } of listBackups(folder)) {
      if (wanted.size === 0) return restored;
      await readBackup(path.join(folder, name), keyToOpen(undefined), async (entry, bytes) => {
        const sha256 = path.posix.basename(entry.path);
        if (!wanted.has(sha256)) {
          for await (const _ of bytes);
          return;
        }
        replaceStored(sha256, await buffer(bytes));
        wanted.delete(sha256);
        restored.push(sha256);
      }).catch((error: unknown) => {
        // The next older backup may be readable.
        const { problem, detail } = backupErrorOf(error);
        console.error(`check of files: ${name}: ${problem} ${detail}`);
      });
    }
  }
  return restored;
}

/** @returns how many files were removed */
function removeOrphans(stored: ReadonlySet<string>, now: Date): number {
  const root = dataFolder("uploads");
  let removed = 0;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || stored.has(entry.name)) continue;
    const place = path.join(entry.parentPath, entry.name);
    if (now.getTime() - statSync(place).mtimeMs < ORPHAN_MS) continue;
    rmSync(place, { force: true });
    removed += 1;
  }
  return removed;
}
