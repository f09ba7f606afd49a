import { refuse } from "@/domain/errors";
import { layOut } from "../layout/lay-out";
import type { Page } from "../layout/page";
import { writePlain } from "../write-plain";
import { cleanPicture } from "./clean-picture";
import { rightTones } from "./office-words";
import type { PagePictures } from "./page-pictures";
import { DOUBT, startRecogniser } from "./recogniser";

/** The text of a scan, the words in it that may be wrong, in their order, and its pages as small pictures (JPEG). */
export type ScanText = { text: string; doubts: string[]; pictures: Uint8Array[] };

const SHOWN_WIDTH = 1100;

/**
 * Reads the letters of a scan's pages, one after the other.
 * @param told after each page how many are done
 * @throws import.no_text where there are none
 */
export async function readScan(
  { count, picture }: PagePictures,
  told: (done: number, of: number) => void = () => {},
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
      told(number, count);
    }
  } finally {
    await recogniser.end();
  }
  // The mark keeps a word whole, so that its tones can be put right before it goes.
  const marked = writePlain(layOut(pages));
  if (marked.trim() === "") refuse("import.no_text", {}, "file");
  const { text, doubts } = withoutMarks(marked);
  return { text, doubts, pictures };
}

/** The text with its tones put right, and where in it doubtful words are: their words, in order. */
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
