import type { Word } from "./page";

/** A word with the angle at which it is drawn, radians, clockwise. */
export type Drawn = Word & { angle: number };

/** From this angle on, a word is not part of the text but a watermark over it. */
const ASKEW = (6 * Math.PI) / 180;

/**
 * The words of a page rotated upright by the angle that most of them have; words at other angles are left out, and
 * so are much larger letters over the text.
 */
export function upright(drawn: readonly Drawn[]): { words: Word[]; angle: number } {
  const angle = commonAngle(drawn);
  const straight = drawn.filter((word) => Math.abs(turnOf(word.angle, angle)) < ASKEW);
  const words = straight.map((word) => turned(word, -angle));
  const drift = Math.abs(angle) < 0.0005 ? driftOf(words) : 0;
  return {
    words: withoutWatermarks(
      drift === 0 ? words : words.map((word) => turned({ ...word, angle: 0 }, -drift)),
    ),
    angle: angle + drift,
  };
}

const turnOf = (a: number, b: number): number => Math.atan2(Math.sin(a - b), Math.cos(a - b));

/** The angle of most letters. */
function commonAngle(drawn: readonly Drawn[]): number {
  const weights = new Map<number, { letters: number; sum: number }>();
  for (const { angle, text } of drawn) {
    const step = Math.round(angle / 0.01);
    const there = weights.get(step) ?? { letters: 0, sum: 0 };
    weights.set(step, { letters: there.letters + text.length, sum: there.sum + angle * text.length });
  }
  const best = [...weights.values()].sort((a, b) => b.letters - a.letters)[0];
  return best && best.letters > 0 ? best.sum / best.letters : 0;
}

/** A point rotated around the corner of the page. */
export function turnPoint(x: number, y: number, angle: number): [number, number] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
}

function turned(word: Drawn, angle: number): Word {
  const { text, left, right, base, size } = word;
  if (angle === 0) return { text, left, right, base, size };
  const [x, y] = turnPoint(left, base, angle);
  return { text, left: x, right: x + (right - left), base: y, size };
}

const STEPS = Array.from({ length: 41 }, (_, n) => ((n - 20) * 0.1 * Math.PI) / 180);

/** If each word is level but lines slope: the slope at which the words form the fewest lines. */
function driftOf(words: readonly Word[]): number {
  if (words.length < 30) return 0;
  const sharpness = (angle: number): number => {
    const rows = new Map<number, number>();
    for (const { left, base, text } of words) {
      const row = Math.round(turnPoint(left, base, -angle)[1] / 2);
      rows.set(row, (rows.get(row) ?? 0) + text.length);
    }
    return [...rows.values()].reduce((sum, letters) => sum + letters * letters, 0);
  };
  const flat = sharpness(0);
  const [best] = STEPS.map((angle) => ({ angle, sharp: sharpness(angle) })).sort((a, b) => b.sharp - a.sharp);
  return best && best.sharp > flat * 1.3 ? best.angle : 0;
}

/** Letters much larger than the text's, in the place of the text, are a watermark. */
function withoutWatermarks(words: readonly Word[]): Word[] {
  const sizes = words.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const over = (large: Word) =>
    words.some(
      (word) =>
        word.size < large.size / 2 &&
        word.base > large.base - large.size &&
        word.base < large.base + large.size * 0.2 &&
        word.left < large.right &&
        word.right > large.left,
    );
  return words.filter((word) => word.size < usual * 2.5 || !over(word));
}
