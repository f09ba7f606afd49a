import type { Day } from "../calendar/day";
import type { Abbreviation } from "./abbreviations";
import { fold, foldWords } from "./fold";

/** Words that stand one after another in the text; the last one may continue. */
type Phrase = readonly string[];
/** One way to write what was typed: all of these phrases. */
type Spelling = readonly Phrase[];
/** What a text must contain: one of these spellings. */
export type SearchTerm = readonly Spelling[];

/** The maximum number of terms of a query; more would only make it slow. */
const MOST_TERMS = 12;
/** "đ/c Hải", "đc Hải", "đồng chí Hải": how a person is called, which is not part of the name. */
const FORM_OF_ADDRESS = /(?<=^|\s)(?:d\/c|dc|dong chi)[.:]?\s+(?=\S)/g;
/** "năm 2025": texts write "11/2025" too, so the number alone is searched. */
const YEAR_IN_WORDS = /(?<=^|\s)nam\s+(?=\d{4}(?:\s|$))/g;
const DAY_IN_WORDS = /(?:ngay\s+)?(\d{1,2})\s+thang\s+(\d{1,2})(?:\s+nam\s+(\d{4}))?/g;

/**
 * What a text must contain to be found by a query, in folded words. A number of a document or a directive and a day
 * are phrases in any usual spelling ("CC10/2026", "cc 10-2026"; "2/7/2024", "02/07/2024", "ngày 2 tháng 7 năm
 * 2024"); an abbreviation stands for its words, and its words for it; a form of address is left out.
 */
export function readSearchTerms(query: string, abbreviations: readonly Abbreviation[] = []): SearchTerm[] {
  const folded = withoutAddress(fold(query))
    .replace(DAY_IN_WORDS, (_, day, month, year) => [day, month, year].filter(Boolean).join("/"))
    .replace(YEAR_IN_WORDS, "");
  const terms = folded.split(/\s+/).flatMap(termsOf);
  return withAbbreviations(terms, abbreviations).slice(0, MOST_TERMS);
}

const YEARS_FROM_TODAY: readonly (readonly [words: RegExp, years: number])[] = [
  [/(?<=^|\s)nam\s+ngoai(?=\s|$)/, -1],
  [/(?<=^|\s)nam\s+nay(?=\s|$)/, 0],
];

/** The query with "năm ngoái" and "năm nay" as numbers of years: texts and codes name years by their number. */
export function withYears(query: string, today: Day): string {
  const text = query.normalize("NFC");
  // The fold keeps offsets.
  for (const [words, years] of YEARS_FROM_TODAY) {
    const found = words.exec(fold(text));
    if (!found) continue;
    const year = String(Number(today.slice(0, 4)) + years);
    return text.slice(0, found.index) + year + text.slice(found.index + found[0].length);
  }
  return text;
}

/** The query without forms of address, accents kept; the query itself if nothing else was typed. */
export function withoutForms(query: string): string {
  const text = query.normalize("NFC");
  let kept = "";
  let at = 0;
  // The fold keeps offsets.
  for (const match of fold(text).matchAll(FORM_OF_ADDRESS)) {
    kept += text.slice(at, match.index);
    at = match.index + match[0].length;
  }
  return kept + text.slice(at);
}

const withoutAddress = (folded: string): string => folded.replace(FORM_OF_ADDRESS, "");

/** The terms of what was typed between two blanks. */
function termsOf(typed: string): SearchTerm[] {
  const words = foldWords(typed);
  const parts = typed.match(/\p{L}+|\p{N}+/gu) ?? [];
  if (parts.length < 2 || !/\d/.test(typed)) return words.map((word) => [[[word]]]);
  const split = [parts, parts.map(padded), parts.map(unpadded)];
  const spellings = [words, ...split].map((phrase) => phrase.join(" "));
  return [[...new Set(spellings)].map((phrase) => [phrase.split(" ")])];
}

/** "7" as "07". */
const padded = (part: string): string => (/^\d$/.test(part) ? `0${part}` : part);
/** "07" as "7". */
const unpadded = (part: string): string => (/^0\d$/.test(part) ? part.slice(1) : part);

/** Each abbreviation also as its words, and its words, typed one after another, also as the abbreviation. */
function withAbbreviations(
  terms: readonly SearchTerm[],
  abbreviations: readonly Abbreviation[],
): SearchTerm[] {
  const known = abbreviations.map(({ short, long }) => ({ short: fold(short), long: foldWords(long) }));
  const typed = terms.map(plainWord);
  const out: SearchTerm[] = [];
  for (let at = 0; at < terms.length; ) {
    const written = known.find(({ long }) => long.every((word, n) => typed[at + n] === word));
    if (written) {
      out.push([written.long.map((word) => [word]), [[written.short]]]);
      at += written.long.length;
      continue;
    }
    const meant = known.filter(({ short }) => short === typed[at]).map(({ long }): Spelling => [long]);
    out.push([...(terms[at] ?? []), ...meant]);
    at += 1;
  }
  return out;
}

/** The word of a term that is one word; null for others. */
function plainWord(term: SearchTerm): string | null {
  const [spelling, ...others] = term;
  const [phrase, ...more] = spelling ?? [];
  return others.length === 0 && more.length === 0 && phrase?.length === 1 ? (phrase[0] ?? null) : null;
}

/** The query as its marks in a text: typed words, parts of numbers, and words of abbreviations. */
export function markedWords(query: string, abbreviations: readonly Abbreviation[] = []): string {
  const typed = withoutForms(query).replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, " ");
  const words = fold(typed).split(/\s+/);
  const meant = abbreviations
    .filter(({ short }) => words.includes(fold(short)))
    .map(({ long }) => fold(long));
  return [typed, ...meant].join(" ");
}
