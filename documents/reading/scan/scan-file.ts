import { kindOf } from "../kind";
import { type PagePictures, pictureFile, picturesOfPdf } from "./page-pictures";

/** Whether a file without text can be a scan. */
export const mayBeScan = (bytes: Uint8Array): boolean => ["pdf", "picture"].includes(kindOf(bytes) ?? "");

/** The pages of a PDF of pictures or of a photo. */
export const pagesOfScan = (bytes: Uint8Array): PagePictures | Promise<PagePictures> =>
  kindOf(bytes) === "picture" ? pictureFile(bytes) : picturesOfPdf(bytes);
