import { phraseAt, phrases } from "../phrases";
import type { Range } from "../token-range";
import type { Token } from "../tokens";
import { isVerb } from "../verbs";
import { endsName, inNameBehind } from "./name-end";
import { overMark } from "./over-mark";
import { joinsItem, nextItem } from "./unit-lists";
import { headAt, quantifierAt } from "./unit-nouns";

/** Units named one after another, and the range of all of them. */
export type Units = Range & { items: Range[] };

/** The units named together have no more tokens: what is read of one place does not grow with the text. */
export const MOST_TOKENS = 140;

/**
 * The units named at token i: "UBND các xã, phường", "Bộ Y tế, Bộ Công an và các địa phương". A name continues up
 * to the first lower-case verb, because capitals belong to names ("Phòng Quản lý đô thị").
 * @returns null if no unit's name begins there
 */
export function readUnits(tokens: readonly Token[], i: number, end: number = tokens.length): Units | null {
  const limit = Math.min(end, i + MOST_TOKENS);
  const items: Range[] = [];
  let at = i;
  for (;;) {
    const to = readUnit(tokens, at, limit);
    if (to === null) break;
    items.push({ from: at, to });
    const next = nextItem(tokens, at, to, limit);
    if (next === null) break;
    at = next;
  }
  const last = items.at(-1);
  return last ? { from: i, to: last.to, items } : null;
}

/** One unit or group; the end of its name. */
function readUnit(tokens: readonly Token[], i: number, limit: number): number | null {
  const group = quantifierAt(tokens, i);
  let to = i + group;
  const head = headAt(tokens, to);
  if (head === 0) return null;
  // "tổ chức cưỡng chế": a verb, unless a name continues.
  if (
    group === 0 &&
    head === 2 &&
    /^tổ$/i.test(tokens[to]?.raw ?? "") &&
    isVerb(tokens, to) &&
    (!tokens[to + 2]?.capital || isEvent(tokens, to + 2))
  )
    return null;
  // A single comrade is a person; "các đồng chí" is a group that can receive a task.
  if (group === 0 && /^đồng$/i.test(tokens[to]?.raw ?? "")) return null;
  to += head;
  while (to < limit) {
    const token = tokens[to];
    if (!token) break;
    if (token.kind === "mark") {
      const over = overMark(tokens, to, limit, i);
      if (over === null) break;
      to = over;
    } else if (/^(?:nêu|nói|kể)$/.test(token.raw) && tokens[to + 1]?.raw === "trên") to += 2;
    // "17 xã, phường còn lại"
    else if (token.raw === "còn" && tokens[to + 1]?.raw === "lại") to += 2;
    else if (endsName(tokens, to) || joinsItem(tokens, i, to)) break;
    else to += 1 + inNameBehind(tokens, to);
  }
  // "đội nào không đủ thì …": no particular unit.
  return /^(?:nào|gì)$/.test(tokens[to - 1]?.raw ?? "") ? null : to;
}

/** "Tổ chức Hội thi …", "Tổ chức Lễ …": an event is held. */
const isEvent = (tokens: readonly Token[], k: number): boolean => phraseAt(EVENTS, tokens, k) > 0;
const EVENTS = phrases(
  "hội thi|hội diễn|hội thao|hội nghị|hội thảo|hội khỏe|hội giảng|hội trại|hội chợ|lễ|đại hội|ngày|tuần|tháng|chương trình|cuộc|giải|đoàn kiểm tra|đoàn công tác|đoàn giám sát|Tết|tuần lễ|chiến dịch|phong trào|lớp|khóa|kỳ",
);
