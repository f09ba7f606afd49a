import { NOTE_ROLES, ROLES } from "../everyday";
import { QUANTIFIERS } from "../lexicon";
import type { Manner } from "../manner";
import { phraseAt } from "../phrases";
import type { Token } from "../tokens";
import { endsHere, LONGEST_NAME, overBracket } from "./name-words";

/** "kế toán", "tổ trưởng các tổ", "mỗi lớp", "Các cô". */
export function roleAt(tokens: readonly Token[], i: number, end: number, manner: Manner): number | null {
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

/** How many words the role at a token has; 0 if there is none. */
export const roleWords = (tokens: readonly Token[], k: number): number =>
  Math.max(phraseAt(ROLES, tokens, k), phraseAt(NOTE_ROLES, tokens, k));
