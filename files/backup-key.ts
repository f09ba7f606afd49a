import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BackupError } from "@/domain/backups/problems";
import { isStrongSecret } from "@/domain/start/start-refusal";
import { dataFolder } from "./data-folder";

export type BackupKey = {
  /** 32 bytes. */
  bytes: Buffer;
  /** Tells two keys apart without revealing either. */
  id: string;
};

/**
 * The key that encrypts backups: SO_CHI_DAO_BACKUP_KEY, or one created in the data folder. Without it no backup can
 * be opened, so the agency keeps a copy elsewhere.
 * @throws BackupError key_weak
 */
export function backupKey(): BackupKey {
  const given = process.env.SO_CHI_DAO_BACKUP_KEY;
  if (given) return keyOf(given);
  try {
    writeFileSync(file(), randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return keyOf(readFileSync(file(), "utf8"));
}

/**
 * The key for opening a backup elsewhere: the given text, the variable, or the data folder's; none is created.
 * @throws BackupError key_missing, key_weak
 */
export function keyToOpen(given: string | undefined): BackupKey {
  const text =
    given ?? process.env.SO_CHI_DAO_BACKUP_KEY ?? (existsSync(file()) ? readFileSync(file(), "utf8") : "");
  if (text.trim() === "") throw new BackupError("key_missing");
  return keyOf(text);
}

/**
 * Keeps the key with which a folder was restored: its later backups are opened with the same key, which the agency has in a
 * safe place. A key that the folder has already stays.
 */
export function keepBackupKey(text: string): void {
  try {
    writeFileSync(file(), text.trim(), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function keyOf(text: string): BackupKey {
  const trimmed = text.trim();
  if (!isStrongSecret(trimmed)) throw new BackupError("key_weak");
  const bytes = createHash("sha256").update("so-chi-dao backup key\n").update(trimmed).digest();
  return { bytes, id: createHash("sha256").update("id\n").update(bytes).digest("hex").slice(0, 12) };
}

const file = () => path.join(dataFolder(), "backup-key");
