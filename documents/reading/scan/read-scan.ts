import { refuse } from "@/domain/errors";
import { layOut } from "../layout/lay-out";
import type { Page } from "../layout/page";
import { writePlain } from "../write-plain";
import { cleanPicture } from "./clean-picture";
import { rightTones } from "./office-words";
import type { PagePictures } from "./page-pictures";
import { DOUBT, startRecogniser } from "./recogniser";
import { rightNumerals } from "./right-numerals";

/** The text of a scan, the doubtful words in it, in order, and its pages as small pictures (JPEG). */
export type ScanText = { text: string; doubts: string[]; pictures: Uint8Array[] };

const SHOWN_WIDTH = 1100;

/**
 * Recognises the letters of a scan's pages, one after the other.
 * @param onProgress called after each page with the number of finished pages
 * @throws import.no_text if there are none
 */
export async function readScan(
  { count, picture }: PagePictures,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<ScanText> {
  const recogniser = await startRecogniser();
  const pages: Page[] = [];
  const pictures: Uint8Array[] = [];
  try {
    for (let number = 1; number <= count; number++) {
      const page = await picture(number);
      if (page !== null) {
        const clean = await cleanPicture(page);
        pages.push(await recogniser.read(clean));
        pictures.push(
          await page
            .clone()
            .resize({ width: SHOWN_WIDTH, withoutEnlargement: true })
            .jpeg({ quality: 62 })
            .toBuffer(),
        );
      }
      onProgress(number, count);
    }
  } finally {
    await recogniser.end();
  }
  // The mark keeps a word whole, so that its tones can be corrected before the mark is removed.
  const marked = rightNumerals(writePlain(layOut(pages)));
  if (marked.trim() === "") refuse("import.no_text", {}, "file");
  const { text, doubts } = withoutMarks(marked);
  return { text, doubts, pictures };
}

/** The text with corrected tones, and the doubtful words in it, in order. */
function withoutMarks(marked: string): { text: string; doubts: string[] } {
  const plain = rightTones(marked.replaceAll(DOUBT, ""));
  const doubts: string[] = [];
  let removed = 0;
  for (const match of marked.matchAll(new RegExp(`\\S*${DOUBT}\\S*`, "g"))) {
    const from = match.index - removed;
    const length = match[0].replaceAll(DOUBT, "").length;
    doubts.push(plain.slice(from, from + length));
    removed += match[0].length - length;
  }
  return { text: plain, doubts };
}
