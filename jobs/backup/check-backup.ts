import { createWriteStream, rmSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { checkDatabase } from "@/db/backup/check-database";
import type { BackupKey } from "@/files/backup-key";
import { type BackupManifest, DATABASE_PATH } from "./manifest";
import { readBackup } from "./read-backup";

/**
 * Opens a backup as a restore would: reads every byte, compares every sum, opens the database in it and asks SQLite
 * whether it is whole.
 * @param aside path for a copy of the database, which is removed again
 * @throws BackupError
 */
export async function checkBackup(file: string, key: BackupKey, aside: string): Promise<BackupManifest> {
  try {
    const manifest = await readBackup(file, key, async ({ path }, bytes) => {
      if (path === DATABASE_PATH)
        await pipeline(bytes, createWriteStream(aside, { flags: "wx", mode: 0o600 }));
      else for await (const _ of bytes);
    });
    checkDatabase(aside, manifest.rows);
    return manifest;
  } finally {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${aside}${end}`, { force: true });
  }
}
