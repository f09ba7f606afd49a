import { actorsAt } from "../actors/actors-at";
import { CALLED, EVERYDAY_VERBS } from "../everyday";
import { CUES, MODALS, NOUN_BEFORE, PAST, STOPS, WEAK_CUES } from "../lexicon";
import { endsBefore, phraseAt, phrases } from "../phrases";
import type { Token } from "../tokens";
import { readUnits, type Units } from "../units/read-units";
import { behindHelpers, upToAct, upToLead } from "../units/up-to-verb";
import { isVerb } from "../verbs";
import { behindFront, overPosition, properNameAt } from "./addressee";
import { dutyWithin, saysWhat, tellsSomebody } from "./duty-within";
import { isLongPast, isUnitsPast } from "./past-commands";
import { isProposal } from "./proposals";
import { isGiver, isStart, isStrong, type Trigger } from "./trigger";

/** A word of command and whom it addresses. */
export function cueAt(
  tokens: readonly Token[],
  k: number,
  to: number,
  from: number,
  last: Trigger | undefined,
): Trigger | null {
  const words = phraseAt(CUES, tokens, k);
  if (words === 0 || isNoun(tokens, k, from)) return null;
  const token = tokens[k];
  if (
    token?.raw.toLowerCase() === "giao" &&
    /^(với|nhau|thoa|cắt|việc|ban|thông|dịch|lưu|tiếp|thừa|nhận|đất|hàng|mùa|khoán|động|diện|quản|trong|tại|cho tôi|được)$/.test(
      tokens[k + 1]?.raw ?? "",
    )
  )
    return null;
  // "là yêu cầu tất yếu"
  if (/^yêu$/i.test(token?.raw ?? "") && /^(?:tất|khách|cấp|bức|mới)$/.test(tokens[k + words]?.raw ?? ""))
    return null;
  if (token?.raw === "chỉ" && last === undefined && subjectIsUnit(tokens, k, from)) return null;
  // "nhắc lại rằng chào cờ không phải là thủ tục"
  if (
    words === 1 &&
    token?.raw.toLowerCase() === "nhắc" &&
    /^(?:lại|đến|tới)$/.test(tokens[k + 1]?.raw ?? "")
  )
    return null;
  if (isLongPast(tokens, k, from) || isUnitsPast(tokens, k, from)) return null;
  if (quotesDocument(tokens, k, words)) return null;
  const weak = phraseAt(WEAK_CUES, tokens, k) === words;
  let at = k + words;
  while (at < to && /^(rằng|là|,|:|“|"|cho|đối|với|mắt|trước|thêm|cũng|tới)$/.test(tokens[at]?.raw ?? ""))
    at += 1;
  if (/^(rõ)$/.test(tokens[at]?.raw ?? "")) at += 1;
  at = behindFront(tokens, at, to);
  if (token?.raw.toLowerCase() === "đề" && isProposal(tokens, k, from)) return null;
  const abstract = tokens[at]?.raw === "việc" || tokens[at]?.raw === "trong";
  const named = readUnits(tokens, at, to);
  const whole = named && upToLead(tokens, named, to);
  const acting =
    whole && isStrong(tokens, k) && !isVerb(tokens, whole.to) && phraseAt(MODALS, tokens, whole.to) === 0
      ? upToAct(tokens, whole, (n) => phraseAt(EVERYDAY_VERBS, tokens, n) > 0)
      : null;
  const units =
    acting ??
    whole ??
    (isStrong(tokens, k)
      ? (overPosition(tokens, actorsAt(tokens, at, to, "sentences"), to) ?? properNameAt(tokens, at, to))
      : null);
  // "bà Ón đề nghị cấp lại giấy": no one is ordered to act.
  if (token?.raw.toLowerCase() === "đề" && !units && tokens[k - 1]?.capital && isVerb(tokens, at))
    return null;
  const behind = units ? behindHelpers(tokens, units.to, to) : at;
  // "tổng vốn giao cho xã là 27,4 tỷ đồng"
  if (units && tokens[behind]?.raw === "là" && tokens[behind + 1]?.kind === "number") return null;
  // "Việc tìm hồ sơ thất lạc giao anh Ploong, mỗi chiều thứ Sáu báo Chủ tịch"
  if (
    units &&
    /^giao$/i.test(token?.raw ?? "") &&
    /^(?:[,;.(]|cùng)$/.test(tokens[units.to]?.raw ?? ".") &&
    handsMatter(tokens, k, from)
  )
    return { at: k, lead: units, cued: true, again: false };
  // "việc này giao Sở Xây dựng, làm xong trong tuần"
  const handed = units && token?.raw.toLowerCase() === "giao" && tokens[behind]?.raw === ",";
  const act = handed && /^(?:làm|hoàn|xong)$/.test(tokens[behind + 1]?.raw ?? "") ? behind + 1 : behind;
  if (
    units &&
    (phraseAt(MODALS, tokens, act) > 0 ||
      isVerb(tokens, act) ||
      acting !== null ||
      saysWhat(tokens, act, to) ||
      (phraseAt(CALLED, tokens, at) > 0 && /^giao$/i.test(token?.raw ?? "") && isPlainWord(tokens[act])))
  ) {
    if (phraseAt(PAST, tokens, units.to) > 0) return null;
    if (weak && phraseAt(MODALS, tokens, units.to) === 0) return null;
    return { at: k, lead: units, cued: true, again: false };
  }
  const duty = phraseAt(MODALS, tokens, at) > 0;
  if (weak) {
    const spoken =
      duty ||
      (abstract && isVerb(tokens, at + 1)) ||
      (token?.raw === "thống" && phraseAt(UNDERTAKEN, tokens, at) > 0);
    return spoken
      ? { at: k, lead: token?.raw === "thống" ? subject(tokens, k, from) : null, cued: true, again: false }
      : null;
  }
  if (
    duty ||
    isVerb(tokens, at) ||
    (abstract && dutyWithin(tokens, at, to, 45)) ||
    dutyWithin(tokens, at, to, 8) ||
    (isStrong(tokens, k) && tellsSomebody(tokens, at, to))
  ) {
    return { at: k, lead: null, cued: true, again: false };
  }
  return null;
}

/** "ý kiến chỉ đạo", "các yêu cầu", "được giao": not an order. */
function isNoun(tokens: readonly Token[], k: number, from: number): boolean {
  if (k === from) return false;
  if (/^chỉ$/i.test(tokens[k]?.raw ?? "") && /^ban$/i.test(tokens[k - 1]?.raw ?? "")) return true;
  // "đồng chí Nghê Tuấn Đạt yêu cầu": a name, not "đạt yêu cầu".
  if (tokens[k - 1]?.capital && tokens[k - 2]?.capital) return false;
  return endsBefore(NOUN_BEFORE, tokens, k) && !/^(“|;)$/.test(tokens[k - 1]?.raw ?? "");
}

/** "Bộ Y tế chỉ đạo các địa phương …": the unit is ordered to direct others; it does not give the order. */
function subjectIsUnit(tokens: readonly Token[], k: number, from: number): boolean {
  for (let start = Math.max(from, k - 30); start < k; start++) {
    if (start !== from && !isStart(tokens, start, from)) continue;
    const units = readUnits(tokens, start, k);
    if (units?.to === k && !isGiver(tokens, start)) return true;
  }
  return false;
}

/** "… quán triệt Chỉ thị 12-CT/TU": a document is read out. */
const quotesDocument = (tokens: readonly Token[], k: number, words: number): boolean =>
  /^quán$/i.test(tokens[k]?.raw ?? "") && phraseAt(DOCUMENTS, tokens, k + words) > 0;
const DOCUMENTS = phrases(
  "chỉ thị|nghị quyết|hướng dẫn|quy định|kết luận|công văn|thông báo|kế hoạch|nội dung chỉ thị|nội dung nghị quyết|các văn bản",
);

/** "Việc … giao": the task is named before. */
const handsMatter = (tokens: readonly Token[], k: number, from: number): boolean => {
  let start = k;
  while (start > from && !/^[;.:]$/.test(tokens[start - 1]?.raw ?? "")) start -= 1;
  return k - start >= 3 && /^(?:việc|riêng|còn|phần|chuyện|vấn|nội)$/i.test(tokens[start]?.raw ?? "");
};

/** "Giao đ/c Mùi và đ/c Liên đại diện chi bộ …": after persons any word may be the verb. */
const isPlainWord = (token: Token | undefined): boolean =>
  token?.kind === "word" && !token.capital && phraseAt(STOPS, [token], 0) === 0;

/** What several parties agree to do themselves. */
const UNDERTAKEN = phrases("tạm dừng|tạm ngừng|dừng|chấm dứt|thu hồi|bố trí|điều chỉnh|bổ sung|thành lập");

function subject(tokens: readonly Token[], k: number, from: number): Units | null {
  for (let start = from; start < k; start++) {
    const units = readUnits(tokens, start, k);
    if (units?.to === k) return units;
  }
  return null;
}
