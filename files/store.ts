import { createHash, randomUUID } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "./data-folder";

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Stores bytes under their SHA-256 and syncs them to disk before it returns, so that a row may refer to them. The
 * same bytes twice are one file.
 */
export function storeBytes(bytes: Uint8Array): { sha256: string; size: number } {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const target = pathOf(sha256);
  if (!existsSync(target)) {
    const half = path.join(path.dirname(target), `.${randomUUID()}`);
    writeSynced(half, bytes);
    renameSync(half, target);
    syncFolder(path.dirname(target));
  }
  return { sha256, size: bytes.byteLength };
}

/** The bytes stored under a hash. @throws if there are none */
export const readStored = (sha256: string): Buffer => readFileSync(pathOf(sha256));

/** The path of a hash's bytes; refuses anything that is not a hash, so that no name becomes a path. */
function pathOf(sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error("not a content address");
  return path.join(dataFolder("uploads", sha256.slice(0, 2)), sha256);
}

function writeSynced(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, "wx", 0o600);
  try {
    for (let written = 0; written < bytes.byteLength; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
