/**
 * The text of a plain text file: UTF-8 or UTF-16 with BOM, else UTF-8.
 * @throws TypeError for bytes that are neither
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(label, { fatal: true }).decode(bytes);
}
