import type { GreyPicture } from "./grey-picture";

const WIDEST = 4;
const STEP = 0.1;
const DARK = 140;

/** The angle of the lines in a page's picture, in degrees, clockwise. */
export function skewOf({ data, width, height }: GreyPicture): number {
  const dark: [number, number][] = [];
  const margin = Math.round(Math.min(width, height) * 0.03);
  for (let y = margin; y < height - margin; y++) {
    for (let x = margin; x < width - margin; x++) if ((data[y * width + x] ?? 255) < DARK) dark.push([x, y]);
  }
  if (dark.length < 500) return 0;
  const every = Math.max(1, Math.floor(dark.length / 40_000));
  const points = dark.filter((_, n) => n % every === 0);
  let best = { angle: 0, sharp: sharpness(points, 0, height) * 1.02 };
  for (let angle = -WIDEST; angle <= WIDEST; angle += STEP) {
    const sharp = sharpness(points, angle, height);
    if (sharp > best.sharp) best = { angle, sharp };
  }
  return Math.round(best.angle * 10) / 10;
}

/** How much the rows of a rotated page differ: most when lines and the space between them are separate rows. */
function sharpness(points: readonly [number, number][], angle: number, height: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const rows = new Float64Array(height * 2);
  for (const [x, y] of points) {
    const row = Math.round(y - x * slope) + Math.floor(height / 2);
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let n = 1; n < rows.length; n++) sum += ((rows[n] ?? 0) - (rows[n - 1] ?? 0)) ** 2;
  return sum;
}
