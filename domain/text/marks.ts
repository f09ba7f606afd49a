import { findMatches, fold, foldWords, type Match } from "./fold";

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Which words of a hit to mark, line by line. A word is marked alone only if it was typed and stands nowhere in the hit
 * beside another word of the query: a search for "PCCC" marks "phòng cháy" and not the "phòng" of "Văn phòng", and one
 * for "nghị quyết" does not mark the beginning of "nghiệp".
 * @param typed what the reader typed
 * @param sought the same with what its abbreviations stand for
 * @param exact mark only exact matches
 */
export function marksIn(lines: readonly string[], typed: string, sought: string, exact = false): Match[][] {
  const own = new Set(foldWords(typed));
  const found = lines.map((line) => findMatches(line, sought, exact));
  const beside = found.map((matches, at) => besideAnother(lines[at] ?? "", matches));
  const wordOf = (at: number, { from, to }: Match) => fold((lines[at] ?? "").slice(from, to));
  const inPhrases = new Set(beside.flatMap((matches, at) => [...matches].map((match) => wordOf(at, match))));
  return found.map((matches, at) =>
    matches.filter((match) => {
      if (beside[at]?.has(match)) return true;
      const word = wordOf(at, match);
      return own.has(word) && !inPhrases.has(word);
    }),
  );
}

/** The matches between which and the next one there is no letter and no digit. */
function besideAnother(line: string, matches: readonly Match[]): Set<Match> {
  const beside = new Set<Match>();
  matches.forEach((match, at) => {
    const next = matches[at + 1];
    if (!next || LETTER_OR_DIGIT.test(line.slice(match.to, next.from))) return;
    beside.add(match).add(next);
  });
  return beside;
}
