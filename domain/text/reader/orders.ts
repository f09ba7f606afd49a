import {
  BACKGROUND,
  CONNECTORS,
  CUES,
  FRONTS,
  MODALS,
  NOUN_BEFORE,
  ORDER_VERBS,
  PAST,
  WEAK_CUES,
} from "./lexicon";
import { endsBefore, phraseAt, phrases } from "./phrases";
import type { Token } from "./tokens";
import { isVerb, type Range, readUnits, type Units } from "./units";

/** One order in a sentence: its tokens, and those of who is to carry it out. */
export type Order = Range & {
  lead: Range | null;
  /** With a word of command ("giao", "yêu cầu"), not only a subject and a verb. */
  cued: boolean;
  /** "Đơn vị này": the one named before. */
  again: boolean;
};

export type Reading = {
  /** An item of a task list: a verb alone is an order, and a subject with any verb. */
  listed: boolean;
  /** Orders were given before, so that a unit with a verb is told what to do. */
  ordered: boolean;
};

type Trigger = { at: number; lead: Units | null; cued: boolean; again: boolean };

/** The orders in a sentence, each with a lead of its own, to the sentence's end or the next order. */
export function readOrders(tokens: readonly Token[], { from, to }: Range, reading: Reading): Order[] {
  if (!reading.listed && phraseAt(BACKGROUND, tokens, from) > 0) return [];
  const triggers = findTriggers(tokens, { from, to }, reading);
  const bare = triggers.length === 0 && reading.ordered && !reading.listed ? continued(tokens, from) : null;
  if (bare !== null) triggers.push({ at: bare, lead: null, cued: false, again: false });
  return triggers.map((trigger, n) => {
    const end = triggers[n + 1]?.at ?? to;
    return { from: trigger.at, to: trimEnd(tokens, end, trigger.at), lead: leadOf(trigger.lead), cued: trigger.cued, again: trigger.again };
  });
}

/** "Bên cạnh đó, tăng cường …": one more order, whose subject is left out. */
function continued(tokens: readonly Token[], from: number): number | null {
  const words = phraseAt(AND_ALSO, tokens, from);
  if (words === 0 || tokens[from + words]?.raw !== ",") return null;
  const at = from + words + 1;
  return phraseAt(ORDER_VERBS, tokens, at) > 0 ? at : null;
}
const AND_ALSO = phrases("đồng thời|bên cạnh đó|ngoài ra|cùng với đó|song song với đó");

const leadOf = (units: Units | null): Range | null => (units ? { from: units.from, to: units.to } : null);

/** Connecting words before the next order belong to neither. */
function trimEnd(tokens: readonly Token[], end: number, from: number): number {
  let to = end;
  while (to > from && /^(đồng|thời|và|,|“|-|–|đó|Đồng|để)$/.test(tokens[to - 1]?.raw ?? "")) to -= 1;
  return to;
}

function findTriggers(tokens: readonly Token[], { from, to }: Range, reading: Reading): Trigger[] {
  const found: Trigger[] = [];
  const opening = from + phraseAt(CONNECTORS, tokens, from) + 1;
  const fronted = phraseAt(FRONTS, tokens, from) > 0 || phraseAt(CONNECTORS, tokens, from) > 0;
  for (let k = from; k < to; k++) {
    const last = found.at(-1);
    const start = isStart(tokens, k, from);
    const cue = cueAt(tokens, k, to, from, last);
    // "…, lãnh đạo các phòng báo cáo, ông A yêu cầu …": what was taken for an order only told who spoke before.
    if (cue && last && !last.cued && last.at > opening && isStrong(tokens, k) && !found.some(({ cued }) => cued)) found.pop();
    const trigger = cue ?? (start && mayBegin(tokens, k, from, fronted, last, reading) ? unitAt(tokens, k, to, reading) : null);
    if (!trigger) continue;
    const before = found.at(-1);
    if (before && !separates(tokens, k, trigger, before)) continue;
    found.push(trigger);
    k = Math.max(k, (trigger.lead?.to ?? k + 1) - 1);
  }
  return found;
}

/** Does a clause begin here? */
function isStart(tokens: readonly Token[], k: number, from: number): boolean {
  if (k === from) return true;
  const before = tokens[k - 1];
  if (before && /^[,;:“"–.-]$/.test(before.raw)) return true;
  // A capital that follows a comma or nothing at all: sentences that were glued together.
  return k === from + phraseAt(CONNECTORS, tokens, from) || /^(để|thời|đó)$/.test(before?.raw ?? "");
}

function mayBegin(tokens: readonly Token[], k: number, from: number, fronted: boolean, last: Trigger | undefined, reading: Reading): boolean {
  if (!reading.ordered && !reading.listed && !hasDuty(tokens, k) && phraseAt(CONNECTORS, tokens, from) === 0) return false;
  const before = tokens[k - 1]?.raw;
  if (k === from || k === from + phraseAt(CONNECTORS, tokens, from)) return true;
  if (before === "để") return last !== undefined;
  if (before === ";" || before === "“" || before === ".") return true;
  return (before === "," || before === ":") && (last === undefined ? fronted || reading.listed || before === ":" : false);
}

/** A unit and what it is to do, or "Đơn vị này". */
function unitAt(tokens: readonly Token[], k: number, to: number, reading: Reading): Trigger | null {
  const units = readUnits(tokens, k, to);
  if (!units) return null;
  // "Đối với Bộ Y tế, cần …"
  const told = tokens[units.to]?.raw === "," && /^(với)$/.test(tokens[k - 1]?.raw ?? "");
  const again = /^(này|đó)$/.test(tokens[units.to]?.raw ?? "");
  const end = told || again ? units.to + 1 : units.to;
  if (phraseAt(PAST, tokens, end) > 0 && tokens[end + 1]?.raw !== "được") return null;
  const duty = phraseAt(MODALS, tokens, end) > 0;
  const verb = reading.listed ? isVerb(tokens, end) : phraseAt(ORDER_VERBS, tokens, end) > 0;
  if (!duty && !verb) return null;
  // "Bộ GTVT đề nghị …" is an order to somebody else, found by its cue.
  if (!duty && phraseAt(CUES, tokens, end) > 0 && tokens[end]?.raw !== "chỉ" && tokens[end]?.raw !== "phân") return null;
  if (!duty && tokens[end]?.raw === "chỉ" && isGiver(tokens, k)) return null;
  return { at: k, lead: units, cued: false, again };
}

/** Those who give orders: a leader, or the city as a whole. */
const isGiver = (tokens: readonly Token[], k: number): boolean =>
  /^(TP|Thành|lãnh|Lãnh|Chủ|Thường|đồng|Đồng|Bí)$/.test(tokens[k]?.raw ?? "") && tokens[k]?.raw !== "các";

const hasDuty = (tokens: readonly Token[], k: number): boolean => {
  const units = readUnits(tokens, k);
  return units !== null && phraseAt(MODALS, tokens, units.to) > 0 && tokens[units.to]?.raw !== "chủ";
};

/** A word of command and whom it tells what to do. */
function cueAt(tokens: readonly Token[], k: number, to: number, from: number, last: Trigger | undefined): Trigger | null {
  const words = phraseAt(CUES, tokens, k);
  if (words === 0 || isNoun(tokens, k, from)) return null;
  const token = tokens[k];
  if (token?.raw.toLowerCase() === "giao" && /^(ban|thông|dịch|lưu|tiếp|thừa|nhận|đất|hàng|mùa|khoán|động|diện|quản|trong|tại|cho tôi|được)$/.test(tokens[k + 1]?.raw ?? "")) return null;
  if (token?.raw === "chỉ" && last === undefined && subjectIsUnit(tokens, k, from)) return null;
  const weak = phraseAt(WEAK_CUES, tokens, k) === words;
  let at = k + words;
  while (at < to && /^(rằng|là|,|:|“|"|cho|đối|với|mắt|trước|thêm|cũng|tới)$/.test(tokens[at]?.raw ?? "")) at += 1;
  if (/^(rõ)$/.test(tokens[at]?.raw ?? "")) at += 1;
  const abstract = tokens[at]?.raw === "việc" || tokens[at]?.raw === "trong";
  const units = readUnits(tokens, at, to);
  if (units && (phraseAt(MODALS, tokens, units.to) > 0 || isVerb(tokens, units.to) || saysWhat(tokens, units.to, to))) {
    if (phraseAt(PAST, tokens, units.to) > 0) return null;
    if (weak && phraseAt(MODALS, tokens, units.to) === 0) return null;
    return { at: k, lead: units, cued: true, again: false };
  }
  const duty = phraseAt(MODALS, tokens, at) > 0;
  if (weak) {
    const spoken = duty || (abstract && isVerb(tokens, at + 1)) || (token?.raw === "thống" && phraseAt(UNDERTAKEN, tokens, at) > 0);
    return spoken ? { at: k, lead: token?.raw === "thống" ? subject(tokens, k, from) : null, cued: true, again: false } : null;
  }
  if (duty || isVerb(tokens, at) || (abstract && dutyWithin(tokens, at, to, 45)) || dutyWithin(tokens, at, to, 8)) {
    return { at: k, lead: null, cued: true, again: false };
  }
  return null;
}

/** What several parties agree to do themselves. */
const UNDERTAKEN = phrases("tạm dừng|tạm ngừng|dừng|chấm dứt|thu hồi|bố trí|điều chỉnh|bổ sung|thành lập");

/** "các đơn vị trong 3 ngày tới …", "Sở X với …": something is said of the unit, though not by a known verb. */
function saysWhat(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (!token || at >= to || token.kind === "mark") return token?.raw === ":" ;
  return /^(trong|về|đến|từ|ngay|không|trước|căn|khi|với|tại|bằng|theo|trực|cùng|có|vào|sau|luôn|đặc|chưa)$/.test(token.raw) && dutyOrVerbWithin(tokens, at, to, 14);
}

const dutyOrVerbWithin = (tokens: readonly Token[], at: number, to: number, reach: number): boolean => {
  for (let k = at; k < Math.min(to, at + reach); k++) if (isVerb(tokens, k) || phraseAt(MODALS, tokens, k) > 0) return true;
  return false;
};

function dutyWithin(tokens: readonly Token[], at: number, to: number, reach: number): boolean {
  for (let k = at; k < Math.min(to, at + reach); k++) {
    if (tokens[k]?.raw === ";" || tokens[k]?.raw === ".") return false;
    if (/^(cần|phải)$/.test(tokens[k]?.raw ?? "")) return true;
  }
  return false;
}

/** "ý kiến chỉ đạo", "các yêu cầu", "được giao": no order. */
function isNoun(tokens: readonly Token[], k: number, from: number): boolean {
  if (k === from) return false;
  if (/^chỉ$/i.test(tokens[k]?.raw ?? "") && /^ban$/i.test(tokens[k - 1]?.raw ?? "")) return true;
  return endsBefore(NOUN_BEFORE, tokens, k) && !/^(“|;)$/.test(tokens[k - 1]?.raw ?? "");
}

/** "Bộ Y tế chỉ đạo các địa phương …": the unit is told to direct, it does not order. */
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

/** Does a second order of the sentence stand for itself? One with a word of command, or another unit. */
function separates(tokens: readonly Token[], k: number, trigger: Trigger, last: Trigger): boolean {
  const before = tokens[k - 1]?.raw ?? "";
  if (k < (last.lead?.to ?? last.at)) return false;
  if (before === "để") return trigger.lead !== null && ownDeadline(tokens, k);
  const joined = /^(;|thời|“|đó)$/.test(before) || (trigger.cued && /^(,|và)$/.test(before));
  return joined && (trigger.cued ? isStrong(tokens, k) : trigger.lead !== null);
}

const isStrong = (tokens: readonly Token[], k: number): boolean =>
  /^(giao|yêu|đề|lưu|phân|thống)$/i.test(tokens[k]?.raw ?? "");

/** "… để Sở X tổng hợp, báo cáo trước ngày 05/6": a task with its own day. */
function ownDeadline(tokens: readonly Token[], k: number): boolean {
  return tokens.slice(k, k + 40).some(({ raw }, n, list) => raw === "trước" && /^(ngày|\d)/.test(list[n + 1]?.raw ?? ""));
}
