import { actorsAt } from "../actors/actors-at";
import { CONNECTORS, FRONTS, MODALS } from "../lexicon";
import { phraseAt, phrases } from "../phrases";
import type { Range } from "../token-range";
import { endsSentence, type Token } from "../tokens";
import { readUnits } from "../units/read-units";
import { cueAt } from "./cue-at";
import { tellsPerson } from "./tells-person";
import { isStart, isStrong, type Reading, type Trigger } from "./trigger";
import { unitToldAt } from "./unit-told";

/** Where orders begin in a sentence, with whom each addresses. */
export function findTriggers(tokens: readonly Token[], { from, to }: Range, reading: Reading): Trigger[] {
  const found: Trigger[] = [];
  const opening = from + phraseAt(CONNECTORS, tokens, from) + 1;
  const fronted = phraseAt(FRONTS, tokens, from) > 0 || phraseAt(CONNECTORS, tokens, from) > 0;
  let closed = from;
  for (let k = from; k < to; k++) {
    // "(Phòng A chủ trì; Phòng B phối hợp)": a remark on the order, not another order.
    if (tokens[k]?.raw === "(" && k > from && k >= closed) closed = bracketEnd(tokens, k, to);
    if (k < closed) continue;
    const last = found.at(-1);
    const start = isStart(tokens, k, from);
    const cue = cueAt(tokens, k, to, from, last);
    // "…, lãnh đạo các phòng báo cáo, ông A yêu cầu …": the supposed order only says who spoke before.
    if (
      cue &&
      last &&
      !last.cued &&
      last.at > opening &&
      isStrong(tokens, k) &&
      !found.some(({ cued }) => cued)
    )
      found.pop();
    // "… yêu cầu Sở A làm; Sở B …": after an order, the next named unit receives one too.
    const chained = tokens[k - 1]?.raw === ";" && found.length > 0;
    const told = chained ? { listed: true, ordered: true } : reading;
    if (cue && /^giao$/i.test(tokens[k]?.raw ?? "") && cue.lead) cue.at = matterStart(tokens, k, from);
    // "…; đ/c Lả giúp phần tài liệu": with whom, not another order.
    if (!cue && found.length > 0 && tokens[k - 1]?.raw === ";" && helpsOut(tokens, k, to)) continue;
    const trigger =
      cue ??
      (start && mayBegin(tokens, k, from, fronted, last, told) ? unitToldAt(tokens, k, to, told) : null);
    if (!trigger) continue;
    const before = found.at(-1);
    if (before && (trigger.at < k ? trigger.at <= before.at : !separates(tokens, k, trigger, before)))
      continue;
    found.push(trigger);
    k = Math.max(k, (trigger.lead?.to ?? k + 1) - 1);
  }
  return found;
}

/** After the closing bracket, or after the opening one if none closes it soon. */
function bracketEnd(tokens: readonly Token[], k: number, to: number): number {
  for (let close = k + 1; close < Math.min(to, k + LONGEST_BRACKET); close++)
    if (tokens[close]?.raw === ")") return close;
  return k;
}

const LONGEST_BRACKET = 60;

/** "…; việc kẻ vạch giao cho Phòng Kinh tế chủ trì": the order begins with its task. */
function matterStart(tokens: readonly Token[], k: number, from: number): number {
  let start = k;
  while (start > from && k - start < 30 && !/^[;.:]$/.test(tokens[start - 1]?.raw ?? "")) start -= 1;
  return /^(?:việc|riêng|còn|phần|chuyện|vấn)$/i.test(tokens[start]?.raw ?? "") ? start : k;
}

const helpsOut = (tokens: readonly Token[], k: number, to: number): boolean => {
  const actors = actorsAt(tokens, k, to, "sentences");
  return actors !== null && /^giúp$/.test(tokens[actors.to]?.raw ?? "");
};

function mayBegin(
  tokens: readonly Token[],
  k: number,
  from: number,
  fronted: boolean,
  last: Trigger | undefined,
  reading: Reading,
): boolean {
  if (!reading.ordered && !reading.listed && !hasDuty(tokens, k) && phraseAt(CONNECTORS, tokens, from) === 0)
    return false;
  const before = tokens[k - 1]?.raw;
  if (k === from || k === from + phraseAt(CONNECTORS, tokens, from)) return true;
  if (before === "để") return last !== undefined;
  // "Còn chuyện máy chủ thì Văn phòng khảo sát"
  if (before === "thì" || (before === "thời" && last !== undefined)) return true;
  if (before === ";" || before === "“" || endsSentence(tokens, k - 1)) return true;
  if (before === "," && last !== undefined && tellsPerson(tokens, k)) return true;
  return (
    (before === "," || before === ":") &&
    (last === undefined ? fronted || reading.listed || before === ":" : false)
  );
}

const hasDuty = (tokens: readonly Token[], k: number): boolean => {
  const units = readUnits(tokens, k);
  if (units && tokens[units.to]?.raw === "sẽ" && tokens[units.to + 1]?.raw === "chủ") return true;
  return units !== null && phraseAt(MODALS, tokens, units.to) > 0 && tokens[units.to]?.raw !== "chủ";
};

/** Whether a second order of the sentence counts on its own: one with a word of command, or for another unit. */
function separates(tokens: readonly Token[], k: number, trigger: Trigger, last: Trigger): boolean {
  const before = tokens[k - 1]?.raw ?? "";
  if (k < (last.lead?.to ?? last.at)) return false;
  if (before === "," && assignsOwnPeople(tokens, k)) return false;
  if (before === "để") return trigger.lead !== null && ownDeadline(tokens, k);
  const joined =
    /^(;|thời|“|đó)$/.test(before) ||
    endsSentence(tokens, k - 1) ||
    (before === "," && !trigger.cued && tellsPerson(tokens, k)) ||
    (trigger.cued && /^(,|và)$/.test(before));
  return joined && (trigger.cued ? isStrong(tokens, k) : trigger.lead !== null);
}

/** "… lập danh sách, phân công cán bộ theo dõi từng tàu": what the lead does with its own people. */
const assignsOwnPeople = (tokens: readonly Token[], k: number): boolean =>
  phraseAt(ASSIGNS, tokens, k) > 0 && phraseAt(OWN_PEOPLE, tokens, k + phraseAt(ASSIGNS, tokens, k)) > 0;
const ASSIGNS = phrases("phân công|giao|giao cho|chỉ đạo");
const OWN_PEOPLE = phrases(
  "cán bộ|công chức|viên chức|nhân viên|giáo viên|người|lực lượng|thành viên|cụ thể|rõ|từng",
);

/** "… để Sở X tổng hợp, báo cáo trước ngày 05/6": a task with its own deadline. */
function ownDeadline(tokens: readonly Token[], k: number): boolean {
  const clause = tokens.slice(k, k + 40);
  const end = clause.findIndex(({ raw }) => /^[;.]$/.test(raw));
  return clause
    .slice(0, end < 0 ? clause.length : end)
    .some(({ raw }, n, list) => raw === "trước" && /^(ngày|\d)/.test(list[n + 1]?.raw ?? ""));
}
