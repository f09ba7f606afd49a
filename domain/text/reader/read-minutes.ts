import type { Day } from "../../calendar/day";
import type { WorkCalendar } from "../../calendar/working-days";
import { normalizeText } from "../fold";
import { type FoundDirective, findDirectives } from "./directives";
import { type FoundReference, findReferences } from "./legal-references";
import { type Paragraph, readLayout } from "./layout";
import { type FoundDate, findMeetingDate } from "./meeting-date";
import { markRegions } from "./regions";
import { withoutRepeats } from "./repeats";
import { type FoundReport, findReports } from "./reports";
import type { Span } from "./sentences";
import { type FoundSpeaker, findSpeakers } from "./speakers";
import { findTitle } from "./titles";

/** What a text says of a meeting; every finding has its place [from, to) in `source`. */
export type ReadMinutes = {
  /** The text as it was read: NFC, plain spaces. */
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
export function readMinutes(text: string, known: { day?: Day | null; calendar?: WorkCalendar } = {}): ReadMinutes {
  const source = normalizeText(text);
  const paragraphs = markRegions(readLayout(source));
  const date = findMeetingDate(source, paragraphs);
  const reckoning = { meeting: known.day ?? date.day, year: date.year, calendar: known.calendar ?? NO_DAYS_OFF };
  const withoutTail = blanked(source, paragraphs);
  return {
    source,
    date,
    ...findTitle(source, paragraphs),
    speakers: findSpeakers(withoutTail),
    reports: findReports(withoutTail),
    references: findReferences(source.replaceAll("\n", " ")),
    directives: withoutRepeats(findDirectives(paragraphs, reckoning)),
  };
}

/** The text with letterhead addressees, recipients and signatures blanked out, same length. */
function blanked(source: string, paragraphs: readonly Paragraph[]): string {
  let text = source;
  for (const { from, to, region } of paragraphs) {
    if (region === "tail") text = text.slice(0, from) + " ".repeat(to - from) + text.slice(to);
  }
  return text;
}
