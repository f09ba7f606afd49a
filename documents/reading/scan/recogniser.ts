import { createRequire } from "node:module";
import path from "node:path";
import sharp from "sharp";
import { createWorker, OEM, PSM } from "tesseract.js";
import type { Page, Word } from "../layout/page";
import type { GreyPicture } from "./grey-picture";
import { rulesInPicture } from "./picture-rules";

/** Below this a word is doubtful, percent. */
const SURE = 70;
/** Inserted after the first letter of a doubtful word until the text is joined. */
export const DOUBT = "\ue000";

export type Recogniser = { read: (picture: GreyPicture) => Promise<Page>; end: () => Promise<void> };

/** Starts a recogniser for Vietnamese, with its data from the installed package: nothing is fetched. */
export async function startRecogniser(): Promise<Recogniser> {
  const data = path.dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/vie/package.json"));
  const worker = await createWorker("vie", OEM.LSTM_ONLY, {
    langPath: path.join(data, "4.0.0_best_int"),
    cacheMethod: "none",
    gzip: true,
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
  return {
    read: async (picture) => {
      const { width, height } = picture;
      const image = await sharp(picture.data, { raw: { width, height, channels: 1 } })
        .withMetadata({ density: 300 })
        .png({ compressionLevel: 1 })
        .toBuffer();
      const { data: read } = await worker.recognize(image, {}, { blocks: true, text: false });
      const words = (read.blocks ?? []).flatMap((block) =>
        block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap(wordsOf)),
      );
      return { width, height, words, rules: rulesInPicture(picture) };
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

type Box = { x0: number; y0: number; x1: number; y1: number };
type ReadLine = {
  bbox: Box;
  baseline: Box;
  words: { text: string; confidence: number; bbox: Box }[];
};

/** The words of a line have its baseline and size. */
function wordsOf({ bbox, baseline, words }: ReadLine): Word[] {
  const heights = words.map((word) => word.bbox.y1 - word.bbox.y0).sort((a, b) => a - b);
  const size = Math.min(bbox.y1 - bbox.y0, (heights[Math.floor(heights.length / 2)] ?? 0) * 1.15);
  return words
    .map((word) => ({ ...word, text: word.text.replace(/^[|¦]+|[|¦]+$/g, "") }))
    .filter(({ text, confidence }) => text.trim() !== "" && (confidence > 45 || /[\p{L}\d]{2}/u.test(text)))
    .map((word) => ({
      text: word.confidence < SURE ? word.text.slice(0, 1) + DOUBT + word.text.slice(1) : word.text,
      left: word.bbox.x0,
      right: word.bbox.x1,
      base: (baseline.y0 + baseline.y1) / 2,
      size,
    }));
}
