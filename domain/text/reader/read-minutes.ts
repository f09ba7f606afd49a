import type { Day } from "../../calendar/day";
import type { WorkCalendar } from "../../calendar/working-days";
import { normalizeText } from "../fold";
import { findTaskTables, readTaskTable, type TaskTable } from "../tables/task-tables";
import { findDirectives } from "./directives";
import type { FoundDirective } from "./items";
import { type Paragraph, readLayout } from "./layout";
import { type FoundReference, findReferences } from "./legal-references";
import { type FoundDate, findMeetingDate } from "./meeting-date";
import { markRegions } from "./regions";
import { withoutRepeats } from "./repeats";
import { type FoundReport, findReports } from "./reports";
import type { Span } from "./sentences";
import { type FoundSpeaker, findSpeakers } from "./speakers";
import { findTitle } from "./titles";

/** What a text says of a meeting; every finding has its place [from, to) in `source`. */
export type ReadMinutes = {
  /** The text as it was read: NFC, single plain spaces, tabs only between the cells of tables. */
  source: string;
  date: FoundDate;
  title: (Span & { text: string }) | null;
  organization: (Span & { text: string }) | null;
  speakers: FoundSpeaker[];
  reports: FoundReport[];
  references: FoundReference[];
  directives: FoundDirective[];
};

const NO_DAYS_OFF: WorkCalendar = { off: new Set(), makeUp: new Set() };

/**
 * Reads a meeting out of Vietnamese minutes, notices of conclusions or articles: by the rules of the language and
 * of the documents' forms alone, without a network or a model, the same text giving the same answer.
 * @param day of the meeting where it is known already; deadlines are reckoned from it
 */
export function readMinutes(
  text: string,
  known: { day?: Day | null; calendar?: WorkCalendar } = {},
): ReadMinutes {
  const source = normalizeText(text)
    .replace(/ +/g, " ")
    .replace(/ ?\t ?/g, "\t");
  const tables = findTaskTables(source);
  const paragraphs = markRegions(readLayout(withoutTables(source, tables)));
  const date = findMeetingDate(source, paragraphs);
  const reckoning = {
    meeting: known.day ?? date.day,
    year: date.year,
    calendar: known.calendar ?? NO_DAYS_OFF,
  };
  const body = withoutTail(source, paragraphs);
  return {
    source,
    date,
    ...findTitle(source, paragraphs),
    speakers: findSpeakers(body),
    reports: findReports(body),
    references: findReferences(source.replace(/[\n\t]/g, " ")),
    directives: withoutRepeats(
      [
        ...findDirectives(paragraphs, reckoning),
        ...tables.flatMap((table) => readTaskTable(table, reckoning)),
      ].sort((a, b) => a.from - b.from),
    ),
  };
}

/** The text in which a table is blank lines and a tab elsewhere is a space, same length. */
function withoutTables(source: string, tables: readonly TaskTable[]): string {
  let text = source;
  for (const { from, to } of tables) {
    text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, " ") + text.slice(to);
  }
  return text.replaceAll("\t", " ");
}

/** The text with recipients and signatures blanked out, same length. */
function withoutTail(source: string, paragraphs: readonly Paragraph[]): string {
  const from = paragraphs.find(({ region }) => region === "tail")?.from ?? source.length;
  return source.slice(0, from) + " ".repeat(source.length - from);
}
