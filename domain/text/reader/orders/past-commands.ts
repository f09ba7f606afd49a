import { TITLES } from "../lexicon";
import { phraseAt } from "../phrases";
import type { Token } from "../tokens";
import { readUnits } from "../units/read-units";
import { isGiver } from "./trigger";

/** "năm 2025 xã đã giao thôn 4 làm điểm": an order of another time. */
export function isLongPast(tokens: readonly Token[], k: number, from: number): boolean {
  if (tokens[k - 1]?.raw === "từng") return true;
  // "tháng 7 vừa rồi UBND tỉnh yêu cầu …"
  const recent = tokens.slice(Math.max(from, k - 12), k).map(({ raw }) => raw.toLowerCase());
  if (
    /vừa (?:rồi|qua)/.test(recent.join(" ")) &&
    /^(?:trong|tháng|năm|quý|tuần|thời)$/.test(recent[0] ?? "x")
  )
    return true;
  if (/(?:tháng|năm|quý|tuần) \d+ vừa (?:rồi|qua)/.test(recent.join(" "))) return true;
  if (tokens[k - 1]?.raw !== "đã") return false;
  return tokens.slice(Math.max(from, k - 14), k).some(
    ({ raw }, n, list) =>
      (/^(?:năm|tháng|tuần|quý|hôm|trước|qua)$/i.test(raw) &&
        !/^(?:này|nay)$/.test(list[n + 1]?.raw ?? "")) ||
      // "Tại Phiên họp thứ tư, Phó Thủ tướng đã giao …"
      (/^(?:họp|nghị)$/i.test(raw) && /^(?:thứ|trước|lần)$/.test(list[n + 1]?.raw ?? "")),
  );
}

/** "Sở Văn hóa đã giao Trung tâm …", "Chi bộ đã phân công …": an account of what a unit did, no order. */
export function isUnitsPast(tokens: readonly Token[], k: number, from: number): boolean {
  if (tokens[k - 1]?.raw !== "đã") return false;
  for (let start = from; start < k - 1; start++) {
    const units = readUnits(tokens, start, k - 1);
    if (units?.to === k - 1) return !isGiver(tokens, start) && phraseAt(TITLES, tokens, start) === 0;
  }
  return false;
}
