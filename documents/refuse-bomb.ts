import { inflateRawSync } from "node:zlib";
import { refuse } from "@/domain/errors";

const MOST_UNPACKED = 60 * 1024 * 1024;

/** The signatures of a zip archive's directory entry, and of the record at its end. */
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = "PK\u0005\u0006";
const LOCAL_HEADER = 30;
/** The optional descriptor after an entry's bytes: checksum and sizes again. */
const DESCRIPTOR = 24;

/**
 * Refuses an archive that unpacks to more than is read of an upload, also if it lies about its size: the declared
 * sizes are added up, then each entry is unpacked to no more than its declared size, and no entry may be outside
 * the directory.
 * @throws import.too_large for a bomb and a lie; Error for anything that is not an archive or is truncated
 */
export function refuseBomb(bytes: Uint8Array): void {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(archive);
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total === 0) throw new Error("an empty archive");
  if (total > MOST_UNPACKED) refuse("import.too_large", {}, "file");
  let end = 0;
  for (const { at, packed, unpacked, method } of entries.sort((a, b) => a.at - b.at)) {
    if (at < end || at > end + DESCRIPTOR) refuse("import.too_large", {}, "file");
    const begin = at + LOCAL_HEADER + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
    end = begin + packed;
    if (method === 0 && packed === unpacked) continue;
    if (method !== 8) throw new Error("packed in no known way");
    if (bytesOf(archive.subarray(begin, end), unpacked) !== packed) refuse("import.too_large", {}, "file");
  }
}

/** How many bytes of an entry are its own, unpacked to no more than its declared size. */
function bytesOf(packed: Buffer, unpacked: number): number {
  const options = { maxOutputLength: Math.max(1, unpacked), info: true };
  try {
    // Node's types do not know the result of `info`.
    return (inflateRawSync(packed, options) as unknown as { engine: { bytesWritten: number } }).engine
      .bytesWritten;
  } catch (error) {
    const larger =
      error instanceof RangeError || (error instanceof Error && /larger|length/i.test(error.message));
    if (larger) refuse("import.too_large", {}, "file");
    throw error;
  }
}

/** By the directory at the end, as archive readers do. */
function entriesOf(archive: Buffer) {
  const last = archive.lastIndexOf(END_OF_DIRECTORY);
  if (last < 0 || last + 22 > archive.length) throw new Error("no archive");
  const entries: { at: number; packed: number; unpacked: number; method: number }[] = [];
  let at = archive.readUInt32LE(last + 16);
  for (let left = archive.readUInt16LE(last + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== CENTRAL_ENTRY) throw new Error("no entry where the directory has one");
    entries.push({
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      unpacked: archive.readUInt32LE(at + 24),
      at: archive.readUInt32LE(at + 42),
    });
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}
