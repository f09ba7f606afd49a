import { kindOf } from "../kind";
import { type PagePictures, pictureFile, picturesOfPdf } from "./page-pictures";
import { picturesOfWord } from "./pictures-of-word";

/** Whether a file without text can be a scan: a PDF, a photo, or a Word document with pictures of pages. */
export async function mayBeScan(bytes: Uint8Array): Promise<boolean> {
  const kind = kindOf(bytes);
  return kind === "pdf" || kind === "picture" || (kind === "zip" && (await picturesOfWord(bytes)).count > 0);
}

/** The pages of a PDF of pictures, of a photo, or of a Word document with pictures. */
export function pagesOfScan(bytes: Uint8Array): PagePictures | Promise<PagePictures> {
  const kind = kindOf(bytes);
  if (kind === "picture") return pictureFile(bytes);
  return kind === "zip" ? picturesOfWord(bytes) : picturesOfPdf(bytes);
}
