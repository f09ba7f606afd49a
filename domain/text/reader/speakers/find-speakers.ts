import { FAMILY, isSpokenOf, properName } from "../names";
import { textOf } from "../token-range";
import { type Token, tokenize, wordKey } from "../tokens";
import { chairsByGivenName } from "./chairs";
import type { FoundSpeaker } from "./found-speaker";
import { fullerPosition, titlesIn } from "./fuller-position";
import { findMentions } from "./mentions";
import { roleOf, strongerRole } from "./roles";
import { keepsMinutes, SECRETARY } from "./secretaries";
import { withSharedPositions } from "./shared-positions";

/**
 * Everyone whom the text names with a position or as a speaker, once, with the longest position beside the name. A
 * secretary counts where the text says what else he is.
 */
export function findSpeakers(text: string): FoundSpeaker[] {
  return findPeople(text).filter(({ position, role }) =>
    role === SECRETARY ? !/^(?:thư ký)?$/iu.test(position) : position !== "" || role !== "tham dự",
  );
}

/** Who writes the minutes down; null if the text does not say. */
export const findSecretary = (text: string): FoundSpeaker | null =>
  findPeople(text).find(({ role }) => role === SECRETARY) ?? null;

function findPeople(text: string): FoundSpeaker[] {
  const tokens = tokenize(text);
  const people = new Map<string, FoundSpeaker>();
  for (const mention of withSharedPositions(tokens, findMentions(text, tokens))) {
    const { from, to, addressed, sure, before, after, quoted } = mention;
    const listed = addressed || before !== "" || (after !== "" && sure);
    // "CÔNG ĐOÀN TẠI HỘI NGHỊ NGƯỜI LAO ĐỘNG" is a heading.
    const shouted = textOf(text, tokens, { from, to });
    if (shouted === shouted.toUpperCase() && (to - from > 4 || SHOUTED.test(shouted))) continue;
    // "Hội Nông dân xã Mỹ Thới Long": a place.
    if (!addressed && after === "" && OF_PLACE.test(before)) continue;
    if (!listed || isSpokenOf(text, tokens, from, to) || isAbsent(text, tokens[from]?.from ?? 0)) continue;
    keep(
      people,
      text,
      tokens,
      from,
      to,
      fullerPosition(before, after),
      quoted,
      keepsMinutes(text, tokens, from, to),
    );
  }
  for (const chair of chairsByGivenName(text)) {
    const known = [...people.values()].find(({ name }) => name.endsWith(chair.name));
    if (!known) people.set(wordKey(chair.name.toLowerCase()), chair);
  }
  // "bà Sô Phia" behind "bà Thạch Thị Sô Phia" is the same person, as is "Đinh Thị Thu Hoài Phạm" above two signatures.
  const names = [...people.values()].map(({ name }) => name);
  return [...people.values()].filter(
    ({ name }) => !names.some((other) => other.endsWith(` ${name}`) || isFollowedByFamily(name, other)),
  );
}

const isFollowedByFamily = (name: string, other: string): boolean =>
  name.startsWith(`${other} `) && FAMILY.has(wordKey(name.slice(other.length + 1)));

/**
 * "Vắng có lý do: BS. Ngô Văn Tiến - Trưởng khoa Ngoại (đi học), …", up to the end of the sentence; "Nguyễn Sơn Trà, Phó
 * Chánh án, vắng mặt".
 */
function isAbsent(text: string, at: number): boolean {
  if (MISSING.test(text.slice(at, at + 120))) return true;
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  const absent =
    /(?<!\p{L})vắng(?:\s+(?:mặt|có lý do|có phép|không phép))?\s*(?:\d+[^:;\n]{0,20})?:(.*)$/iu.exec(line);
  return absent !== null && !/\p{Ll}{3,}[^.\s]*\.\s/u.test(absent[1] ?? "");
}

const MISSING =
  /^(?:(?!ông|bà|đồng chí|đ\/c|chủ trì|dự)[^.;\n]){5,90}?,?\s(?:xin )?(?:vắng(?:\s+mặt)?|đi công tác|đi học|nghỉ phép)(?!\p{L})/u;

/** "II. CHỦ TỌA KẾT LUẬN" */
const SHOUTED = /^(?:chủ trì|chủ tọa|thư ký|kết luận|phát biểu|báo cáo|chỉ đạo|điều hành|thảo luận)$/iu;
const OF_PLACE =
  /^(?:nông dân|thành viên hợp tác)\s+xã$|^thành viên hợp tác xã$|^(?:đại diện\s+)?(?:công ty|cty)$/iu;

function keep(
  people: Map<string, FoundSpeaker>,
  text: string,
  tokens: readonly Token[],
  i: number,
  to: number,
  beside: string,
  quoted: boolean,
  secretary: boolean,
): void {
  const [from, end] = [tokens[i]?.from ?? 0, tokens[to - 1]?.to ?? 0];
  const name = properName(text.slice(from, end));
  const key = wordKey(name.toLowerCase());
  const known = people.get(key);
  const stated = beside.replace(/\s+/g, " ").trim();
  const before = known?.position ?? "";
  const more = titlesIn(stated) - titlesIn(before) || stated.length - before.length;
  const position = more > 0 ? stated : before;
  const role = strongerRole(
    known?.role,
    quoted ? "phát biểu" : secretary ? SECRETARY : roleOf(text, from, end),
  );
  people.set(key, { from: known?.from ?? from, to: known?.to ?? end, name, position, role });
}
