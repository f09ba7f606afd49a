import { z } from "zod";

export const BACKUP_VERSION = 1;
/** The paths in a backup, as in the data folder. */
export const DATABASE_PATH = "so-chi-dao.sqlite";
/** It unseals the secrets of webhooks; without it receivers would have to be set up again. */
export const SECRET_PATH = "session-secret";
/** The path of a stored file inside a backup. */
export const uploadPath = (sha256: string): string => `uploads/${sha256.slice(0, 2)}/${sha256}`;

const sum = z.string().regex(/^[0-9a-f]{64}$/);
/** Nothing else is ever written on restoring, so that no path leads out of the folder. */
const path = z.union([
  z.literal(DATABASE_PATH),
  z.literal(SECRET_PATH),
  z.string().regex(/^uploads\/[0-9a-f]{2}\/[0-9a-f]{64}$/),
]);

/** What a backup holds, at its end: written when the sums of all files are known. */
export const manifestSchema = z.strictObject({
  format: z.literal("so-chi-dao-backup"),
  version: z.literal(BACKUP_VERSION),
  madeAt: z.iso.datetime(),
  /** Rows by table. */
  rows: z.record(z.string(), z.number().int().nonnegative()),
  /** SHA-256 of every file, by its path. */
  sums: z.record(path, sum),
  /** SHA-256 of stored files that were missing or changed on disk. */
  missing: z.array(sum),
});
export type BackupManifest = z.infer<typeof manifestSchema>;
