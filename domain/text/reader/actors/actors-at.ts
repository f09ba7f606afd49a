import { CALLED, TELLING } from "../everyday";
import { MODALS, NAME_HEADS, NAME_VERBS } from "../lexicon";
import type { Manner } from "../manner";
import { endsBefore, phraseAt } from "../phrases";
import { type Range, textOf } from "../token-range";
import { type Token, tokenize } from "../tokens";
import { isCompound } from "../units/name-end";
import { MOST_TOKENS, readUnits } from "../units/read-units";
import { headAt } from "../units/unit-nouns";
import { isVerb } from "../verbs";
import { isEveryday } from "./acts-at";
import { overBracket } from "./name-words";
import { namedRoleAt, namesAt, personAt, titledAt } from "./people";
import { roleAt } from "./roles";
import { shortAt } from "./shorthand";

/** The actors named together; each of them is in `items`. */
export type Actors = Range & { items: Range[] };

/** The actors of a cell, a bracket or a label that names nothing else; empty if it does. */
export function actorsIn(text: string): string[] {
  const tokens = tokenize(text);
  const names: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    const actors = actorsAt(tokens, at, tokens.length);
    if (!actors) return [];
    names.push(...actors.items.map((item) => textOf(text, tokens, item)));
    at = actors.to;
    while (/^[,;.+&/]$|^và$/.test(tokens[at]?.raw ?? "")) at += 1;
  }
  return names;
}

/**
 * The actors named at token i in the style of notes: units, shorthand ("P.TCHC", "VHXH"), people by given name ("a
 * Toàn", "đ/c Ún"), roles ("kế toán"), joined with "+", "và", "," or "/".
 * @param manner in whole sentences a bare noun ("kho", "kỹ thuật") is not an actor
 * @returns null if no actor begins there
 */
export function actorsAt(
  tokens: readonly Token[],
  i: number,
  end: number,
  manner: Manner = "notes",
): Actors | null {
  const items: Range[] = [];
  let at = i;
  for (;;) {
    const to = actorAt(tokens, at, end, manner);
    if (to === null) break;
    items.push({ from: at, to });
    const next = tokens[to]?.raw ?? "";
    if (
      to >= end ||
      !(
        /^(?:\+|&|và|\/|,)$/.test(next) ||
        // "Lớp Mầm với lớp Chồi nhắc phụ huynh"
        (next === "với" &&
          (phraseAt(CALLED, tokens, to + 1) > 0 || (manner === "notes" && headAt(tokens, to + 1) > 0)))
      )
    )
      break;
    const after = tokens[to + 1]?.raw === "cả" ? to + 2 : to + 1;
    if (actorAt(tokens, after, end, manner) === null) break;
    at = after;
  }
  const last = items.at(-1);
  return last ? { from: i, to: last.to, items } : null;
}

/** The end of one actor's name. */
function actorAt(tokens: readonly Token[], i: number, end: number, manner: Manner): number | null {
  if (i >= end) return null;
  return (
    (manner === "notes" ? anyoneAt(tokens, i, end) : null) ??
    personAt(tokens, i, end) ??
    namesAt(tokens, i, end) ??
    namedRoleAt(tokens, i) ??
    titledAt(tokens, i, end) ??
    shortAt(tokens, i, end) ??
    further(roleAt(tokens, i, end, manner), tokens[i]?.capital ? unitAt(tokens, i, end) : null) ??
    unitAt(tokens, i, end)
  );
}

/** "Phòng Kỹ thuật, thẩm định" is more than the role "phòng kỹ thuật". */
const further = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** "Ai chưa nộp KPI thì …", "Khoa nào đổi trực phải …", "hs nào nghỉ": those to whom something applies. */
function anyoneAt(tokens: readonly Token[], i: number, end: number): number | null {
  let to = i + 1;
  // "Cụ nào yếu thì mang tiền đến tận nhà": what the task is about.
  if (MATTERS.test(tokens[i]?.raw ?? "")) return null;
  if (tokens[i]?.raw.toLowerCase() !== "ai") {
    while (to < Math.min(end, i + 4) && tokens[to]?.kind === "word" && tokens[to]?.raw !== "nào") to += 1;
    if (tokens[to]?.raw !== "nào" || tokens[i]?.kind !== "word" || isVerb(tokens, i)) return null;
    to += 1;
  }
  for (let k = to; k < Math.min(end, to + LONGEST_CONDITION) && tokens[k]?.kind !== "mark"; k++)
    if (tokens[k]?.raw === "thì" || phraseAt(MODALS, tokens, k) > 0) return k;
  // "ai dạy ký bù": of two verbs the first says who.
  return isEveryday(tokens, to) && isEveryday(tokens, to + 1) ? to + 1 : to;
}
const MATTERS = /^(?:cụ|hộ|nơi|chỗ|vụ|việc|đoạn|điểm|xe|dn|gói|khách|dân|trường hợp)$/iu;
/** Words that say to whom it applies. */
const LONGEST_CONDITION = 12;

function unitAt(tokens: readonly Token[], i: number, end: number): number | null {
  const head = headAt(tokens, i);
  if (head === 0) return null;
  let limit = i + head;
  const most = Math.min(end, i + MOST_TOKENS);
  while (limit < most && (isInName(tokens, limit) || !endsEveryday(tokens, limit))) limit += 1;
  const units = readUnits(tokens, i, limit);
  return units?.items[0] ? overBracket(tokens, units.items[0].to, end) : null;
}

const endsEveryday = (tokens: readonly Token[], k: number): boolean =>
  isEveryday(tokens, k) || phraseAt(TELLING, tokens, k) > 0;

/** "tổ đóng gói": a verb that is part of the name. */
const isInName = (tokens: readonly Token[], k: number): boolean =>
  isCompound(tokens, k) ||
  (phraseAt(NAME_VERBS, tokens, k) > 1 && endsBefore(NAME_HEADS, tokens, k)) ||
  (phraseAt(NAME_VERBS, tokens, k - 1) > 1 && endsBefore(NAME_HEADS, tokens, k - 1));
