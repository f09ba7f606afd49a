import { readFileSync } from "node:fs";
import sharp from "sharp";

/** Of 255; smaller differences of a colour are not seen. */
const SEEN = 12;
const RED = [220, 0, 60] as const;

/**
 * The share of pixels that differ between two pictures, 0 to 1. Writes the newer one with these pixels in red, if there
 * are any. Where one picture is larger, the other counts as grey.
 */
export async function markDifference(before: string, after: string, changed: string): Promise<number> {
  if (readFileSync(before).equals(readFileSync(after))) return 0;
  const [one, other] = await Promise.all([before, after].map((file) => sharp(file).metadata()));
  const width = Math.max(one?.width ?? 0, other?.width ?? 0);
  const height = Math.max(one?.height ?? 0, other?.height ?? 0);
  const [old, now] = [await pixelsOf(before, width, height), await pixelsOf(after, width, height)];
  const marked = Buffer.from(now.data);
  let different = 0;
  // Both have the same channels: three, or four with transparency.
  for (let at = 0; at < marked.length; at += now.channels) {
    const differs = [0, 1, 2].some((n) => Math.abs((now.data[at + n] ?? 0) - (old.data[at + n] ?? 0)) > SEEN);
    if (!differs) continue;
    different += 1;
    marked.set(RED, at);
  }
  if (different === 0) return 0;
  await sharp(marked, { raw: { width, height, channels: now.channels } })
    .png()
    .toFile(changed);
  return different / (width * height);
}

/** A picture on a grey ground, as bytes. Laying one over the other gives the ground a fourth channel. */
async function pixelsOf(file: string, width: number, height: number) {
  const { data, info } = await sharp({ create: { width, height, channels: 3, background: "#888" } })
    .composite([{ input: file, left: 0, top: 0 }])
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, channels: info.channels };
}
