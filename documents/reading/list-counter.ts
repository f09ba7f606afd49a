import { writeNumber } from "./counting";

/** How a level of an automatic list is labelled. */
export type ListLevel = {
  start: number;
  /** The format of its number, in Word's terms: "decimal", "upperRoman", "bullet" … */
  form: string;
  /** "%1.%2)": the numbers of the levels, from 1, between typed characters; or a bullet character. */
  pattern: string;
  /** The text between the label and the words. */
  suffix: string;
  /** Whether numbers of the levels above it are written as decimals. */
  legal: boolean;
  /** The level, from 1, after which it restarts; 0 for never, null for any above it. */
  restartAfter: number | null;
};

/** Counts the paragraphs of one automatic list, level by level. */
export class ListCounter {
  readonly #values: (number | undefined)[] = [];

  /** The label of the next paragraph on a level, from 0. @param startAt restarts the level at this number */
  next(levels: ReadonlyMap<number, ListLevel>, depth: number, startAt: number | null = null): string {
    const level = levels.get(depth);
    if (!level) return "";
    const before = this.#values[depth];
    this.#values[depth] = startAt ?? (before === undefined ? level.start : before + 1);
    for (const [deeper, { restartAfter }] of levels) {
      if (deeper > depth && (restartAfter === null || depth < restartAfter)) this.#values[deeper] = undefined;
    }
    return labelOf(level, levels, this.#values);
  }
}

function labelOf(
  level: ListLevel,
  levels: ReadonlyMap<number, ListLevel>,
  values: readonly (number | undefined)[],
): string {
  if (level.form === "bullet") return level.pattern === "" ? "" : level.pattern + level.suffix;
  const label = level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const shown = levels.get(depth);
    const value = values[depth] ?? shown?.start ?? 1;
    const form = shown?.form ?? "decimal";
    return writeNumber(value, level.legal && form !== "none" ? "decimal" : form);
  });
  return label.trim() === "" ? "" : label + level.suffix;
}
