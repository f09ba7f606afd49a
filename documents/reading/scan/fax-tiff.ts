/** TIFF's tags and types for a picture of one strip (TIFF 6.0, sections 2, 3 and 11). */
const LONG = 4;
const ENTRY_BYTES = 12;
const HEADER_BYTES = 8;
const GROUP_4 = 4;
const WHITE_IS_ZERO = 0;

/** A TIFF file around a picture in fax compression of group 4, which has neither a size nor a head of its own. */
export function faxTiff(bytes: Uint8Array, width: number, height: number): Buffer {
  const entries = [
    [256, width],
    [257, height],
    [258, 1],
    [259, GROUP_4],
    [262, WHITE_IS_ZERO],
    [273, 0],
    [278, height],
    [279, bytes.length],
  ] as const;
  const start = HEADER_BYTES + 2 + entries.length * ENTRY_BYTES + LONG;
  const head = Buffer.alloc(start);
  head.write("II*\0", "latin1");
  head.writeUInt32LE(HEADER_BYTES, 4);
  head.writeUInt16LE(entries.length, HEADER_BYTES);
  for (const [n, [tag, value]] of entries.entries()) {
    const at = HEADER_BYTES + 2 + n * ENTRY_BYTES;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(LONG, at + 2);
    head.writeUInt32LE(1, at + 4);
    head.writeUInt32LE(tag === 273 ? start : value, at + 8);
  }
  return Buffer.concat([head, bytes]);
}
