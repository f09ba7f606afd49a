import type { Day } from "../../calendar/day";
import type { WorkCalendar } from "../../calendar/working-days";
import { normalizeText } from "../fold";
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
  /** The text as it was read: NFC, single plain spaces. */
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
  const source = normalizeText(text).replace(/[ \t]+/g, " ");
  const paragraphs = markRegions(readLayout(source));
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
    references: findReferences(source.replaceAll("\n", " ")),
    directives: withoutRepeats(findDirectives(paragraphs, reckoning)),
  };
}

/** The text with recipients and signatures blanked out, same length. */
function withoutTail(source: string, paragraphs: readonly Paragraph[]): string {
  const from = paragraphs.find(({ region }) => region === "tail")?.from ?? source.length;
  return source.slice(0, from) + " ".repeat(source.length - from);
}
