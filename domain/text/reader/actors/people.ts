import { CALLED, EVERYDAY_VERBS, ROLES } from "../everyday";
import { SHORT_TITLES, TITLES } from "../lexicon";
import { isFamily } from "../names";
import { phraseAt } from "../phrases";
import type { Token } from "../tokens";
import { headAt } from "../units/unit-nouns";
import { isVerb } from "../verbs";
import { actsAt, isEveryday } from "./acts-at";
import { endsHere, isNameWord, LONGEST_NAME, overBracket } from "./name-words";
import { roleWords } from "./roles";
import { isCapitals, isShort } from "./shorthand";

/** "a Toàn", "đ/c Lê Thị Hoa", "BS Quế (TK)". */
export function personAt(tokens: readonly Token[], i: number, end: number): number | null {
  const called = phraseAt(CALLED, tokens, i);
  if (called === 0) return null;
  const titled = titledAt(tokens, i + called, end);
  if (titled !== null) return titled;
  let to = i + called;
  if (tokens[to]?.raw === ".") to += 1;
  const plural = /^các$/iu.test(tokens[i]?.raw ?? "");
  let words = 0;
  while (to < end && words < 4 && isNameWord(tokens[to]) && roleWords(tokens, to) === 0) {
    to += 1;
    words += 1;
  }
  if (words === 0) {
    // "đồng chí Phó Bí thư Thường trực trực tiếp chỉ đạo"
    const title = /^(?:đồng|đ|đc|ông|bà|anh|chị)$/iu.test(tokens[i]?.raw ?? "")
      ? phraseAt(TITLES, tokens, to)
      : 0;
    if (title > 0) {
      to += title;
      while (to < end && to - i < LONGEST_NAME && tokens[to]?.kind === "word" && !endsHere(tokens, to))
        to += 1;
      return to;
    }
    const trade = phraseAt(ROLES, tokens, to);
    if (trade > 0) return to + trade;
    return plural && actsAt(tokens, to, end) ? to : null;
  }
  // "anh Nghĩa điện gọi thợ": named by a trade that no list contains.
  if (
    tokens[to]?.kind === "word" &&
    tokens[to]?.capital === false &&
    actsAt(tokens, to, end) === null &&
    isEveryday(tokens, to + 1)
  )
    return to + 1;
  // "cô Nhung VP soạn giấy mời"
  if (
    words === 1 &&
    isCapitals(tokens[to]) &&
    tokens[to + 1]?.raw !== "chủ" &&
    actsAt(tokens, to + 1, end) === "order"
  )
    return to + 1;
  const role = roleWords(tokens, to);
  if (role > 0 && (tokens[to]?.capital === false || isCapitals(tokens[to]))) to += role;
  return overBracket(tokens, overTitle(tokens, to, end), end);
}

/** "Phó Hiệu trưởng Lưu Hải Yến" */
export function titledAt(tokens: readonly Token[], i: number, end: number): number | null {
  const title = phraseAt(TITLES, tokens, i);
  if (title === 0) return null;
  for (let k = i + title; k < Math.min(end, i + title + 6) && tokens[k]?.kind === "word"; k++) {
    const token = tokens[k];
    if (!token || !isNameWord(token) || !isFamily(token) || !isNameWord(tokens[k + 1])) continue;
    let to = k + 2;
    while (to < Math.min(end, k + 4) && isNameWord(tokens[to])) to += 1;
    return to;
  }
  return null;
}

/** "- PTP" of "Đ/c Quàng Thị Ín - PTP: tổ chức …" */
function overTitle(tokens: readonly Token[], k: number, end: number): number {
  if (!/^[-–,]$/.test(tokens[k]?.raw ?? "")) return k;
  if (phraseAt(SHORT_TITLES, tokens, k + 1) === 0 && phraseAt(TITLES, tokens, k + 1) === 0) return k;
  for (let at = k + 2; at < Math.min(end, k + 9); at++) if (tokens[at]?.raw === ":") return at;
  return k;
}

/** "Tuyết, Hòa đi": given names alone, after a colon or an arrow. */
export function namesAt(tokens: readonly Token[], i: number, end: number): number | null {
  // "@Bách QC test mẫu", "Trúc chốt lịch": a participant of the chat is given a task.
  if (tokens[i]?.person) {
    const to = i + 1 + (tokens[i + 1]?.capital && isCapitals(tokens[i + 1]) ? 1 : 0);
    if (to < end && (isEveryday(tokens, to) || isVerb(tokens, to))) return to;
    if (tokens[i - 1]?.raw === "(" && tokens[to]?.raw === ")") return to;
    if (tokens[to]?.raw === ":") return to;
  }
  const before = tokens[i - 1]?.raw ?? "";
  const listed = before === "," && isGivenName(tokens[i - 2]) && tokens[i - 3]?.raw === ":";
  const joined = before === "+" && tokens[i - 2]?.capital === true;
  if (!(listed || joined || /^(?::|[-–=]+>|→)$/.test(before)) || !isGivenName(tokens[i])) return null;
  const bracket = overBracket(tokens, i + 1, end);
  if (bracket > i + 1 && isEveryday(tokens, bracket)) return bracket;
  if (tokens[i + 1]?.raw === "+" || joined) return i + 1;
  const goesOn = tokens[i + 1]?.raw === "," && isGivenName(tokens[i + 2]) && isEveryday(tokens, i + 3);
  return i + 1 < end && (goesOn || (isEveryday(tokens, i + 1) && tokens[i + 1]?.raw !== "không"))
    ? i + 1
    : null;
}

/** "Lộc cơ điện": a given name and the person's trade. */
export function namedRoleAt(tokens: readonly Token[], i: number): number | null {
  const next = tokens[i + 1];
  if (isGivenName(tokens[i]) && next && isShort(next)) return i + 2;
  const role = isGivenName(tokens[i]) && tokens[i + 1]?.capital === false ? roleWords(tokens, i + 1) : 0;
  return role > 0 ? i + 1 + role : null;
}

const isGivenName = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Lu}\p{Ll}{1,6}$/u.test(token.raw) &&
  !isVerb([token], 0) &&
  headAt([token], 0) === 0 &&
  roleWords([token], 0) === 0 &&
  phraseAt(EVERYDAY_VERBS, [token], 0) === 0;
