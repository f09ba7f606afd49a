import "server-only";
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { checkDatabase } from "@/db/backup/check-database";
import { BackupError, backupErrorOf } from "@/domain/backups/problems";
import type { BackupKey } from "@/files/backup-key";
import { type BackupManifest, DATABASE_PATH, SECRET_PATH, uploadPath } from "./manifest";
import { readBackup } from "./read-backup";

/** Files that a folder may have before: the key that opens the backup. */
const ALLOWED = new Set(["backup-key", "lost+found"]);

/**
 * Restores a backup into an empty data folder. Everything is written beside and moved into place at the end, when
 * every sum is right and SQLite finds the database whole: a refused restore leaves nothing behind.
 * @returns the backup's manifest
 * @throws BackupError
 */
export async function restoreBackup(file: string, key: BackupKey, target: string): Promise<BackupManifest> {
  const aside = path.join(target, ".restoring");
  try {
    mkdirSync(target, { recursive: true, mode: 0o700 });
    if (readdirSync(target).some((name) => !ALLOWED.has(name)))
      throw new BackupError("target_not_empty", target);
    mkdirSync(aside, { mode: 0o700 });
    const manifest = await readBackup(file, key, async (entry, bytes) => {
      const place = path.join(aside, safePath(entry.path));
      mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
      await pipeline(bytes, createWriteStream(place, { flags: "wx", mode: 0o600, flush: true }));
    });
    checkDatabase(path.join(aside, DATABASE_PATH), manifest.rows);
    for (const name of ["uploads", SECRET_PATH, DATABASE_PATH]) {
      if (existsSync(path.join(aside, name))) renameSync(path.join(aside, name), path.join(target, name));
    }
    return manifest;
  } catch (error) {
    throw backupErrorOf(error);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** A path that a backup may contain. @throws BackupError damaged for any other, which could lead anywhere */
function safePath(name: string): string {
  const [, sha256] = /^uploads\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(name) ?? [];
  if (sha256 !== undefined && name === uploadPath(sha256)) return name;
  if (name === DATABASE_PATH || name === SECRET_PATH) return name;
  throw new BackupError("damaged", name);
}
