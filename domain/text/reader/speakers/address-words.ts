import { ADDRESSES } from "../lexicon";
import { isDegree } from "../names";
import { phraseAt } from "../phrases";
import type { Token } from "../tokens";

/** Whether the word at a token addresses a person: "ông", "đồng chí", "TS". */
export const isAddressWord = (tokens: readonly Token[], k: number): boolean =>
  phraseAt(ADDRESSES, tokens, k) === 1 ||
  isDegree(tokens[k]) ||
  (tokens[k]?.raw === "chí" && /^đồng$/i.test(tokens[k - 1]?.raw ?? "")) ||
  (/^đồng$/i.test(tokens[k]?.raw ?? "") && tokens[k + 1]?.raw === "chí");
