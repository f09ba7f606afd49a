import { inflateRawSync } from "node:zlib";
import { refuse } from "@/domain/errors";

const MOST_UNPACKED = 60 * 1024 * 1024;

/** What begins an entry of a zip archive's directory, and the record at its end. */
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = "PK\u0005\u0006";
const LOCAL_HEADER = 30;
/** What may stand behind an entry's bytes: its sum and sizes once more. */
const DESCRIPTOR = 24;

/**
 * Refuses an archive that unpacks to more than is read of an upload, also one that lies about it: what its entries say
 * is added up, then each is unpacked to no more than it says, and none may lie beside the directory.
 * @throws import.too_large for a bomb and a lie; Error for what is no archive or is cut
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

/** How many bytes of an entry are its own, unpacked to no more than it says. */
function bytesOf(packed: Buffer, unpacked: number): number {
  const options = { maxOutputLength: Math.max(1, unpacked), info: true };
  try {
    // Node's types do not know what `info` answers.
    return (inflateRawSync(packed, options) as unknown as { engine: { bytesWritten: number } }).engine
      .bytesWritten;
  } catch (error) {
    const larger =
      error instanceof RangeError || (error instanceof Error && /larger|length/i.test(error.message));
    if (larger) refuse("import.too_large", {}, "file");
    throw error;
  }
}

/** By the directory at the end, as readers of archives have it. */
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
