import { NOT_VERBS, VERBS } from "./lexicon";
import { phraseAt } from "./phrases";
import type { Token } from "./tokens";

/** Whether a verb of an order begins at a token. */
export const isVerb = (tokens: readonly Token[], k: number): boolean =>
  phraseAt(VERBS, tokens, k) > phraseAt(NOT_VERBS, tokens, k);

/** How many words the verb at a token has; 0 if there is none. */
export const verbLength = (tokens: readonly Token[], k: number): number => phraseAt(VERBS, tokens, k);
