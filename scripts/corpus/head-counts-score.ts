import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readRecord } from "../../domain/text/record/read-record";
import type { Share } from "./score";

const COUNTS = ["present", "expected", "excused"] as const;
type Counts = Record<(typeof COUNTS)[number], number | null>;
export type HeadCountsScore = {
  /** Texts of which every count is right, also where there is none. */
  right: Share;
  /** Texts with a count that they do not have. */
  wrong: Share;
};

const FOLDER = path.resolve(import.meta.dirname, "..", "..", "corpus", "head-counts");

/** Names of the files of texts whose head counts are known. */
export const headCountsFiles = (): string[] => readdirSync(FOLDER).sort();

/** Reads the head counts of each text of a file. */
export function scoreHeadCounts(name: string): { score: HeadCountsScore; faults: string[] } {
  const texts = JSON.parse(readFileSync(path.join(FOLDER, name), "utf8")) as (Counts & { text: string })[];
  const score: HeadCountsScore = { right: { hit: 0, of: texts.length }, wrong: { hit: 0, of: texts.length } };
  const faults: string[] = [];
  for (const [index, expected] of texts.entries()) {
    const read = countsOf(expected.text);
    const differing = COUNTS.filter((count) => read[count] !== expected[count]);
    if (differing.length === 0) score.right.hit += 1;
    if (differing.some((count) => read[count] !== null)) score.wrong.hit += 1;
    faults.push(
      ...differing.map((count) => `${index} ${count}: ${read[count] ?? "–"}, not ${expected[count] ?? "–"}`),
    );
  }
  return { score, faults };
}

function countsOf(text: string): Counts {
  const { headCounts } = readRecord(text);
  return {
    present: headCounts?.present ?? null,
    expected: headCounts?.expected ?? null,
    excused: headCounts?.excused ?? null,
  };
}
