import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { BackupError } from "@/domain/backups/problems";
import type { BackupKey } from "./backup-key";

/**
 * The format of an encrypted file: a head with the format's name, the key's id and a random salt, then pieces of
 * 64 KB, each sealed with AES-256-GCM under a key of this file alone. The nonce counts the pieces and marks the last
 * one, so that a missing, moved or cut piece is found (the STREAM construction of Hoang, Reyhanitabar, Rogaway and
 * Vizár, "Online Authenticated-Encryption", 2015). Nothing is handed on before it is authenticated.
 */
const FORMAT = Buffer.from("SCD-BACKUP-1\n");
const ID_BYTES = 12;
const SALT_BYTES = 32;
const HEAD_BYTES = FORMAT.length + ID_BYTES + SALT_BYTES;
const PIECE_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const CIPHER = "aes-256-gcm";

/** Encrypts a stream of bytes. */
export async function* encrypted(source: AsyncIterable<Buffer>, key: BackupKey): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const fileKey = fileKeyOf(key, salt);
  yield Buffer.concat([FORMAT, Buffer.from(key.id), salt]);
  let count = 0;
  const seal = (piece: Buffer, isLast: boolean) => {
    const cipher = createCipheriv(CIPHER, fileKey, nonceOf(count++, isLast));
    return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  };
  for await (const { piece, isLast } of inPieces(source, PIECE_BYTES)) yield seal(piece, isLast);
}

/**
 * Decrypts a stream that `encrypted` wrote.
 * @throws BackupError not_a_backup, key_wrong, damaged
 */
export async function* decrypted(source: AsyncIterable<Buffer>, key: BackupKey): AsyncGenerator<Buffer> {
  const reader = source[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < HEAD_BYTES) {
    const { value, done } = await reader.next();
    if (done) throw new BackupError("not_a_backup");
    start = Buffer.concat([start, value]);
  }
  if (!start.subarray(0, FORMAT.length).equals(FORMAT)) throw new BackupError("not_a_backup");
  const id = start.subarray(FORMAT.length, FORMAT.length + ID_BYTES).toString();
  if (id !== key.id) throw new BackupError("key_wrong", id);
  const fileKey = fileKeyOf(key, start.subarray(FORMAT.length + ID_BYTES, HEAD_BYTES));
  async function* rest(): AsyncGenerator<Buffer> {
    yield start.subarray(HEAD_BYTES);
    yield* { [Symbol.asyncIterator]: () => reader };
  }
  let count = 0;
  for await (const { piece, isLast } of inPieces(rest(), PIECE_BYTES + TAG_BYTES)) {
    yield open(piece, fileKey, nonceOf(count++, isLast));
  }
}

function open(piece: Buffer, fileKey: Buffer, nonce: Buffer): Buffer {
  if (piece.length < TAG_BYTES) throw new BackupError("damaged");
  const opener = createDecipheriv(CIPHER, fileKey, nonce);
  opener.setAuthTag(piece.subarray(-TAG_BYTES));
  const bytes = opener.update(piece.subarray(0, -TAG_BYTES));
  try {
    opener.final();
  } catch {
    throw new BackupError("damaged");
  }
  return bytes;
}

/** The bytes in pieces of one size; the last may be shorter, or empty. */
async function* inPieces(source: AsyncIterable<Buffer>, size: number) {
  let kept: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    kept.push(chunk);
    length += chunk.length;
    if (length <= size) continue;
    let all = Buffer.concat(kept, length);
    // The last full piece is kept until more follows.
    for (; all.length > size; all = all.subarray(size)) yield { piece: all.subarray(0, size), isLast: false };
    kept = [all];
    length = all.length;
  }
  yield { piece: Buffer.concat(kept, length), isLast: true };
}

const fileKeyOf = (key: BackupKey, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync("sha256", key.bytes, salt, "so-chi-dao backup file", 32));

/** Unique for each piece: a key seals one file only. */
function nonceOf(count: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(count, 5, 6);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}
