import { GROUP_NOUNS, QUANTIFIERS } from "../lexicon";
import { endsBefore, phraseAt, phrases } from "../phrases";
import type { Token } from "../tokens";
import { isOver } from "./name-end";
import { headAt, quantifierAt } from "./unit-nouns";

/** "các sở, ngành, địa phương": nouns without names, which commas do not separate. */
export function isGrouped(tokens: readonly Token[], from: number, k: number): boolean {
  for (let at = from; at < k; at++)
    if (phraseAt(QUANTIFIERS, tokens, at) > 0 || tokens[at]?.kind === "number") return true;
  const bare = phraseAt(GROUP_NOUNS, tokens, from);
  return bare > 0 && /^[,;]$/.test(tokens[from + bare]?.raw ?? "");
}

/** Whether another unit begins here, not one more noun of a group. */
export function startsItem(tokens: readonly Token[], i: number, grouped: boolean): boolean {
  const quantified = quantifierAt(tokens, i);
  if (quantified > 0 && headAt(tokens, i + quantified) > 0) return true;
  const head = headAt(tokens, i);
  if (head === 0) return false;
  const bare = phraseAt(GROUP_NOUNS, tokens, i);
  if (bare === 0 || !grouped) return true;
  const after = tokens[i + Math.max(head, bare)];
  return (
    after !== undefined && (after.capital || after.kind === "number" || /^(nhân|các|địa)$/.test(after.raw))
  );
}

/** Whether "và" at a token joins another unit to the one that began at `from`. */
export const joinsItem = (tokens: readonly Token[], from: number, k: number): boolean =>
  tokens[k]?.raw === "và" &&
  !isOfficeOfBoth(tokens, from, k) &&
  (startsItem(tokens, k + 1, isGrouped(tokens, from, k)) ||
    (isOver(tokens, k - 1) && phraseAt(GROUP_NOUNS, tokens, k + 1) > 0));

/** "Văn phòng HĐND và UBND": one office serves both bodies and is named after them. */
const isOfficeOfBoth = (tokens: readonly Token[], from: number, k: number): boolean =>
  phraseAt(OFFICES, tokens, from) > 0 && endsBefore(BODIES, tokens, k) && phraseAt(BODIES, tokens, k + 1) > 0;
const OFFICES = phrases("văn phòng|vp");
const BODIES = phrases("HĐND|UBND|ĐBQH|hội đồng nhân dân|ủy ban nhân dân|uỷ ban nhân dân|đoàn ĐBQH");

/** Where the list continues after a name: after ",", ";", "và". */
export function nextItem(tokens: readonly Token[], from: number, k: number, limit: number): number | null {
  let at = k;
  if (tokens[at]?.raw === "," || tokens[at]?.raw === ";") at += 1;
  if (tokens[at]?.raw === "và") at += 1;
  if (at === k || at >= limit) return null;
  const closed = isOver(tokens, k - 1);
  const ok =
    startsItem(tokens, at, isGrouped(tokens, from, k)) || (closed && phraseAt(GROUP_NOUNS, tokens, at) > 0);
  return ok ? at : null;
}
