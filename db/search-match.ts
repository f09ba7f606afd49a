import "server-only";
import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { foldWords } from "@/domain/text/fold";

/** What each row of search_index is about: its rowid is the subject's id times eight plus this. */
export const SUBJECTS = {
  meeting: 0,
  directive: 1,
  person: 2,
  reference: 3,
  "agenda-item": 4,
  department: 5,
} as const;
export type Subject = keyof typeof SUBJECTS;

/** A query has as many words as a person types; more would only make it slow. */
const MOST_WORDS = 12;

/**
 * An FTS5 expression in which every word of the query begins a word of the folded text, or null where the
 * query has no words. Words are letters and digits only and stand in quotes: nothing typed is an operator.
 */
export function matchExpression(query: string): string | null {
  const words = foldWords(query).slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  return `{folded_title folded_body} : (${words.map((word) => `"${word}"*`).join(" AND ")})`;
}

/** Condition on a subject's id column: the subject is found by the query. A query without words finds nothing. */
export function isFoundBy(id: AnyColumn, subject: Subject, query: string): SQL {
  const expression = matchExpression(query);
  if (expression === null) return sql`0`;
  return sql`${id} in (select rowid / 8 from search_index
    where search_index match ${expression} and rowid % 8 = ${SUBJECTS[subject]})`;
}
