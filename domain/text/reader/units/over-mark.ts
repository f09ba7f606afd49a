import { FIELDS, GROUP_NOUNS, MODALS, STOPS } from "../lexicon";
import { phraseAt, phrases } from "../phrases";
import type { Token } from "../tokens";
import { isVerb } from "../verbs";
import { endsName } from "./name-end";
import { isGrouped, startsItem } from "./unit-lists";
import { headAt, quantifierAt } from "./unit-nouns";

/** Where a name continues after a punctuation mark inside it; null if it ends. */
export function overMark(tokens: readonly Token[], k: number, limit: number, from: number): number | null {
  const mark = tokens[k]?.raw;
  const next = tokens[k + 1];
  if (!next) return null;
  if (mark === "(") {
    for (let close = k + 1; close < Math.min(limit, k + 9); close++)
      if (tokens[close]?.raw === ")") return close + 1;
    return null;
  }
  if (mark === "-" || mark === "–")
    return (next.capital || next.raw === "xã") && tokens[k - 1]?.kind === "word" ? k + 1 : null;
  if (mark === ":")
    return next.capital &&
      /^(Sở|Bộ|sở|bộ|Phòng|phòng|Ban|ban|huyện|xã|phường|vị)$/.test(tokens[k - 1]?.raw ?? "")
      ? k + 1
      : null;
  if (mark !== ",") return null;
  // "Đội thuế liên xã số 1, số 2"
  if (next.raw === "số" && tokens[k + 2]?.kind === "number" && tokens[k - 1]?.kind === "number") return k + 1;
  // "Các tổ dân phố 3, 4, 7"
  const numbered = next.kind === "number" && tokens[k - 1]?.kind === "number" && /^\d{1,2}$/.test(next.raw);
  if (numbered && quantifierAt(tokens, from) > 0) return k + 2;
  // "các Sở: Tài chính, Xây dựng": names without their unit nouns.
  const colon = tokens.slice(from, k).some(({ raw }) => raw === ":");
  if (colon && next.capital) return k + 1;
  if (namesGoOn(tokens, k + 1, limit)) return k + 1;
  const fields = fieldsBehind(tokens, from, k, limit);
  if (fields !== null) return fields;
  const grouped = isGrouped(tokens, from, k);
  // "UBND các tỉnh Hải Sơn, Trường An": a place whose name begins like a unit's.
  if (grouped && isPlace(tokens, k + 1, limit) && ofPlaces(tokens, from, k)) return k + 1;
  // "UBND các tỉnh Nam Định, Thái Bình"
  const named = tokens[k - 1]?.capital || /^(?:bộ|sở)$/i.test(tokens[from + 1]?.raw ?? "");
  if (grouped && next.capital && named && headAt(tokens, k + 1) === 0) return k + 1;
  if (startsItem(tokens, k + 1, grouped)) return null;
  const noun = phraseAt(GROUP_NOUNS, tokens, k + 1);
  if (grouped && noun > 0) return k + 1 + noun;
  // "phòng, chống dịch"; "giao thông đường bộ, đường sắt, Công an thành phố"
  if (tokens[k - 1]?.raw.toLowerCase() === "phòng" && next.raw === "chống") return k + 1;
  if (next.kind !== "word" || endsName(tokens, k + 1)) return null;
  for (let ahead = k + 2; ahead < Math.min(limit, k + 6); ahead++) {
    const word = tokens[ahead];
    if (word?.raw === ",")
      return startsItem(tokens, ahead + 1, grouped) || phraseAt(GROUP_NOUNS, tokens, ahead + 1)
        ? k + 1
        : null;
    if (word?.kind === "mark" || endsName(tokens, ahead)) return null;
  }
  return null;
}

/** Two words in capitals, and nothing more of a name behind them. */
function isPlace(tokens: readonly Token[], k: number, limit: number): boolean {
  const [first, second, behind] = [tokens[k], tokens[k + 1], tokens[k + 2]];
  const over = k + 2 >= limit || behind?.kind === "mark" || behind?.raw === "và" || endsName(tokens, k + 2);
  return isTitleCase(first) && isTitleCase(second) && over;
}

const isTitleCase = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}+$/u.test(token?.raw ?? "");

/** Whether places are listed: "các tỉnh", "hai xã". */
const ofPlaces = (tokens: readonly Token[], from: number, k: number): boolean =>
  tokens
    .slice(from + 1, k)
    .some(({ raw, capital }) => !capital && /^(?:tỉnh|xã|phường|huyện|quận|phố|thôn|bản|ấp|trấn)$/.test(raw));

/** "Phòng Kinh tế, Hạ tầng và Đô thị": one department is named after several fields. */
function namesGoOn(tokens: readonly Token[], k: number, limit: number): boolean {
  for (let at = k; at < Math.min(limit, k + 9); at++) {
    const token = tokens[at];
    if (token?.raw === "và" && at > k)
      return tokens[at + 1]?.capital === true && headAt(tokens, at + 1) === 0;
    if (
      token?.kind !== "word" ||
      (at === k && !token.capital) ||
      headAt(tokens, at) > 0 ||
      isVerb(tokens, at)
    )
      return false;
  }
  return false;
}

/** "Phòng Đền bù, giải phóng mặt bằng chủ trì": a department is named after several fields, in lower case too. */
function fieldsBehind(tokens: readonly Token[], from: number, k: number, limit: number): number | null {
  if (phraseAt(DEPARTMENTS, tokens, from) === 0 || !tokens[from + 1]?.capital) return null;
  let at = k;
  while (at < limit && /^(?:,|và)$/.test(tokens[at]?.raw ?? "")) {
    const words = phraseAt(FIELDS, tokens, at + 1);
    if (words === 0) return null;
    at += 1 + words;
    // "hỗ trợ doanh nghiệp số 1"
    if (tokens[at]?.raw === "số" && tokens[at + 1]?.kind === "number") at += 2;
  }
  const acts = isVerb(tokens, at) || phraseAt(MODALS, tokens, at) > 0 || phraseAt(STOPS, tokens, at) > 0;
  return acts || at >= limit || tokens[at]?.kind === "mark" ? at : null;
}
const DEPARTMENTS = phrases("phòng|tổ|ban|khoa|đội|bộ phận|trung tâm|vụ|cục|chi cục|bộ môn");
