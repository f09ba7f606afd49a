import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
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
  // A damaged file of another size is replaced; the nightly check compares the hashes.
  if (sizeOf(target) !== bytes.byteLength) place(target, bytes);
  return { sha256, size: bytes.byteLength };
}

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;

/** Puts the right bytes in the place of damaged or missing ones. @throws if they do not have this hash */
export function replaceStored(sha256: string, bytes: Uint8Array): void {
  if (createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new Error("the bytes have another hash");
  place(pathOf(sha256), bytes);
}

function place(target: string, bytes: Uint8Array): void {
  const half = path.join(/* turbopackIgnore: true */ path.dirname(target), `.${randomUUID()}`);
  try {
    writeSynced(half, bytes);
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
  syncFolder(path.dirname(target));
}

/** The bytes stored under a hash. @throws if there are none */
export const readStored = (sha256: string): Buffer => readFileSync(pathOf(sha256));

/** The bytes stored under a hash, if they still have it; null if they are missing or were changed on disk. */
export function readWhole(sha256: string): Buffer | null {
  try {
    const bytes = readStored(sha256);
    return createHash("sha256").update(bytes).digest("hex") === sha256 ? bytes : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

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
