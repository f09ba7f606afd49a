import type { ReadingHint } from "@/domain/meetings/reading-hints";
import { openArchive } from "../archive";
import { type Block, textBlock } from "../blocks";
import { FontReader } from "../font-reader";
import { childOf, childrenOf, parseXml, type XmlElement } from "../xml";
import { readBlocks } from "./document";
import { Numbering } from "./numbering";
import { mainPart, relatedPart } from "./relations";
import { Styles } from "./styles";
import type { WordDocument } from "./word-document";

/**
 * A Word document, plain, strict or with macros, as its blocks: tracked changes accepted, hidden words left out,
 * notes after the text.
 * @throws Error for anything that is not such a document
 */
export async function readDocx(bytes: Uint8Array): Promise<{ blocks: Block[]; hints: ReadingHint[] }> {
  const archive = await openArchive(bytes);
  const main = await mainPart(archive);
  const part = async (type: string) => {
    const name = await relatedPart(archive, main, type);
    const source = name === null ? null : await archive.read(name);
    return source === null ? undefined : parseXml(source).children.find((child) => typeof child !== "string");
  };
  const body = childOf(parseXml((await archive.read(main)) ?? ""), "w:document", "w:body");
  if (!body) throw new Error("a document without a body");
  const styles = new Styles(await part("styles"));
  const word: WordDocument = {
    styles,
    numbering: new Numbering(await part("numbering"), (style) => styles.listOf(style)?.numId ?? null),
    fonts: new FontReader(),
    fields: [],
    hints: new Set(),
  };
  const blocks = readBlocks(body, word);
  const notes = [...notesOf(await part("footnotes"), word), ...notesOf(await part("endnotes"), word)];
  if (word.fonts.converted) word.hints.add("old_font");
  return { blocks: notes.length > 0 ? [...blocks, textBlock(""), ...notes] : blocks, hints: [...word.hints] };
}

/** The notes that a person wrote; typed ones only draw the line above them. */
const notesOf = (part: XmlElement | undefined, word: WordDocument): Block[] =>
  [...childrenOf(part, "w:footnote"), ...childrenOf(part, "w:endnote")]
    .filter(({ attributes }) => (attributes["w:type"] ?? "normal") === "normal")
    .flatMap((note) => readBlocks(note, word));
