import "server-only";
import type { AnyColumn, SQL } from "drizzle-orm";
import type { Abbreviation } from "@/domain/text/abbreviations";
import { accentedWords } from "@/domain/text/fold";
import { readSearchTerms, type SearchTerm, withoutForms } from "@/domain/text/search-terms";
import { sql } from "./sql";

/** The subject of each row of search_index: its rowid is the subject's id times eight plus this. */
export const SUBJECTS = {
  meeting: 0,
  directive: 1,
  person: 2,
  reference: 3,
  "agenda-item": 4,
  /** The product of a report: its number, day and words. */
  assignment: 5,
  /** The product of a closed period. */
  event: 6,
  subtask: 7,
} as const;
export type Subject = keyof typeof SUBJECTS;

/**
 * An FTS5 expression for the terms in the named columns; null without terms. Words are letters and digits only and
 * quoted, so that nothing typed is an operator.
 */
function matchExpression(columns: string, terms: readonly SearchTerm[]): string | null {
  if (terms.length === 0) return null;
  const written = terms.map((term) => {
    const spellings = term.map((phrases) => {
      const quoted = phrases.map((phrase) => `"${phrase.join(" ")}"*`);
      return `(${quoted.join(" AND ")})`;
    });
    return `(${spellings.join(" OR ")})`;
  });
  return `{${columns}} : (${written.join(" AND ")})`;
}

const foldedExpression = (query: string, abbreviations: readonly Abbreviation[]): string | null =>
  matchExpression("folded_title folded_body", readSearchTerms(query, abbreviations));

/** Condition on a subject's id: found by the query, ignoring accents. A query without words finds nothing. */
export const isFoundBy = (
  id: AnyColumn,
  subject: Subject,
  query: string,
  abbreviations: readonly Abbreviation[] = [],
): SQL => isMatched(id, subject, foldedExpression(query, abbreviations));

/**
 * Condition on a directive's id: found by the query in the directive, in the checklist of a department, or in what a
 * department reported or, for a period that is closed, had reported.
 */
export function isDirectiveFoundBy(
  id: AnyColumn,
  query: string,
  abbreviations: readonly Abbreviation[],
): SQL {
  const expression = foldedExpression(query, abbreviations);
  if (expression === null) return sql`0`;
  return sql`(${isMatched(id, "directive", expression)}
    or ${id} in (select assignments.directive_id from assignments
      where assignments.id in (${matchedIds("assignment", expression)})
        or assignments.id in (select subtasks.assignment_id from subtasks
          where subtasks.id in (${matchedIds("subtask", expression)})))
    or ${id} in (select events.directive_id from events
      where events.id in (${matchedIds("event", expression)})))`;
}

/** Condition on a subject's id: found by the query with its accents. */
export const isFoundAccented = (id: AnyColumn, subject: Subject, query: string): SQL =>
  isMatched(
    id,
    subject,
    matchExpression(
      "title body",
      accentedWords(withoutForms(query))
        .slice(0, MOST_ACCENTED)
        .map((word) => [[[word]]]),
    ),
  );

/** Accents decide only about the order. */
const MOST_ACCENTED = 12;

function isMatched(id: AnyColumn, subject: Subject, expression: string | null): SQL {
  if (expression === null) return sql`0`;
  return sql`${id} in (${matchedIds(subject, expression)})`;
}

const matchedIds = (subject: Subject, expression: string): SQL =>
  sql`select search_index.rowid / 8 from search_index
    where search_index match ${expression} and search_index.rowid % 8 = ${SUBJECTS[subject]}`;
