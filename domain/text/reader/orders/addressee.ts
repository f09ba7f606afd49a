import { TITLES } from "../lexicon";
import { phraseAt } from "../phrases";
import type { Range } from "../token-range";
import type { Token } from "../tokens";
import { readUnits, type Units } from "../units/read-units";
import { isVerb } from "../verbs";

/** "đề nghị trong tháng 10, các cấp ủy …": the time is named before the actor. */
export function behindFront(tokens: readonly Token[], at: number, to: number): number {
  if (!/^(?:trong|thời|từ|đến|trước|ngay|sau)$/i.test(tokens[at]?.raw ?? "")) return at;
  for (let k = at + 1; k < Math.min(to, at + 10); k++)
    if (tokens[k]?.raw === ",") return readUnits(tokens, k + 1, to) ? k + 1 : at;
  return at;
}

/** "Giao ông Hà Công Lệnh - Phó Giám đốc Ban phụ trách …": the position behind the name, up to the verb. */
export function overPosition(tokens: readonly Token[], actors: Units | null, to: number): Units | null {
  if (!actors || !/^[-–]$/.test(tokens[actors.to]?.raw ?? "")) return actors;
  if (phraseAt(TITLES, tokens, actors.to + 1) === 0) return actors;
  for (let at = actors.to + 2; at < Math.min(to, actors.to + 10) && tokens[at]?.kind === "word"; at++)
    if (!tokens[at]?.capital && isVerb(tokens, at)) return { ...actors, to: at };
  return actors;
}

/** "Đề nghị Viettel Bắc Sơn, VNPT Bắc Sơn xóa …": names that are in no list of unit nouns. */
export function properNameAt(tokens: readonly Token[], at: number, end: number): Units | null {
  const items: Range[] = [];
  let start = at;
  for (let k = at; k < end && k < at + 14; k++) {
    if (tokens[k]?.capital) continue;
    if (k === start) return null;
    items.push({ from: start, to: k });
    if (!/^(?:,|và)$/.test(tokens[k]?.raw ?? "") || !tokens[k + 1]?.capital)
      return { from: at, to: k, items };
    start = k + 1;
  }
  return null;
}
