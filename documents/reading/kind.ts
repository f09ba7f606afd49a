/** The kinds of document that contain text to read. */
export type DocumentKind = "txt" | "docx" | "odt" | "rtf" | "doc" | "pdf" | "picture";

/** The first bytes of each kind; a file's name does not decide. */
const BEGINNINGS: readonly [DocumentKind | "zip" | "compound", readonly number[]][] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
];

/**
 * The kind of a document by its content; null if it is not read. "zip" and "compound" are containers whose parts
 * decide.
 */
export function kindOf(bytes: Uint8Array): DocumentKind | "zip" | "compound" | null {
  // Some writers put a BOM or blank lines before the first bytes of a PDF.
  const begin = Buffer.from(bytes.subarray(0, 1024)).indexOf("%PDF-");
  const found = BEGINNINGS.find(([, head]) => head.every((byte, n) => bytes[n] === byte));
  if (found) return found[0];
  if (begin >= 0) return "pdf";
  return isText(bytes) ? "txt" : null;
}

/** Text has no zero byte, unless its BOM says UTF-16, and does not begin like a program. */
function isText(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x4d && bytes[1] === 0x5a) return false;
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length > 0 && !bytes.subarray(0, 65_536).includes(0);
}
