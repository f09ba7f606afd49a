import sharp, { type Sharp } from "sharp";
import { getDocumentProxy } from "unpdf";
import { refuse } from "@/domain/errors";
import { imageOfPage } from "./images-on-page";
import { unpackFax } from "./unpack-fax";

export const MOST_SCANNED_PAGES = 40;
const MOST_PIXELS = 60_000_000;

/** The pictures of a scan's pages, each read on demand. */
export type PagePictures = { count: number; picture: (page: number) => Promise<Sharp | null> };

/** A photo or a picture file is one page, rotated as its camera says. */
export function pictureFile(bytes: Uint8Array): PagePictures {
  return {
    count: 1,
    picture: async () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" }).rotate(),
  };
}

/**
 * The pictures of a PDF's pages: the largest of each.
 * @throws import.too_large for more pages than are read
 */
export async function picturesOfPdf(bytes: Uint8Array): Promise<PagePictures> {
  const readable = await unpackFax(new Uint8Array(bytes), MOST_PIXELS);
  const document = await getDocumentProxy(readable, { verbosity: 0, maxImageSize: MOST_PIXELS });
  if (document.numPages > MOST_SCANNED_PAGES) {
    refuse("import.too_many_pages", { limit: MOST_SCANNED_PAGES }, "file");
  }
  return {
    count: document.numPages,
    picture: async (number) => {
      const page = await document.getPage(number);
      const image = await imageOfPage(page);
      page.cleanup();
      if (!image) return null;
      const { data, width, height, channels } = image;
      const picture = sharp(data, { raw: { width, height, channels } });
      return page.rotate === 0
        ? picture
        : sharp(await picture.png({ compressionLevel: 1 }).toBuffer()).rotate(page.rotate);
    },
  };
}
