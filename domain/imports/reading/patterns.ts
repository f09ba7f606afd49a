import { fold, hasAccents } from "@/domain/text/fold";

/** Whole Vietnamese words, with accents and typed without them. */
export type WordPattern = { accented: RegExp; folded: RegExp };

/**
 * @param source a regular expression in lower case with accents; it may contain no upper-case escape
 * @param anchored whether it must match the whole text
 */
export function wordPattern(
  source: string,
  anchored: "whole" | "start" | "anywhere" = "anywhere",
): WordPattern {
  const made = (body: string) => {
    const words = `(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`;
    const from = anchored === "anywhere" ? "" : "^";
    return new RegExp(`${from}${words}${anchored === "whole" ? "$" : ""}`, "u");
  };
  return { accented: made(source), folded: made(fold(source)) };
}

/** Whether a lower-case text contains the words. Accents count if the text has any: "đúng" is not "dừng". */
export const hasWords = (text: string, pattern: WordPattern): boolean =>
  (hasAccents(text) ? pattern.accented : pattern.folded).test(text);

/** Where the words begin, or -1. */
export const placeOf = (text: string, pattern: WordPattern): number =>
  text.search(hasAccents(text) ? pattern.accented : pattern.folded);
