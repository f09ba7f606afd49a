import type { ReadingHint } from "@/domain/meetings/reading-hints";
import { type Archive, openArchive } from "../archive";
import { type Block, textBlock } from "../blocks";
import { FontReader } from "../font-reader";
import { childOf, childrenOf, parseXml, type XmlElement } from "../xml";
import { readBlocks } from "./document";
import { Numbering } from "./numbering";
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

async function mainPart(archive: Archive): Promise<string> {
  const related = await relatedPart(archive, "", "officeDocument");
  return related ?? "word/document.xml";
}

/** The part related to another for a purpose, by the end of the relation's type; never one outside the file. */
async function relatedPart(archive: Archive, from: string, purpose: string): Promise<string | null> {
  const folder = from.includes("/") ? from.slice(0, from.lastIndexOf("/") + 1) : "";
  const source = await archive.read(`${folder}_rels/${from.slice(folder.length)}.rels`);
  if (source === null) return null;
  const relations = childrenOf(childOf(parseXml(source), "rel:Relationships"), "rel:Relationship");
  const found = relations.find(
    ({ attributes }) => attributes.Type?.endsWith(`/${purpose}`) && attributes.TargetMode !== "External",
  )?.attributes.Target;
  if (found === undefined) return null;
  return found.startsWith("/") ? found.slice(1) : folder + found;
}
