import { NO_ACTORS, NOTE_ROLES } from "../everyday";
import { phraseAt } from "../phrases";
import type { Token } from "../tokens";
import { headAt } from "../units/unit-nouns";
import { endsHere, isNameWord, LONGEST_NAME, overBracket } from "./name-words";
import { roleWords } from "./roles";

/** "VHXH", "P.TCHC", "P. TNMT", "ĐC-XD", "VP UBND xã", "GVCN 7A3". */
export function shortAt(tokens: readonly Token[], i: number, end: number): number | null {
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

/** Whether the word alone is the short name of an actor: "VHXH", "P.TCHC". */
export function isShort(token: Token): boolean {
  if (NO_ACTORS.has(token.raw)) return false;
  if (/^\p{Lu}{1,3}\.\p{Lu}[\p{L}.&]*$/u.test(token.raw)) return !/^(?:TP|Tp)\./.test(token.raw);
  return /^[\p{Lu}&]{2,8}\d?$|^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}*$/u.test(token.raw);
}

/** "-NV" of "TH-NV-DT" */
const joinsShort = (tokens: readonly Token[], k: number): boolean =>
  /^[-–&/]$/.test(tokens[k]?.raw ?? "") && tokens[k]?.spaced === false && isCapitals(tokens[k + 1]);

/** Whether the word is in capitals, at least two: "KTT", "7A3" is not. */
export const isCapitals = (token: Token | undefined): boolean =>
  token !== undefined && /^[\p{Lu}&]{2,}[\p{L}\d]*$/u.test(token.raw);
