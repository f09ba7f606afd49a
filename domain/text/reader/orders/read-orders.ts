import { ADDRESSES, BACKGROUND, BACKGROUND_CLAUSE, ORDER_VERBS, TITLES } from "../lexicon";
import { phraseAt, phrases } from "../phrases";
import type { Range } from "../token-range";
import type { Token } from "../tokens";
import { readUnits, type Units } from "../units/read-units";
import { quantifierAt } from "../units/unit-nouns";
import { findTriggers } from "./find-triggers";
import type { Reading } from "./trigger";

/** One order in a sentence: its tokens, and those of its lead. */
export type Order = Range & {
  lead: Range | null;
  /** Whether it has a word of command ("giao", "yêu cầu"), not only a subject and a verb. */
  cued: boolean;
  /** "Đơn vị này": the unit named before. */
  again: boolean;
};

/** The orders in a sentence, each with a lead of its own, up to the end of the sentence or the next order. */
export function readOrders(tokens: readonly Token[], { from, to }: Range, reading: Reading): Order[] {
  if (!reading.listed && phraseAt(BACKGROUND, tokens, from) > 0 && !countsFive(tokens, from)) return [];
  const found = findTriggers(tokens, { from, to }, reading);
  // "Sau khi nghe đồng chí A báo cáo, Chủ tịch yêu cầu xã …": the text before the order is not an order.
  const background = !reading.listed && phraseAt(BACKGROUND_CLAUSE, tokens, from) > 0;
  const cued = found.findIndex((trigger) => trigger.cued);
  const triggers = !background ? found : cued < 0 ? [] : found.slice(cued);
  const bare =
    triggers.length === 0 && !background && reading.ordered && !reading.listed
      ? continued(tokens, from)
      : null;
  if (bare !== null) triggers.push({ at: bare, lead: null, cued: false, again: false });
  const concerned = triggers.length === 0 && reading.ordered ? concernedOrder(tokens, { from, to }) : null;
  if (concerned !== null) triggers.push({ at: from, lead: concerned, cued: false, again: false });
  return triggers.map((trigger, n) => {
    const end = Math.min(triggers[n + 1]?.at ?? to, quoteEnd(tokens, trigger.at, to));
    return {
      from: trigger.at,
      to: trimEnd(tokens, end, trigger.at),
      lead:
        leadOf(trigger.lead) ?? (n === 0 && trigger.cued ? concernedUnit(tokens, from, trigger.at) : null),
      cued: trigger.cued,
      again: trigger.again,
    };
  });
}

/** "Năm nhiệm vụ quá hạn": five of something, no year. */
const countsFive = (tokens: readonly Token[], k: number): boolean =>
  /^năm$/i.test(tokens[k]?.raw ?? "") &&
  tokens[k + 1]?.kind === "word" &&
  !/^(?:nay|tới|sau|trước|học|ngoái|qua|đầu|tài)$/.test(tokens[k + 1]?.raw ?? "");

/** "Bên cạnh đó, tăng cường …": another order, whose subject is omitted. */
function continued(tokens: readonly Token[], from: number): number | null {
  const words = phraseAt(AND_ALSO, tokens, from);
  if (words === 0 || tokens[from + words]?.raw !== ",") return null;
  const at = from + words + 1;
  return phraseAt(ORDER_VERBS, tokens, at) > 0 ? at : null;
}
const AND_ALSO = phrases("đồng thời|bên cạnh đó|ngoài ra|cùng với đó|song song với đó");

/** "Đối với các trạm chăn nuôi, thú y khu vực, khẩn trương …": the unit is named in front, up to the verb. */
function concernedOrder(tokens: readonly Token[], { from, to }: Range): Units | null {
  if (!/^đối$/i.test(tokens[from]?.raw ?? "") || tokens[from + 1]?.raw !== "với") return null;
  const start = from + 2;
  if (!readUnits(tokens, start, to)) return null;
  for (let k = start + 2; k < Math.min(to, start + 24); k++) {
    const apart = /^[,:]$/.test(tokens[k]?.raw ?? "");
    const told = phraseAt(ORDER_VERBS, tokens, k + 1) > 0 || /^(?:phải|cần)$/.test(tokens[k + 1]?.raw ?? "");
    if (apart && told) return { from: start, to: k, items: [{ from: start, to: k }] };
  }
  return null;
}

/** “…”, ông A nói: quoted speech ends with its quotation mark. */
function quoteEnd(tokens: readonly Token[], at: number, to: number): number {
  if (!/^[“"]$/.test(tokens[at - 1]?.raw ?? "")) return to;
  const close = tokens.findIndex(({ raw }, k) => k > at && k < to && /^[”"]$/.test(raw));
  return close < 0 ? to : close;
}

/** Connecting words before the next order belong to neither. */
function trimEnd(tokens: readonly Token[], end: number, from: number): number {
  let to = end;
  while (to > from && /^(đồng|thời|và|,|“|-|–|đó|Đồng|để)$/.test(tokens[to - 1]?.raw ?? "")) to -= 1;
  return to;
}

const leadOf = (units: Units | null): Range | null => (units ? { from: units.from, to: units.to } : null);

/** "Đối với Phòng Kinh tế, đồng chí yêu cầu hoàn thành …", "Với các hãng bay: đề nghị gửi …": who is named before the order. */
function concernedUnit(tokens: readonly Token[], from: number, cue: number): Range | null {
  const about = phraseAt(CONCERNING, tokens, from);
  if (about === 0) return null;
  const start = from + about;
  const units = readUnits(tokens, start, cue);
  // "…, Giám đốc Sở lưu ý", "…, đồng chí yêu cầu": the last one named is who gives the order.
  const concerned = units?.items.filter(
    ({ from: at }) => phraseAt(TITLES, tokens, at) === 0 && phraseAt(ADDRESSES, tokens, at) === 0,
  );
  const last = concerned?.at(-1);
  if (units && last && /^[,:]$/.test(tokens[last.to]?.raw ?? "")) return { from: units.from, to: last.to };
  if (quantifierAt(tokens, start) === 0) return null;
  for (let k = start + 2; k < Math.min(cue, start + 12); k++)
    if (tokens[k]?.kind !== "word")
      return /^[,:]$/.test(tokens[k]?.raw ?? "") ? { from: start, to: k } : null;
  return null;
}
const CONCERNING = phrases("đối với|riêng với|riêng đối với|với");
