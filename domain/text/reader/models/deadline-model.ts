import { daysBetween } from "../../../calendar/day";
import { type FoundDays, type FoundDeadline, findDays } from "../../dates-in-words";
import type { DeadlineBasis } from "../../deadline-days";
import { isKeptYearly } from "../deadlines/day-of-matter";
import type { Manner } from "../manner";
import { optionPlaces } from "./choice-model";
import stored from "./deadline-weights.json";
import { readWeights, type Weights } from "./order-model";

/** Words of an order that may be its deadline; null stands for none of them. */
export type DeadlineCandidate = { found: FoundDays | null; places: Int32Array; chosen: boolean };

/** The places that a weight can have, as a power of two. */
export const DEADLINE_BITS = 14;

/**
 * The days that an order names, with the places of their features' weights; none of them first.
 * @param words the order's own, with citations blanked out
 * @param chosen the deadline that the grammar finds in them
 */
export function deadlineCandidates(
  words: string,
  manner: Manner,
  on: DeadlineBasis,
  chosen: Pick<FoundDeadline, "from" | "to"> | null,
): DeadlineCandidate[] {
  const found = findDays(words, on, "cell");
  const isChosen = ({ from, to }: FoundDays) => chosen !== null && from < chosen.to && chosen.from < to;
  return [
    { found: null, chosen: false, places: placesOf(featuresOfNone(found, manner, found.find(isChosen))) },
    ...found.map((one, n) => ({
      found: one,
      chosen: isChosen(one),
      places: placesOf(featuresOf(words, found, n, manner, on, isChosen(one))),
    })),
  ];
}

const placesOf = (features: readonly string[]): Int32Array => optionPlaces(features, DEADLINE_BITS);

function featuresOf(
  text: string,
  all: readonly FoundDays[],
  n: number,
  manner: Manner,
  on: DeadlineBasis,
  chosen: boolean,
): string[] {
  const one = all[n];
  if (!one) return [];
  const clause = Math.max(
    0,
    1 + Math.max(...[",", ";", ".", ":", "("].map((mark) => text.lastIndexOf(mark, one.from - 1))),
  );
  const before = wordsOf(text.slice(clause, one.from));
  const [b1 = "^", b2 = "^", b3 = "^"] = before.toReversed();
  const rest = text.slice(one.to);
  const after = /^\s*(\p{L}+|[^\s\p{L}])?/u.exec(rest)?.[1]?.toLowerCase() ?? "end";
  const [a1 = "end", a2 = "end"] = wordsOf(rest);
  const shape = one.words.toLowerCase().replace(/\d+/g, "0").replace(/\s+/g, " ");
  const form = shape.split(" ").slice(0, 2).join(" ");
  const opens = text.slice(0, clause).trimEnd().at(-1) ?? "start";
  const place = clause === 0 && before.length === 0 ? "first" : /^[\s.;,)!]*$/.test(rest) ? "last" : "inside";
  const kind = `${one.counts}${one.day === null ? "?" : ""}${one.periodic ? "~" : ""}`;
  const far = distance(one, on);
  return [
    `kind ${kind}`,
    `kind ${kind} ${manner}`,
    `shape ${shape}`,
    `form ${form}`,
    `form ${form} ${place}`,
    `b1 ${b1}`,
    `b2 ${b2} ${b1}`,
    `b3 ${b3} ${b2} ${b1}`,
    `b1 ${b1} ${form}`,
    `after ${after}`,
    `a1 ${a1}`,
    `a2 ${a1} ${a2}`,
    `around ${b1} ${after}`,
    `place ${place} ${kind}`,
    `place ${place} ${kind} ${manner}`,
    `opens ${opens} ${place}`,
    `verb ${before[0] ?? "^"}`,
    `verb ${before[0] ?? "^"} ${before[1] ?? "^"}`,
    ...before.slice(-12).map((word) => `in ${word}`),
    `first word ${wordsOf(text.slice(0, 24))[0]}`,
    `of ${Math.min(all.length, 4)} ${Math.min(n, 3)} ${place}`,
    `far ${far}`,
    `far ${far} ${kind}`,
    `kept ${isKeptYearly(one.words)}`,
    ...(chosen
      ? [
          "chosen",
          `chosen ${manner}`,
          `chosen ${kind}`,
          `chosen ${form}`,
          `chosen ${place} ${manner}`,
          `chosen b1 ${b1}`,
        ]
      : []),
  ];
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .match(/\p{L}+|\d+/gu)
    ?.map((word) => word.replace(/\d+/, "0")) ?? [];

/** How far a day is from the meeting. */
function distance({ day }: FoundDays, { meeting }: DeadlineBasis): string {
  if (day === null || meeting === null) return "unknown";
  const days = daysBetween(meeting, day);
  if (days < 0) return "past";
  return days === 0 ? "same" : days < 8 ? "week" : days < 32 ? "month" : days < 240 ? "year" : "next";
}

const featuresOfNone = (
  all: readonly FoundDays[],
  manner: Manner,
  chosen: FoundDays | undefined,
): string[] => [
  "none",
  `none ${manner}`,
  `none of ${Math.min(all.length, 4)}`,
  `none chosen ${chosen?.counts ?? "-"}`,
  `none chosen ${chosen?.counts ?? "-"} ${manner}`,
];

/** The model trained on all annotated texts of corpus/. */
export const DEADLINE_MODEL: Weights = readWeights(stored);
