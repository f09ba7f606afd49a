import { TELLING } from "../everyday";
import { MODALS, STOPS } from "../lexicon";
import { phraseAt } from "../phrases";
import type { Token } from "../tokens";
import { isVerb } from "../verbs";
import { isEveryday } from "./acts-at";

/** Tokens of an actor's name. */
export const LONGEST_NAME = 9;

/** Whether the word may be part of a person's name. */
export const isNameWord = (token: Token | undefined): boolean =>
  token?.capital === true && /^\p{Lu}\p{Ll}{0,7}$|^[HKRYĐ]['’]\p{L}{2,6}$/u.test(token.raw);

/** Whether an actor's name ends before this word. */
export const endsHere = (tokens: readonly Token[], k: number): boolean =>
  !tokens[k]?.capital &&
  (isEveryday(tokens, k) ||
    isVerb(tokens, k) ||
    phraseAt(MODALS, tokens, k) > 0 ||
    phraseAt(STOPS, tokens, k) > 0 ||
    phraseAt(TELLING, tokens, k) > 0 ||
    /^(?:và|với)$/.test(tokens[k]?.raw ?? ""));

/** Behind a bracket of words after a name, which belongs to it: "(PHT)". */
export function overBracket(tokens: readonly Token[], k: number, end: number): number {
  if (tokens[k]?.raw !== "(") return k;
  for (let close = k + 1; close < Math.min(end, k + 7); close++)
    if (tokens[close]?.raw === ")")
      return tokens.slice(k + 1, close).every(({ kind }) => kind === "word") ? close + 1 : k;
  return k;
}
