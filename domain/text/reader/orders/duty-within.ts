import { MODALS } from "../lexicon";
import { phraseAt } from "../phrases";
import type { Token } from "../tokens";
import { isVerb } from "../verbs";

/**
 * "các đơn vị trong 3 ngày tới …", "Sở X với …": the unit is followed by a statement, though not by a known verb.
 */
export function saysWhat(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (!token || at >= to || token.kind === "mark") return token?.raw === ":";
  return (
    /^(trong|về|đến|từ|ngay|không|trước|căn|khi|với|tại|bằng|theo|trực|cùng|có|vào|sau|luôn|đặc|chưa)$/.test(
      token.raw,
    ) && dutyOrVerbWithin(tokens, at, to, 14)
  );
}

/** "yêu cầu thí sinh tự do mang theo …": someone who is in no list of unit nouns is ordered to act. */
export function tellsSomebody(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || NOT_SOMEBODY.test(token.raw) || tokens[at - 1]?.raw === ":") return false;
  return dutyOrVerbWithin(tokens, at + 1, Math.min(to, at + 9), 9) && to - at >= 6;
}
const NOT_SOMEBODY =
  /^(của|về|này|đó|trên|đặt|chung|cao|mới|phát|công|nhiệm|khác|cụ|sau|ra|đối|trong|từ|tại|và|với|khi|là|rất|hết|không|đã|được|theo|như|bằng)$/;

const dutyOrVerbWithin = (tokens: readonly Token[], at: number, to: number, reach: number): boolean => {
  for (let k = at; k < Math.min(to, at + reach); k++)
    if (isVerb(tokens, k) || phraseAt(MODALS, tokens, k) > 0) return true;
  return false;
};

/** Whether "cần" or "phải" follows within so many tokens, in the same clause. */
export function dutyWithin(tokens: readonly Token[], at: number, to: number, reach: number): boolean {
  for (let k = at; k < Math.min(to, at + reach); k++) {
    if (tokens[k]?.raw === ";" || tokens[k]?.raw === ".") return false;
    if (/^(cần|phải)$/.test(tokens[k]?.raw ?? "") && tokens[k - 1]?.raw !== "không") return true;
  }
  return false;
}
