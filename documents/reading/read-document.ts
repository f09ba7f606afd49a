import { DomainError, refuse } from "@/domain/errors";
import type { ReadingHint } from "@/domain/meetings/reading-hints";
import { convertOld } from "@/domain/text/old-fonts/font-code";
import { recogniseOldCode } from "@/domain/text/old-fonts/recognise";
import { MOST_CHARACTERS } from "@/domain/text/reader/most-characters";
import { openArchive } from "./archive";
import type { Block } from "./blocks";
import { decodeText } from "./decode-text";
import { CompoundFile } from "./doc/compound-file";
import { readDoc } from "./doc/read-doc";
import { readDocx } from "./docx/read-docx";
import { type DocumentKind, kindOf } from "./kind";
import { readOdt } from "./odt/read-odt";
import { readPdf } from "./pdf/read-pdf";
import { readRtf } from "./rtf/read-rtf";
import { writePlain } from "./write-plain";

/** The text of a document, with table rows as lines with tabs. */
export type DocumentText = { text: string; hints: ReadingHint[] };
type Read = { blocks: Block[]; hints: ReadingHint[] };

/**
 * The text of a document of any kind, detected by its content, not by its name.
 * @throws import.kind_not_read, import.broken_file, import.password_protected, import.outside_resources,
 * import.too_large, import.too_long, import.no_text for a scan
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<DocumentText> {
  const { text, hints } = await readAny(name, bytes).catch((error: unknown) => {
    if (error instanceof DomainError) throw error;
    return refuse("import.broken_file", {}, "file");
  });
  if (text.trim() === "") refuse("import.no_text", {}, "file");
  if (text.length > MOST_CHARACTERS) refuse("import.too_long", { limit: MOST_CHARACTERS }, "file");
  return { text, hints };
}

async function readAny(name: string, bytes: Uint8Array): Promise<DocumentText> {
  const kind = await kindWithin(bytes);
  if (kind === null) return refuse("import.kind_not_read", { name }, "file");
  if (kind === "picture") return { text: "", hints: [] };
  if (kind === "txt") return readText(bytes);
  const read = await READERS[kind](bytes);
  return typeof read === "string" ? withOldCode(read) : { text: writePlain(read.blocks), hints: read.hints };
}

const READERS: Record<
  Exclude<DocumentKind, "txt" | "picture">,
  (bytes: Uint8Array) => Promise<Read | string>
> = {
  docx: readDocx,
  odt: readOdt,
  rtf: readRtf,
  doc: async (bytes) => readDoc(bytes),
  pdf: readPdf,
};

/** The kind of a document; for a container, by its parts. */
async function kindWithin(bytes: Uint8Array): Promise<DocumentKind | null> {
  const kind = kindOf(bytes);
  if (kind === "compound") {
    const file = new CompoundFile(bytes);
    if (file.has("EncryptedPackage")) refuse("import.password_protected", {}, "file");
    return file.has("WordDocument") ? "doc" : null;
  }
  if (kind !== "zip") return kind;
  const { names, read } = await openArchive(bytes);
  if ((await read("mimetype"))?.startsWith("application/vnd.oasis.opendocument.text")) return "odt";
  if (names.some((name) => name.startsWith("xl/") || name.startsWith("ppt/"))) return null;
  return names.includes("[content_types].xml") ? "docx" : null;
}

/** A plain text file; another code page is accepted only if it proves to be an old Vietnamese encoding. */
function readText(bytes: Uint8Array): DocumentText {
  try {
    return withOldCode(decodeText(bytes));
  } catch (error) {
    const read = withOldCode(new TextDecoder("windows-1252").decode(bytes));
    if (read.hints.includes("old_font")) return read;
    throw error;
  }
}

/** Text without fonts, in Unicode. */
export function withOldCode(text: string): DocumentText {
  const code = recogniseOldCode(text);
  return code === null ? { text, hints: [] } : { text: convertOld(text, code), hints: ["old_font"] };
}
