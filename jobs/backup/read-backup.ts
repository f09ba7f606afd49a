import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { BackupError } from "@/domain/backups/problems";
import type { BackupKey } from "@/files/backup-key";
import { decrypted } from "@/files/encrypted-stream";
import { type Entry, readFrames } from "./frames";
import { type BackupManifest, manifestSchema } from "./manifest";

/**
 * Reads a backup to its end and compares every file with the manifest's sums.
 * @param take receives each file; it must read all of its bytes
 * @throws BackupError not_a_backup, key_wrong, damaged
 */
export async function readBackup(
  file: string,
  key: BackupKey,
  take: (entry: Entry, bytes: AsyncIterable<Buffer>) => Promise<void>,
): Promise<BackupManifest> {
  const sums = new Map<string, string>();
  const flowing = createGunzip();
  // An error before it ends the reading with the same error.
  pipeline(Readable.from(decrypted(createReadStream(file), key)), flowing, () => undefined);
  const read = await readFrames(flowing, async (entry, bytes) => {
    const hash = createHash("sha256");
    async function* hashed() {
      for await (const chunk of bytes) {
        hash.update(chunk);
        yield chunk;
      }
    }
    await take(entry, hashed());
    sums.set(entry.path, hash.digest("hex"));
  }).catch((error: unknown) => {
    if (error instanceof BackupError) throw error;
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw code.startsWith("E") && !code.startsWith("ERR") ? error : new BackupError("damaged", message);
  });
  const manifest = manifestSchema.safeParse(read);
  if (!manifest.success) throw new BackupError("damaged", "manifest");
  for (const path of new Set([...sums.keys(), ...Object.keys(manifest.data.sums)])) {
    if (sums.get(path) !== manifest.data.sums[path as keyof BackupManifest["sums"]])
      throw new BackupError("damaged", path);
  }
  return manifest.data;
}
