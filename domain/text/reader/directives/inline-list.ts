import { phraseAt, phrases } from "../phrases";
import type { Range } from "../token-range";
import type { Token } from "../tokens";
import { readUnits } from "../units/read-units";
import { isVerb } from "../verbs";

/** Words that introduce tasks, not a plan. */
const OF_TASKS = phrases(`
  yêu cầu|chỉ đạo|giao|đề nghị|lưu ý|phân công|nêu|quán triệt|nhấn mạnh|nhiệm vụ chung|phổ biến nhiệm vụ|triển khai nhiệm vụ|căn dặn`);
const OF_ELSE = phrases(
  "kết quả|tồn tại|hạn chế|thành tích|nguyên nhân|gồm có|tham dự|thành phần|đạt|ưu điểm|có các đồng chí",
);
const FEWEST = 3;

/**
 * Tasks that one sentence lists after a colon, separated by semicolons: "… các nhiệm vụ trọng tâm: làm …; rà soát
 * …".
 * @returns where the list begins and its items; null if the sentence has no such list
 */
export function inlineList(
  tokens: readonly Token[],
  { from, to }: Range,
  open: boolean,
): { from: number; items: Range[] } | null {
  let parted = from;
  while (parted < to && tokens[parted]?.raw !== ";") parted += 1;
  if (parted === to) return null;
  let colon = parted;
  while (colon >= from && tokens[colon]?.raw !== ":") colon -= 1;
  if (
    colon < from ||
    (!open && !within(OF_TASKS, tokens, from, colon)) ||
    within(OF_ELSE, tokens, from, colon)
  )
    return null;
  const items: Range[] = [];
  let start = colon + 1;
  for (let k = start; k <= to; k++) {
    if (k < to && tokens[k]?.raw !== ";") continue;
    if (k > start) items.push({ from: start, to: tokens[k - 1]?.raw === "." ? k - 1 : k });
    start = k + 1;
  }
  const acting = items.filter(({ from: at }) => acts(tokens, at)).length;
  return items.length >= FEWEST && acting >= items.length * 0.6 ? { from: colon, items } : null;
}

const within = (
  set: ReturnType<typeof phrases>,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean => {
  for (let k = from; k < to; k++) if (phraseAt(set, tokens, k) > 0) return true;
  return false;
};

/** Whether an item begins with a verb, or with its actor. */
function acts(tokens: readonly Token[], k: number): boolean {
  const at = /^(?:và|-|–)$/.test(tokens[k]?.raw ?? "") ? k + 1 : k;
  if (isVerb(tokens, at)) return true;
  const units = readUnits(tokens, at);
  return units !== null && isVerb(tokens, units.to);
}
