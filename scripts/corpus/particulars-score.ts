import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readRecord } from "../../domain/text/record/read-record";
import type { Share } from "./score";

export const PARTICULARS = ["startsAt", "endsAt", "place", "secretary"] as const;
type Particulars = Record<(typeof PARTICULARS)[number], string>;
type ExpectedText = Particulars & { text: string };
export type ParticularsScore = Record<(typeof PARTICULARS)[number], Share>;

const FOLDER = path.resolve(import.meta.dirname, "..", "..", "corpus", "particulars");

/** Names of the files of texts whose particulars are known. */
export const particularsFiles = (): string[] => readdirSync(FOLDER).sort();

/** Reads the particulars of each text of a file, and counts those that are read rightly, also where there is none. */
export function scoreParticulars(name: string): { score: ParticularsScore; faults: string[] } {
  const texts = JSON.parse(readFileSync(path.join(FOLDER, name), "utf8")) as ExpectedText[];
  const score = Object.fromEntries(
    PARTICULARS.map((measure) => [measure, { hit: 0, of: 0 }]),
  ) as ParticularsScore;
  const faults: string[] = [];
  for (const [index, { text, ...expected }] of texts.entries()) {
    const read = particularsOf(text);
    for (const measure of PARTICULARS) {
      score[measure].of += 1;
      if (read[measure] === plain(expected[measure])) score[measure].hit += 1;
      else faults.push(`${index} ${measure}: ${read[measure] || "–"}, not ${expected[measure] || "–"}`);
    }
  }
  return { score, faults };
}

function particularsOf(text: string): Particulars {
  const { particulars, secretary } = readRecord(text);
  return {
    startsAt: particulars.startsAt?.time ?? "",
    endsAt: particulars.endsAt?.time ?? "",
    place: plain(particulars.place?.text ?? ""),
    secretary: plain(secretary?.name ?? ""),
  };
}

/** A place is the same with another first letter or other spaces. */
const plain = (words: string): string => words.replace(/\s+/gu, " ").trim().toLowerCase();
