import sharp, { type Sharp } from "sharp";
import type { GreyPicture } from "./grey-picture";
import { skewOf } from "./skew";

/** Letters of fewer pixels are recognised worse than the same letters enlarged. */
const GOOD_WIDTH = 1800;
const LARGEST_SIDE = 4200;
const SKEW_WIDTH = 900;

/**
 * Prepares a page's picture for the recogniser: red stamps and ink removed, upright, large enough.
 * @param picture of a page, in any format that sharp reads
 */
export async function cleanPicture(picture: Sharp): Promise<GreyPicture> {
  const flat = picture.clone().flatten({ background: "#ffffff" });
  const { channels = 3, width = 0, height = 0 } = await metadataOf(flat);
  // Red ink is as light as the paper in the red channel of a picture.
  const grey = channels >= 3 ? flat.extractChannel("red") : flat.greyscale();
  const scale = Math.min(
    Math.max(1, GOOD_WIDTH / Math.min(width, height)),
    LARGEST_SIDE / Math.max(width, height),
  );
  const small = await rawOf(grey.clone().resize({ width: Math.min(width, SKEW_WIDTH) }));
  const skew = skewOf(small);
  const straight =
    Math.abs(skew) < 0.05
      ? grey
      : sharp(await grey.png({ compressionLevel: 1 }).toBuffer()).rotate(-skew, { background: "#ffffff" });
  const once =
    scale === 1
      ? straight
      : sharp(await straight.png({ compressionLevel: 1 }).toBuffer()).resize({
          width: Math.round(width * scale),
          kernel: "cubic",
        });
  return rawOf(once.linear(WHITE / paperOf(small), 0));
}

const WHITE = 255;

/** The lightness of the paper: the most frequent grey of a page. */
function paperOf({ data }: GreyPicture): number {
  const counts = new Uint32Array(256);
  for (const grey of data) counts[grey] = (counts[grey] ?? 0) + 1;
  const light = [...counts.subarray(100)];
  return 100 + light.indexOf(Math.max(...light));
}

/** Of the result of the steps so far, not of the input. */
async function metadataOf(picture: Sharp) {
  const { info } = await picture.clone().raw().toBuffer({ resolveWithObject: true });
  return info;
}

async function rawOf(picture: Sharp): Promise<GreyPicture> {
  const { data, info } = await picture
    .greyscale()
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
