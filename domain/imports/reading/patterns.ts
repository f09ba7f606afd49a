import { fold, hasAccents } from "@/domain/text/fold";

/** Whole words of Vietnamese, as they are written and as they are typed without accents. */
export type WordPattern = { accented: RegExp; folded: RegExp };

/**
 * @param source a regular expression in lower case with its accents; it may hold no escape in capitals
 * @param anchored must it be the whole text?
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

/** Does a text in lower case have the words? Accents count where it has any: "đúng" is not "dừng". */
export const hasWords = (text: string, pattern: WordPattern): boolean =>
  (hasAccents(text) ? pattern.accented : pattern.folded).test(text);

/** Where the words begin, or -1. */
export const placeOf = (text: string, pattern: WordPattern): number =>
  text.search(hasAccents(text) ? pattern.accented : pattern.folded);
