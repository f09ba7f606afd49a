import { actorsAt } from "./actors";
import { CALLED, EVERYDAY_VERBS } from "./everyday";
import { CONNECTORS, CUES, MODALS, NOUN_BEFORE, PAST, STOPS, TITLES, WEAK_CUES } from "./lexicon";
import { endsBefore, phraseAt, phrases } from "./phrases";
import type { Token } from "./tokens";
import { behindHelpers, isVerb, type Range, readUnits, type Units, upToAct, upToLead } from "./units";

export type Trigger = { at: number; lead: Units | null; cued: boolean; again: boolean };

/** Whether a clause begins here. */
export function isStart(tokens: readonly Token[], k: number, from: number): boolean {
  if (k === from) return true;
  const before = tokens[k - 1];
  if (before && /^[,;:“"–.-]$/.test(before.raw)) return true;
  // A capital after a comma or nothing at all: sentences that were joined by mistake.
  return k === from + phraseAt(CONNECTORS, tokens, from) || /^(để|thời|đó|thì)$/.test(before?.raw ?? "");
}

/** Whether this names someone who gives orders: a leader, or the city as a whole. */
export const isGiver = (tokens: readonly Token[], k: number): boolean =>
  /^(TP|Thành|lãnh|Lãnh|Chủ|Thường|đồng|Đồng|Bí)$/.test(tokens[k]?.raw ?? "") && tokens[k]?.raw !== "các";

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

/** "Giao ông Hà Công Lệnh - Phó Giám đốc Ban phụ trách …": the position behind the name, up to the verb. */
function overPosition(tokens: readonly Token[], actors: Units | null, to: number): Units | null {
  if (!actors || !/^[-–]$/.test(tokens[actors.to]?.raw ?? "")) return actors;
  if (phraseAt(TITLES, tokens, actors.to + 1) === 0) return actors;
  for (let at = actors.to + 2; at < Math.min(to, actors.to + 10) && tokens[at]?.kind === "word"; at++)
    if (!tokens[at]?.capital && isVerb(tokens, at)) return { ...actors, to: at };
  return actors;
}

/** "Giao đ/c Mùi và đ/c Liên đại diện chi bộ …": after persons any word may be the verb. */
const isPlainWord = (token: Token | undefined): boolean =>
  token?.kind === "word" && !token.capital && phraseAt(STOPS, [token], 0) === 0;

/** "năm 2025 xã đã giao thôn 4 làm điểm": an order of another time. */
function isLongPast(tokens: readonly Token[], k: number, from: number): boolean {
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

/** "Sở Văn hóa đã giao Trung tâm …", "Chi bộ đã phân công …": what a unit did is told, not ordered. */
function isUnitsPast(tokens: readonly Token[], k: number, from: number): boolean {
  if (tokens[k - 1]?.raw !== "đã") return false;
  for (let start = from; start < k - 1; start++) {
    const units = readUnits(tokens, start, k - 1);
    if (units?.to === k - 1) return !isGiver(tokens, start) && phraseAt(TITLES, tokens, start) === 0;
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

/** "đại diện các hội viên chia sẻ kinh nghiệm, đề nghị …": no leader is named before. */
function speaksForOthers(before: readonly Token[]): boolean {
  const words = before.map(({ raw }) => raw.toLowerCase()).join(" ");
  return (
    /(?:đại diện|các ý kiến|hội viên|cử tri|đại biểu|người dân|doanh nghiệp|phụ huynh)(?!\p{L})/u.test(
      words,
    ) && !/chủ tịch|giám đốc|bí thư|trưởng|thủ tướng|đồng chí|ông |bà |chủ trì|kết luận|lãnh đạo/u.test(words)
  );
}

/** "đề nghị trong tháng 10, các cấp ủy …": the time is named before the actor. */
function behindFront(tokens: readonly Token[], at: number, to: number): number {
  if (!/^(?:trong|thời|từ|đến|trước|ngay|sau)$/i.test(tokens[at]?.raw ?? "")) return at;
  for (let k = at + 1; k < Math.min(to, at + 10); k++)
    if (tokens[k]?.raw === ",") return readUnits(tokens, k + 1, to) ? k + 1 : at;
  return at;
}

/** "Đề nghị Viettel Bắc Sơn, VNPT Bắc Sơn xóa …": names that are in no list of unit nouns. */
function properNameAt(tokens: readonly Token[], at: number, end: number): Units | null {
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

/** "Bà Tiết Ngọc Mai (KTT): công nợ 410 triệu, đề nghị …": a participant who does not chair. */
function speaksForItself(tokens: readonly Token[], start: number, k: number): boolean {
  if (!/^(?:ông|bà|anh|chị|thầy|cô|đồng|đ)$/i.test(tokens[start]?.raw ?? "")) return false;
  const colon = tokens.findIndex(({ raw }, n) => n > start && n < Math.min(k, start + 16) && raw === ":");
  if (colon < 0) return false;
  const words = tokens
    .slice(start, colon)
    .map(({ raw }) => raw.toLowerCase())
    .join(" ");
  return !/chủ tịch|giám đốc|bí thư|hiệu trưởng|cục trưởng|chánh|chủ trì|kết luận|chỉ đạo|(?<!\p{L})(?:gđ|ct|bt|ht|tgđ)(?!\p{L})/u.test(
    words,
  );
}

/** Behind "…; trong khi", or where the sentence begins. */
function clauseStart(tokens: readonly Token[], k: number, from: number): number {
  for (let at = k - 1; at > Math.max(from, k - 24); at--)
    if (tokens[at]?.raw === "khi" && tokens[at - 1]?.raw === "trong") return at + 1;
  return from + phraseAt(CONNECTORS, tokens, from);
}

/** "Các trưởng thôn đề nghị …", "Phòng A đề nghị …": subordinates ask for something. */
function isProposal(tokens: readonly Token[], k: number, from: number): boolean {
  const start = clauseStart(tokens, k, from);
  if (speaksForItself(tokens, start, k)) return true;
  // "Anh Lò Mạnh Quý đề nghị Công ty cho trả chậm"
  if (/^(?:anh|chị)$/i.test(tokens[start]?.raw ?? "") && tokens[start + 1]?.capital && k - start < 6)
    return true;
  const asking =
    /^(?:xí|trung|chi|hợp|nhà|các|nhiều|một|đại|cử|phòng|khoa|trạm|đội|thôn|bản|người|hộ|doanh|công|tổ|nhân)$/i.test(
      tokens[start]?.raw ?? "",
    ) &&
    k - start < 14 &&
    k > start;
  if (!asking) return speaksForOthers(tokens.slice(start, k));
  const between = tokens.slice(start, k);
  return (
    speaksForOthers(between) ||
    !between.some(({ raw }) => /^(?:[,;:.]|chủ|giám|bí|trưởng)$/iu.test(raw)) ||
    /^(?:trưởng)$/.test(tokens[start + 1]?.raw ?? "")
  );
}

/** "yêu cầu thí sinh tự do mang theo …": someone who is in no list of unit nouns is ordered to act. */
function tellsSomebody(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || NOT_SOMEBODY.test(token.raw) || tokens[at - 1]?.raw === ":") return false;
  return dutyOrVerbWithin(tokens, at + 1, Math.min(to, at + 9), 9) && to - at >= 6;
}
const NOT_SOMEBODY =
  /^(của|về|này|đó|trên|đặt|chung|cao|mới|phát|công|nhiệm|khác|cụ|sau|ra|đối|trong|từ|tại|và|với|khi|là|rất|hết|không|đã|được|theo|như|bằng)$/;

/** What several parties agree to do themselves. */
const UNDERTAKEN = phrases("tạm dừng|tạm ngừng|dừng|chấm dứt|thu hồi|bố trí|điều chỉnh|bổ sung|thành lập");

/**
 * "các đơn vị trong 3 ngày tới …", "Sở X với …": the unit is followed by a statement, though not by a known verb.
 */
function saysWhat(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (!token || at >= to || token.kind === "mark") return token?.raw === ":";
  return (
    /^(trong|về|đến|từ|ngay|không|trước|căn|khi|với|tại|bằng|theo|trực|cùng|có|vào|sau|luôn|đặc|chưa)$/.test(
      token.raw,
    ) && dutyOrVerbWithin(tokens, at, to, 14)
  );
}

const dutyOrVerbWithin = (tokens: readonly Token[], at: number, to: number, reach: number): boolean => {
  for (let k = at; k < Math.min(to, at + reach); k++)
    if (isVerb(tokens, k) || phraseAt(MODALS, tokens, k) > 0) return true;
  return false;
};

function dutyWithin(tokens: readonly Token[], at: number, to: number, reach: number): boolean {
  for (let k = at; k < Math.min(to, at + reach); k++) {
    if (tokens[k]?.raw === ";" || tokens[k]?.raw === ".") return false;
    if (/^(cần|phải)$/.test(tokens[k]?.raw ?? "") && tokens[k - 1]?.raw !== "không") return true;
  }
  return false;
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

function subject(tokens: readonly Token[], k: number, from: number): Units | null {
  for (let start = from; start < k; start++) {
    const units = readUnits(tokens, start, k);
    if (units?.to === k) return units;
  }
  return null;
}

/** Whether the word of command at a token is one of the strong ones. */
export const isStrong = (tokens: readonly Token[], k: number): boolean =>
  /^(giao|yêu|đề|lưu|phân|thống)$/i.test(tokens[k]?.raw ?? "");
