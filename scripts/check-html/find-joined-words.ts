/** Elements between which a browser without styles draws no gap. Of all others one begins or ends a line. */
const INLINE = new Set(
  "a abbr b bdi bdo button cite code em i kbd label mark noscript output q s samp small span strong sub sup time u".split(
    " ",
  ),
);
/** Their text is not shown. */
const UNSEEN = /<(script|style|template|svg)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g;
const PIECE = /<\/?([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g;
/** A word's end and the beginning of another one. What opens, as a bracket, belongs to what follows. */
const WORD_END = /[\p{L}\p{N}…)\]%.,;:”↑↓]$/u;
const WORD_START = /^[\p{L}\p{N}(“]/u;

/**
 * Words of different elements that a text browser draws as one, because no space stands between them in the markup.
 * @returns the end of one and the beginning of the other, with a bar between them
 */
export function findJoinedWords(markup: string): string[] {
  const found: string[] = [];
  let before = "";
  let hasTag = false;
  for (const [piece, tag] of markup.replace(UNSEEN, "").matchAll(PIECE)) {
    if (tag !== undefined) {
      // A highlighted part of a word is the same word.
      if (!INLINE.has(tag)) before = "";
      else if (tag !== "mark") hasTag = true;
      continue;
    }
    if (hasTag && WORD_END.test(before) && WORD_START.test(piece)) {
      found.push(`${before.slice(-30)}|${piece.slice(0, 30)}`);
    }
    before = piece;
    hasTag = false;
  }
  return found;
}
