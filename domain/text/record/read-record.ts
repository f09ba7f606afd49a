import type { Day } from "../../calendar/day";
import type { WorkCalendar } from "../../calendar/working-days";
import type { ReadMinutes } from "../reader/findings";
import type { FoundDirective } from "../reader/found-directive";
import { type Paragraph, readLayout } from "../reader/layout";
import { readMinutes } from "../reader/read-minutes";
import { markRegions } from "../reader/regions";
import { type Span, splitSentences } from "../reader/sentences";
import { spanSet } from "../reader/span-set";
import type { FoundSpeaker } from "../reader/speakers/found-speaker";
import { type FoundItem, findAgenda, isReport } from "./agenda";
import { findAuthorLines } from "./author-line";
import { type FoundCaption, findCaptions } from "./captions";
import { type FoundHeading, findDirectiveHeadings, headingsOver } from "./directive-headings";
import { type FoundFigure, findFigures } from "./figures-in-text";
import { type FoundHeadCounts, findHeadCounts } from "./head-counts/find-head-counts";
import { type FoundHorizon, findHorizon } from "./horizon";
import { type FoundParticulars, findParticulars } from "./particulars";
import { detailsOf } from "./reference-details";
import { findSecretary } from "./secretary";

/** The whole record of a meeting described by a text: the minutes' content with agenda, captions and figures. */
export type ReadRecord = Omit<ReadMinutes, "references"> & {
  references: (ReadMinutes["references"][number] & { issuer: string; subject: string })[];
  items: FoundItem[];
  figures: FoundFigure[];
  captions: FoundCaption[];
  headings: FoundHeading[];
  horizon: FoundHorizon | null;
  particulars: FoundParticulars;
  headCounts: FoundHeadCounts | null;
  /** Who wrote the minutes down. */
  secretary: FoundSpeaker | null;
  /** The article's author lines, which do not belong to the record. */
  author: Span[];
};

/**
 * Reads a meeting's whole record out of a text.
 * @param known.day of the meeting where it is known already
 * @throws import.too_long
 */
export function readRecord(
  text: string,
  known: { day?: Day | null; calendar?: WorkCalendar } = {},
): ReadRecord {
  const read = readMinutes(text, known);
  const { source } = read;
  const paragraphs = markRegions(readLayout(source));
  const author = findAuthorLines(paragraphs);
  const authors = spanSet(author);
  const captions = findCaptions(paragraphs).filter((one) => !authors.holds(one));
  const apart = [...captions, ...author];
  // Captions repeat the text, and reports contain no tasks.
  const told = spanSet([
    ...apart,
    ...paragraphs.filter(
      ({ text, bodyAt, region }) => region !== "tasks" && isReport(text.slice(bodyAt, bodyAt + 1500)),
    ),
  ]);
  const directives = read.directives.filter((one) => !told.holds(one));
  const reports = withoutLedOver(read.reports, apart, paragraphs);
  const headings = findDirectiveHeadings(paragraphs, directives);
  const headingOver = headingsOver(headings, paragraphs, directives);
  const headed = directives.map(
    (one): FoundDirective => ({
      ...one,
      heading: one.heading || headingOver(one),
    }),
  );
  const items = findAgenda({
    paragraphs: inSentences(paragraphs),
    speakers: read.speakers,
    reports,
    directives,
    apart,
  });
  const spoken = spanSet(items.filter(({ kind }) => kind === "speech"));
  return {
    ...read,
    directives: headed,
    reports,
    references: read.references.map((one) => ({ ...one, ...detailsOf(source, one) })),
    items,
    figures: findFigures(paragraphs, [...directives, ...apart]),
    captions,
    headings,
    horizon: findHorizon(
      paragraphs.filter((one) => spoken.holds(one)),
      known.day ?? read.date.day,
    ),
    particulars: findParticulars(
      paragraphs.filter((one) => !authors.holds(one)),
      read.date.place,
    ),
    headCounts: findHeadCounts(
      source,
      paragraphs.filter((one) => !authors.holds(one)),
    ),
    secretary: findSecretary(source, paragraphs),
    author,
  };
}

const FEW = 3;

/** In a text of a few paragraphs each sentence can begin an item. */
function inSentences(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (paragraphs.length > FEW) return paragraphs;
  return paragraphs.flatMap((paragraph) =>
    splitSentences(paragraph.text).map(({ from, to }, n) => ({
      ...paragraph,
      from: paragraph.from + from,
      to: paragraph.from + to,
      text: paragraph.text.slice(from, to),
      bodyAt: n === 0 ? paragraph.bodyAt : 0,
      marker: n === 0 ? paragraph.marker : null,
    })),
  );
}

/**
 * Removes reports inside captions, and reports at the start of the paragraph after a caption: their reporting verb
 * belongs to the caption.
 */
function withoutLedOver<R extends Span>(
  reports: readonly R[],
  apart: readonly Span[],
  paragraphs: readonly Span[],
): R[] {
  const inside = spanSet(apart);
  const behind = new Set(
    paragraphs
      .slice(1)
      .flatMap(({ from }, n) => (inside.holds(paragraphs[n] ?? { from: 0, to: 0 }) ? [from] : [])),
  );
  return reports.filter(({ from }) => !behind.has(from) && !inside.holds({ from, to: from + 1 }));
}
