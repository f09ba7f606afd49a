import path from "node:path";
import type { SheetCells, SheetFile, UnreadSheet } from "@/domain/imports/sheet-cells";
import { type Archive, openArchive } from "../archive";
import { childOf, childrenOf, parseXml, type XmlElement } from "../xml";
import { readFormats } from "./number-formats";
import { readCells, readMerged, readStrings, type SharedParts } from "./read-cells";

/**
 * The visible sheets of an XLSX workbook, in order; hidden ones are only named.
 * @throws Error for anything that is not a workbook, and those of openArchive and parseXml
 */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetFile> {
  const archive = await openArchive(bytes);
  const home = await targetOf(archive, "", "/officeDocument");
  const book = childOf(await partOf(archive, home), "x:workbook");
  if (home === null || book === undefined) throw new Error("no workbook");
  const dated = childOf(book, "x:workbookPr")?.attributes.date1904;
  const shared: SharedParts = {
    strings: readStrings(await partOf(archive, await targetOf(archive, home, "/sharedStrings"))),
    formats: readFormats(await partOf(archive, await targetOf(archive, home, "/styles"))),
    from1904: dated === "1" || dated === "true",
  };
  const targets = await relationsOf(archive, home);
  const sheets: SheetCells[] = [];
  const unread: UnreadSheet[] = [];
  for (const { attributes } of childrenOf(childOf(book, "x:sheets"), "x:sheet")) {
    const { name = "", state = "visible" } = attributes;
    const target = targets.find(({ id }) => id === attributes["r:id"]);
    // A chart sheet has no cells.
    if (!target?.type.endsWith("/worksheet")) continue;
    if (state !== "visible") {
      unread.push({ name, why: "hidden" });
      continue;
    }
    const worksheet = await partOf(archive, target.part);
    const rows = readCells(worksheet, shared);
    sheets.push({ name, rows, merged: readMerged(worksheet), from1904: shared.from1904 });
  }
  return { sheets, unread };
}

type Relation = { id: string; type: string; part: string };

/** The relations of a part; of the archive itself if it is "". */
async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
  const folder = path.posix.dirname(part);
  const file = path.posix.join(folder, "_rels", `${path.posix.basename(part)}.rels`);
  const list = childOf(await partOf(archive, file), "rel:Relationships");
  return childrenOf(list, "rel:Relationship").map(({ attributes }) => {
    const { Id: id = "", Type: type = "", Target: target = "" } = attributes;
    return { id, type, part: target.startsWith("/") ? target.slice(1) : path.posix.join(folder, target) };
  });
}

const targetOf = async (archive: Archive, part: string, type: string): Promise<string | null> =>
  (await relationsOf(archive, part)).find((relation) => relation.type.endsWith(type))?.part ?? null;

async function partOf(archive: Archive, name: string | null): Promise<XmlElement | undefined> {
  const text = name === null ? null : await archive.read(name);
  return text === null ? undefined : parseXml(text);
}
