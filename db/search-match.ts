import "server-only";
import type { AnyColumn, SQL } from "drizzle-orm";
import { accentedWords, foldWords } from "@/domain/text/fold";
import { sql } from "./sql";

/** The subject of each row of search_index: its rowid is the subject's id times eight plus this. */
export const SUBJECTS = {
  meeting: 0,
  directive: 1,
  person: 2,
  reference: 3,
  "agenda-item": 4,
} as const;
export type Subject = keyof typeof SUBJECTS;

/** The maximum number of words of a query; more would only make it slow. */
const MOST_WORDS = 12;

/**
 * An FTS5 expression in which every word begins a word of the named columns; null without words. Words are letters
 * and digits only and quoted, so that nothing typed is an operator.
 */
function matchExpression(columns: string, words: readonly string[]): string | null {
  if (words.length === 0) return null;
  const quoted = words.slice(0, MOST_WORDS).map((word) => `"${word}"*`);
  return `{${columns}} : (${quoted.join(" AND ")})`;
}

/** Condition on a subject's id: found by the query, ignoring accents. A query without words finds nothing. */
export const isFoundBy = (id: AnyColumn, subject: Subject, query: string): SQL =>
  isMatched(id, subject, matchExpression("folded_title folded_body", foldWords(query)));

/** Condition on a subject's id: found by the query with its accents. */
export const isFoundAccented = (id: AnyColumn, subject: Subject, query: string): SQL =>
  isMatched(id, subject, matchExpression("title body", accentedWords(query)));

function isMatched(id: AnyColumn, subject: Subject, expression: string | null): SQL {
  if (expression === null) return sql`0`;
  return sql`${id} in (select search_index.rowid / 8 from search_index
    where search_index match ${expression} and search_index.rowid % 8 = ${SUBJECTS[subject]})`;
}
