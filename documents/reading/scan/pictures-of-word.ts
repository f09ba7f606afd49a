import sharp from "sharp";
import { refuse } from "@/domain/errors";
import { type Archive, openArchive } from "../archive";
import { mainPart, relationsOf } from "../docx/relations";
import { parseXml, type XmlElement } from "../xml";
import { MOST_SCANNED_PAGES, type PagePictures, pictureFile } from "./page-pictures";

/** A smaller picture is a logo, a stamp or a signature; a page has more points, also in a photo of low quality. */
const LEAST_WIDTH = 500;
const LEAST_HEIGHT = 400;

/**
 * The pages of a scan that was pasted into a Word document: its large pictures, in the order of the text.
 * @throws import.too_many_pages for more pages than are read; Error for anything that is not such a document
 */
export async function picturesOfWord(bytes: Uint8Array): Promise<PagePictures> {
  const archive = await openArchive(bytes);
  const names = await pictureNames(archive);
  const pages: string[] = [];
  for (const name of names) if (await isPage(archive, name)) pages.push(name);
  if (pages.length > MOST_SCANNED_PAGES)
    refuse("import.too_many_pages", { limit: MOST_SCANNED_PAGES }, "file");
  return {
    count: pages.length,
    picture: async (page) => {
      const picture = await archive.bytes(pages[page - 1] ?? "");
      return picture && pictureFile(picture).picture(1);
    },
  };
}

/** The parts of the pictures that the text shows, each once. */
async function pictureNames(archive: Archive): Promise<string[]> {
  const main = await mainPart(archive);
  const parts = new Map((await relationsOf(archive, main)).map(({ id, part }) => [id, part]));
  const shown = shownIn(parseXml((await archive.read(main)) ?? ""));
  return [...new Set(shown.map((id) => parts.get(id)).filter((part) => part !== undefined))];
}

/** The relations of the pictures in an element, in order; of two forms of one drawing only the first counts. */
function shownIn(element: XmlElement): string[] {
  if (element.name === "mc:Fallback") return [];
  const { "r:embed": embedded, "r:id": related } = element.attributes;
  const own = element.name.endsWith(":blip")
    ? embedded
    : element.name.endsWith(":imagedata")
      ? related
      : undefined;
  const inside = element.children.flatMap((child) => (typeof child === "string" ? [] : shownIn(child)));
  return own === undefined ? inside : [own, ...inside];
}

/** Whether a picture is large enough for a page; drawings of other kinds than pictures (EMF) are none. */
async function isPage(archive: Archive, name: string): Promise<boolean> {
  const picture = await archive.bytes(name);
  if (picture === null) return false;
  const { width, height } = await sharp(picture)
    .metadata()
    .catch(() => ({ width: 0, height: 0 }));
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
}
