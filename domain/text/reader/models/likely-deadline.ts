import type { FoundDays } from "../../dates-in-words";
import type { DeadlineBasis } from "../../deadline-days";
import { isOfMatter, WORDS_BEFORE } from "../deadlines/day-of-matter";
import { at } from "../directives/lists";
import type { FoundDirective } from "../found-directive";
import { withoutCitations } from "../legal-references";
import type { Manner } from "../manner";
import { likeliest } from "./choice-model";
import { deadlineCandidates } from "./deadline-model";
import type { Weights } from "./order-model";

/** From this share on none of the days that an order names is its deadline, although the grammar took one. */
const NONE = 0.4;
/** So sure must the model be to take another day than the grammar. */
const SURE = 0.9;

/** The order with the deadline that its own words most likely name. A deadline that stands outside of them is kept. */
export function withLikelyDeadline(
  one: FoundDirective,
  manner: Manner,
  on: DeadlineBasis,
  model: Weights,
): FoundDirective {
  const { deadline } = one;
  const own = deadline !== null && deadline.from >= one.from && deadline.to <= one.to;
  if (deadline !== null && (!own || deadline.periodic)) return one;
  const chosen = deadline && { from: deadline.from - one.from, to: deadline.to - one.from };
  const words = withoutCitations(one.text);
  const candidates = deadlineCandidates(words, manner, on, chosen);
  if (candidates.length < 2) return one;
  const { option, share, shares } = likeliest(model, candidates);
  if (own && deadline.day !== null && (shares[0] ?? 0) > NONE) return { ...one, deadline: null };
  const found = option?.found;
  if (!found || found.day === null || share < SURE || found.day === deadline?.day || isBareCount(found))
    return one;
  if (isOfMatter(words.slice(Math.max(0, found.from - WORDS_BEFORE), found.from), found, on)) return one;
  const { counts, ...day } = found;
  return { ...one, deadline: at(day, one.from) };
}

/** "15 ngày", "02/2025" without words around them are a deadline in a cell only. */
const isBareCount = ({ counts, words }: FoundDays): boolean =>
  counts === "cell" && !/^(?:tháng|quý)/iu.test(words);
