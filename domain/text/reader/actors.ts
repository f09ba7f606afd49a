import { CALLED, EVERYDAY_VERBS, NO_ACTORS, NOTE_ROLES, ROLES, TELLING } from "./everyday";
import { MODALS, NAME_HEADS, NAME_VERBS, QUANTIFIERS, SHORT_TITLES, STOPS, TITLES } from "./lexicon";
import type { Manner } from "./manner";
import { isFamily } from "./names";
import { endsBefore, phraseAt } from "./phrases";
import { type Token, tokenize } from "./tokens";
import { headAt, isVerb, MOST_TOKENS, type Range, readUnits, textOf, verbLength } from "./units";

/** The actors named together; each of them is in `items`. */
export type Actors = Range & { items: Range[] };

const LONGEST_NAME = 9;

/**
 * The actors named at token i in the style of notes: units, shorthand ("P.TCHC", "VHXH"), people by given name ("a
 * Toàn", "đ/c Ún"), roles ("kế toán"), joined with "+", "và", "," or "/".
 * @param manner in whole sentences a bare noun ("kho", "kỹ thuật") is not an actor
 * @returns null if no actor begins there
 */
export function actorsAt(
  tokens: readonly Token[],
  i: number,
  end: number,
  manner: Manner = "notes",
): Actors | null {
  const items: Range[] = [];
  let at = i;
  for (;;) {
    const to = actorAt(tokens, at, end, manner);
    if (to === null) break;
    items.push({ from: at, to });
    const next = tokens[to]?.raw ?? "";
    if (
      to >= end ||
      !(
        /^(?:\+|&|và|\/|,)$/.test(next) ||
        // "Lớp Mầm với lớp Chồi nhắc phụ huynh"
        (next === "với" &&
          (phraseAt(CALLED, tokens, to + 1) > 0 || (manner === "notes" && headAt(tokens, to + 1) > 0)))
      )
    )
      break;
    const after = tokens[to + 1]?.raw === "cả" ? to + 2 : to + 1;
    if (actorAt(tokens, after, end, manner) === null) break;
    at = after;
  }
  const last = items.at(-1);
  return last ? { from: i, to: last.to, items } : null;
}

/** The end of one actor's name. */
function actorAt(tokens: readonly Token[], i: number, end: number, manner: Manner): number | null {
  if (i >= end) return null;
  return (
    (manner === "notes" ? anyoneAt(tokens, i, end) : null) ??
    personAt(tokens, i, end) ??
    namesAt(tokens, i, end) ??
    namedRoleAt(tokens, i) ??
    titledAt(tokens, i, end) ??
    shortAt(tokens, i, end) ??
    further(roleAt(tokens, i, end, manner), tokens[i]?.capital ? unitAt(tokens, i, end) : null) ??
    unitAt(tokens, i, end)
  );
}

/** "Phòng Kỹ thuật, thẩm định" is more than the role "phòng kỹ thuật". */
const further = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** "Ai chưa nộp KPI thì …", "Khoa nào đổi trực phải …", "hs nào nghỉ": those to whom something applies. */
function anyoneAt(tokens: readonly Token[], i: number, end: number): number | null {
  let to = i + 1;
  if (tokens[i]?.raw.toLowerCase() !== "ai") {
    while (to < Math.min(end, i + 4) && tokens[to]?.kind === "word" && tokens[to]?.raw !== "nào") to += 1;
    if (tokens[to]?.raw !== "nào" || tokens[i]?.kind !== "word" || isVerb(tokens, i)) return null;
    to += 1;
  }
  for (let k = to; k < Math.min(end, to + LONGEST_CONDITION) && tokens[k]?.kind !== "mark"; k++)
    if (tokens[k]?.raw === "thì" || phraseAt(MODALS, tokens, k) > 0) return k;
  // "ai dạy ký bù": of two verbs the first says who.
  return isEveryday(tokens, to) && isEveryday(tokens, to + 1) ? to + 1 : to;
}
/** Words that say to whom it applies. */
const LONGEST_CONDITION = 12;

/** "a Toàn", "đ/c Lê Thị Hoa", "BS Quế (TK)". */
function personAt(tokens: readonly Token[], i: number, end: number): number | null {
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

const roleWords = (tokens: readonly Token[], k: number): number =>
  Math.max(phraseAt(ROLES, tokens, k), phraseAt(NOTE_ROLES, tokens, k));

/** "Phó Hiệu trưởng Lưu Hải Yến" */
function titledAt(tokens: readonly Token[], i: number, end: number): number | null {
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

/** "Lộc cơ điện": a given name and the person's trade. */
function namedRoleAt(tokens: readonly Token[], i: number): number | null {
  const next = tokens[i + 1];
  if (isGivenName(tokens[i]) && next && isShort(next)) return i + 2;
  const role = isGivenName(tokens[i]) && tokens[i + 1]?.capital === false ? roleWords(tokens, i + 1) : 0;
  return role > 0 ? i + 1 + role : null;
}

/** "Tuyết, Hòa đi": given names alone, after a colon or an arrow. */
function namesAt(tokens: readonly Token[], i: number, end: number): number | null {
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

const isGivenName = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Lu}\p{Ll}{1,6}$/u.test(token.raw) &&
  !isVerb([token], 0) &&
  headAt([token], 0) === 0 &&
  roleWords([token], 0) === 0 &&
  phraseAt(EVERYDAY_VERBS, [token], 0) === 0;

const isNameWord = (token: Token | undefined): boolean =>
  token?.capital === true && /^\p{Lu}\p{Ll}{0,7}$|^[HKRYĐ]['’]\p{L}{2,6}$/u.test(token.raw);

/** "(PHT)" after a name belongs to it. */
/** "- PTP" of "Đ/c Quàng Thị Ín - PTP: tổ chức …" */
function overTitle(tokens: readonly Token[], k: number, end: number): number {
  if (!/^[-–,]$/.test(tokens[k]?.raw ?? "")) return k;
  if (phraseAt(SHORT_TITLES, tokens, k + 1) === 0 && phraseAt(TITLES, tokens, k + 1) === 0) return k;
  for (let at = k + 2; at < Math.min(end, k + 9); at++) if (tokens[at]?.raw === ":") return at;
  return k;
}

function overBracket(tokens: readonly Token[], k: number, end: number): number {
  if (tokens[k]?.raw !== "(") return k;
  for (let close = k + 1; close < Math.min(end, k + 7); close++)
    if (tokens[close]?.raw === ")")
      return tokens.slice(k + 1, close).every(({ kind }) => kind === "word") ? close + 1 : k;
  return k;
}

/** "VHXH", "P.TCHC", "P. TNMT", "ĐC-XD", "VP UBND xã", "GVCN 7A3". */
function shortAt(tokens: readonly Token[], i: number, end: number): number | null {
  let to = i;
  const first = tokens[i];
  if (!first) return null;
  if (
    /^(?:P|Ph|K|TT|TTr|Tr|B|VP|BV|T)$/.test(first.raw) &&
    tokens[i + 1]?.raw === "." &&
    tokens[i + 2]?.capital
  )
    // "P. Đào tạo"
    to += 2 + Math.max(1, phraseAt(NOTE_ROLES, tokens, to + 2));
  else if (isShort(first) || (isCapitals(first) && joinsShort(tokens, to + 1))) to += 1;
  else return null;
  while (to < end && to - i < LONGEST_NAME) {
    const token = tokens[to];
    if (!token) break;
    if (joinsShort(tokens, to)) to += 2;
    else if (
      token.kind === "number" &&
      /^\d{1,2}[A-Z]?\d?$/.test(token.raw) &&
      (to === i + 1 || headAt(tokens, to - 1) > 0)
    )
      to += 1;
    else if (token.kind !== "word" || endsHere(tokens, to)) break;
    else if (isNameWord(token) || isCapitals(token) || headAt(tokens, to) > 0 || roleWords(tokens, to) > 0)
      to += 1;
    else break;
  }
  return overBracket(tokens, to, end);
}

/** "-NV" of "TH-NV-DT" */
const joinsShort = (tokens: readonly Token[], k: number): boolean =>
  /^[-–&/]$/.test(tokens[k]?.raw ?? "") && tokens[k]?.spaced === false && isCapitals(tokens[k + 1]);

const isCapitals = (token: Token | undefined): boolean =>
  token !== undefined && /^[\p{Lu}&]{2,}[\p{L}\d]*$/u.test(token.raw);

function isShort(token: Token): boolean {
  if (NO_ACTORS.has(token.raw)) return false;
  if (/^\p{Lu}{1,3}\.\p{Lu}[\p{L}.&]*$/u.test(token.raw)) return !/^(?:TP|Tp)\./.test(token.raw);
  return /^[\p{Lu}&]{2,8}\d?$|^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}*$/u.test(token.raw);
}

/** "kế toán", "tổ trưởng các tổ", "mỗi lớp", "Các cô". */
function roleAt(tokens: readonly Token[], i: number, end: number, manner: Manner): number | null {
  const role = Math.max(phraseAt(ROLES, tokens, i), manner === "notes" ? phraseAt(NOTE_ROLES, tokens, i) : 0);
  const many = manner === "notes" ? phraseAt(QUANTIFIERS, tokens, i) : 0;
  if (role === 0 && many === 0) return null;
  // "năm nay", "năm học": a year, not five of something.
  if (
    /^năm$/iu.test(tokens[i]?.raw ?? "") &&
    /^(?:nay|tới|sau|trước|học|ngoái)$/.test(tokens[i + 1]?.raw ?? "")
  )
    return null;
  let to = i + Math.max(role, many);
  while (to < end && to - i < LONGEST_NAME) {
    const token = tokens[to];
    if (token?.kind !== "word" && token?.kind !== "number") break;
    if (to > i + many && endsHere(tokens, to)) break;
    if (token.kind === "number" && !/^\d{1,2}$/.test(token.raw)) break;
    to += 1;
  }
  if (role === 0 && to === i + many) return null;
  return overBracket(tokens, to, end);
}

function unitAt(tokens: readonly Token[], i: number, end: number): number | null {
  const head = headAt(tokens, i);
  if (head === 0) return null;
  let limit = i + head;
  const most = Math.min(end, i + MOST_TOKENS);
  while (limit < most && (isInName(tokens, limit) || !endsEveryday(tokens, limit))) limit += 1;
  const units = readUnits(tokens, i, limit);
  return units?.items[0] ? overBracket(tokens, units.items[0].to, end) : null;
}

const endsEveryday = (tokens: readonly Token[], k: number): boolean =>
  isEveryday(tokens, k) || phraseAt(TELLING, tokens, k) > 0;

/** "tổ đóng gói": a verb that is part of the name. */
const isInName = (tokens: readonly Token[], k: number): boolean =>
  (phraseAt(NAME_VERBS, tokens, k) > 1 && endsBefore(NAME_HEADS, tokens, k)) ||
  (phraseAt(NAME_VERBS, tokens, k - 1) > 1 && endsBefore(NAME_HEADS, tokens, k - 1));

const endsHere = (tokens: readonly Token[], k: number): boolean =>
  !tokens[k]?.capital &&
  (isEveryday(tokens, k) ||
    isVerb(tokens, k) ||
    phraseAt(MODALS, tokens, k) > 0 ||
    phraseAt(STOPS, tokens, k) > 0 ||
    phraseAt(TELLING, tokens, k) > 0 ||
    /^(?:và|với)$/.test(tokens[k]?.raw ?? ""));

const isEveryday = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]?.capital === false && phraseAt(EVERYDAY_VERBS, tokens, k) > 0;

/** What is said of an actor at this token: an order, a statement, or nothing known. */
export function actsAt(tokens: readonly Token[], k: number, end: number): "order" | "tells" | null {
  if (k >= end) return null;
  if (tokens[k]?.raw === "thì") return actsAt(tokens, k + 1, end);
  // "Đ/c Hậu và đ/c Xoan cùng làm việc với …"
  if (tokens[k]?.raw === "cùng" && isVerb(tokens, k + 1)) return actsAt(tokens, k + 1, end);
  if (forbids(tokens, k)) return "order";
  // "dự thảo" is not "dự".
  const verb = isVerb(tokens, k) && tokens[k + 1]?.kind === "word" ? verbLength(tokens, k) : 0;
  const told = phraseAt(TELLING, tokens, k);
  // "phường hoàn thành 16/18 chỉ tiêu"
  if (tokens[k]?.raw === "hoàn" && /^\d+(?:[.,]\d+)?(?:\/\d+|%)/.test(tokens[k + 2]?.raw ?? ""))
    return "tells";
  if (tokens[k]?.raw === "hoàn" && tokens[k + 2]?.kind === "number" && tokens[k + 3]?.raw === "/")
    return "tells";
  // "NT đổ xong mố M1": done, where no word says until when.
  if (
    tokens[k + 1]?.raw === "xong" &&
    !tokens
      .slice(k, Math.min(end, k + 16))
      .some(({ raw }) => /^(?:trước|hạn|ngày|thứ|tuần|trong|t[2-7]|cho|để|chiều|sáng|mai)$/iu.test(raw))
  )
    return "tells";
  if (told >= Math.max(1, phraseAt(EVERYDAY_VERBS, tokens, k)) && !(verb > 1 && verb > told)) return "tells";
  if (phraseAt(MODALS, tokens, k) > 0 || isEveryday(tokens, k) || tokens[k]?.raw === "quản") return "order";
  return isVerb(tokens, k) && tokens[k]?.capital === false ? "order" : null;
}

/** "không thu thêm", "ko cho mượn": a verb that must not be done. */
export const forbids = (tokens: readonly Token[], k: number): boolean => {
  if (!/^(?:không|ko|kg|khg|đừng|chớ)$/iu.test(tokens[k]?.raw ?? "")) return false;
  const at = /^(?:được|tự|ai)$/.test(tokens[k + 1]?.raw ?? "") ? k + 2 : k + 1;
  if (tokens[at]?.capital !== false || phraseAt(TELLING, tokens, at) > 0) return false;
  return at === k + 2 || isVerb(tokens, at) || phraseAt(EVERYDAY_VERBS, tokens, at) > 0;
};

/** The actors of a cell, a bracket or a label that names nothing else; empty if it does. */
export function actorsIn(text: string): string[] {
  const tokens = tokenize(text);
  const names: string[] = [];
  let at = 0;
  while (at < tokens.length) {
    const actors = actorsAt(tokens, at, tokens.length);
    if (!actors) return [];
    names.push(...actors.items.map((item) => textOf(text, tokens, item)));
    at = actors.to;
    while (/^[,;.+&/]$|^và$/.test(tokens[at]?.raw ?? "")) at += 1;
  }
  return names;
}
