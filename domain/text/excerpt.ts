import { findMatches } from "./fold";

/**
 * The part of a text around the first words that match a query, about `length` characters, cut between words and
 * with "…" where text is left out. The beginning of the text if nothing matches.
 */
export function excerptAround(text: string, query: string, length = 180): string {
  const plain = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (plain.length <= length) return plain;
  const first = findMatches(plain, query)[0]?.from ?? 0;
  // A third of the length is before the match, so that it is read in its sentence.
  const wanted = Math.max(0, Math.min(first - Math.floor(length / 3), plain.length - length));
  const from = wanted === 0 ? 0 : plain.indexOf(" ", wanted) + 1;
  const until = plain.lastIndexOf(" ", from + length);
  const to = from + length >= plain.length || until <= from ? plain.length : until;
  return `${from > 0 ? "…" : ""}${plain.slice(from, to)}${to < plain.length ? "…" : ""}`;
}
