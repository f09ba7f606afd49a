import { crc32 } from "node:zlib";

export type ZipEntry = { name: string; bytes: Uint8Array };

/** Names are UTF-8. Source: APPNOTE.TXT 6.3.10, 4.4.4, bit 11. */
const UTF8 = 0x0800;
const VERSION = 20;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/**
 * An archive of files as they are: pictures are compressed by themselves, and the rest is small.
 * @param madeAt the instant that the entries say they were made, as the agency's clock shows it
 */
export function zipOf(entries: readonly ZipEntry[], madeAt: Date): Uint8Array {
  const stamp = dosTime(madeAt);
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const own = Buffer.from(name, "utf8");
    const facts = factsOf(bytes, own.length, stamp);
    const local = Buffer.concat([words(LOCAL), facts, own, bytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    // Version made by; then as the file says itself, and no comment, disk or attributes, and where it begins.
    directory.push(Buffer.concat([words(CENTRAL), halves(VERSION), facts, place, own]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const counts = halves(0, 0, entries.length, entries.length);
  const end = Buffer.concat([words(END), counts, words(central.length, offset), halves(0)]);
  return Buffer.concat([...files, central, end]);
}

/** What an entry's local and central heads both say. */
function factsOf(bytes: Uint8Array, nameLength: number, [time, day]: readonly [number, number]): Buffer {
  const head = halves(VERSION, UTF8, 0, time, day);
  const sizes = words(crc32(bytes), bytes.byteLength, bytes.byteLength);
  return Buffer.concat([head, sizes, halves(nameLength, 0)]);
}

const AGENCY_OFFSET_MS = 7 * 3_600_000;

function dosTime(instant: Date): readonly [number, number] {
  const at = new Date(instant.getTime() + AGENCY_OFFSET_MS);
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return [time, ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()];
}

function words(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    buffer.writeUInt32LE(value >>> 0, index * 4);
  });
  return buffer;
}

function halves(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    buffer.writeUInt16LE(value, index * 2);
  });
  return buffer;
}
