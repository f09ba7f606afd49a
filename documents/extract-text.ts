import { refuse } from "@/domain/errors";
import { refuseBomb } from "./refuse-bomb";

/** The kinds of document that hold text to be read. */
export type TextKind = "txt" | "docx" | "pdf";

export const MOST_CHARACTERS = 1_000_000;

/** The kind of a document by its first bytes and its name, or null for one that is not read. */
export function kindOfText(name: string, bytes: Uint8Array): TextKind | null {
  const begins = (...head: number[]) => head.every((byte, n) => bytes[n] === byte);
  const extension = name.toLowerCase().split(".").at(-1);
  if (begins(0x25, 0x50, 0x44, 0x46)) return "pdf";
  if (begins(0x50, 0x4b, 0x03, 0x04)) return extension === "docx" ? "docx" : null;
  return extension === "txt" ? "txt" : null;
}

/**
 * The text of an uploaded document, paragraphs as lines.
 * @throws import.broken_file, import.no_text for a scan, import.too_long
 */
export async function extractText(kind: TextKind, bytes: Uint8Array): Promise<string> {
  const text = await READERS[kind](bytes).catch(() => refuse("import.broken_file", {}, "file"));
  if (text.trim() === "") refuse("import.no_text", {}, "file");
  if (text.length > MOST_CHARACTERS) refuse("import.too_long", { limit: MOST_CHARACTERS }, "file");
  return text;
}

const READERS: Record<TextKind, (bytes: Uint8Array) => Promise<string>> = {
  txt: async (bytes) => decode(bytes),
  docx: readDocx,
  pdf: readPdf,
};

/** UTF-8 or UTF-16 by its mark, else UTF-8; bytes that are neither are no text. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(label, { fatal: true }).decode(bytes);
}

async function readDocx(bytes: Uint8Array): Promise<string> {
  refuseBomb(bytes);
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  // Mammoth parts paragraphs by an empty line each.
  return value.replaceAll("\n\n", "\n");
}

async function readPdf(bytes: Uint8Array): Promise<string> {
  const { extractText: extract, getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { text } = await extract(document, { mergePages: false });
  return text.join("\n");
}
