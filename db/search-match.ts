import "server-only";
import type { AnyColumn, SQL } from "drizzle-orm";
import type { Abbreviation } from "@/domain/text/abbreviations";
import { accentedWords, hasAccents } from "@/domain/text/fold";
import { readSearchTerms, type SearchTerm, withoutForms } from "@/domain/text/search-terms";
import type { Reader } from "./client";
import { sql } from "./sql";

/** What is searched: each has an index of its own, whose keys are the places in the list of results. */
export type Subject = "meeting" | "directive" | "agenda_item" | "reference" | "person";

/** The bits of a key that are the subject's id; the others give its place. */
const ID_BITS = 0x3fffffff;

/** Accents decide only about the order. */
const MOST_ACCENTED = 12;

/**
 * Condition on a subject's id: found by the query, ignoring accents. A query without words finds nothing. For lists with
 * an order of their own; a list of results is read by `listFound`.
 */
export function isFoundBy(
  id: AnyColumn,
  subject: Subject,
  query: string,
  abbreviations: readonly Abbreviation[] = [],
): SQL {
  return isMatched(id, subject, foldedExpression(query, abbreviations));
}

/** Condition on a subject's id: found by the query with its accents. */
export const isFoundAccented = (id: AnyColumn, subject: Subject, query: string): SQL =>
  isMatched(id, subject, accentedExpression(query));

function isMatched(id: AnyColumn, subject: Subject, expression: string | null): SQL {
  if (expression === null) return sql`0`;
  const index = sql.raw(`search_${subject}`);
  return sql`${id} in (select ${index}.rowid & ${ID_BITS} from ${index} where ${index} match ${expression})`;
}

/**
 * The ids that a query finds, in the order of results: matches with the typed accents first, then the newest. It reads the
 * index only until there are enough.
 * @param visible condition on the subject's id: what the reader may see
 * @param most how many ids at most
 */
export function listFound(
  db: Reader,
  {
    subject,
    query,
    abbreviations,
  }: { subject: Subject; query: string; abbreviations: readonly Abbreviation[] },
  visible: (id: SQL) => SQL,
  most: number,
): number[] {
  const folded = foldedExpression(query, abbreviations);
  if (folded === null) return [];
  const accented = hasAccents(query) ? accentedExpression(query) : null;
  if (accented === null) return listMatched(db, subject, folded, visible, most);
  const first = listMatched(db, subject, `(${folded}) AND (${accented})`, visible, most);
  const rest = most - first.length;
  if (rest === 0) return first;
  return first.concat(listMatched(db, subject, `(${folded}) NOT (${accented})`, visible, rest));
}

function listMatched(
  db: Reader,
  subject: Subject,
  expression: string,
  visible: (id: SQL) => SQL,
  most: number,
): number[] {
  const index = sql.raw(`search_${subject}`);
  const id = sql`(${index}.rowid & ${ID_BITS})`;
  const found = db.values<[number]>(sql`select ${id} from ${index}
    where ${index} match ${expression} and ${visible(id)} order by ${index}.rowid limit ${most}`);
  return found.map(([one]) => one);
}

const foldedExpression = (query: string, abbreviations: readonly Abbreviation[]): string | null =>
  matchExpression("folded", readSearchTerms(query, abbreviations));

function accentedExpression(query: string): string | null {
  const words = accentedWords(withoutForms(query)).slice(0, MOST_ACCENTED);
  return matchExpression(
    "words",
    words.map((word) => [[[word]]]),
  );
}

/**
 * An FTS5 expression for the terms in a column; null without terms. Words are letters and digits only and quoted, so that
 * nothing typed is an operator.
 */
function matchExpression(column: string, terms: readonly SearchTerm[]): string | null {
  if (terms.length === 0) return null;
  const written = terms.map((term) => {
    const spellings = term.map((phrases) => {
      const quoted = phrases.map((phrase) => `"${phrase.join(" ")}"*`);
      return `(${quoted.join(" AND ")})`;
    });
    return `(${spellings.join(" OR ")})`;
  });
  return `{${column}} : (${written.join(" AND ")})`;
}
