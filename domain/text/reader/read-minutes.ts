import type { Day } from "../../calendar/day";
import { calendarOf, type WorkCalendar } from "../../calendar/working-days";
import { refuse } from "../../errors";
import { findLabelBlocks } from "../tables/label-blocks";
import { readTaskTable } from "../tables/task-tables";
import { ACCENTS, type AccentModel } from "./accents";
import { withoutLeadIfToAll } from "./actors/addressed-to-all";
import { asTyped } from "./as-typed";
import { givenNames, sendersWithTitle } from "./chat";
import { withNotedDeadline } from "./deadlines/deadline-of-note";
import { findDirectives } from "./directives/find-directives";
import type { ReadMinutes } from "./findings";
import type { FoundDirective } from "./found-directive";
import type { Paragraph } from "./layout";
import { findReferences } from "./legal-references";
import { mannerOf } from "./manner";
import { findMeetingDate } from "./meeting-date/find-meeting-date";
import { findIssueDay } from "./meeting-date/issue-day";
import { DEADLINE_MODEL } from "./models/deadline-model";
import { judgeClauses } from "./models/judged-clauses";
import { LEAD_MODEL } from "./models/lead-model";
import { withLikelyDeadline } from "./models/likely-deadline";
import { withLikelyLead } from "./models/likely-lead";
import { ORDER_MODEL, type OrderModel, type Weights } from "./models/order-model";
import { MOST_CHARACTERS } from "./most-characters";
import { calledBy } from "./names";
import { prepareText } from "./prepare-text";
import { withoutRepeats } from "./repeats";
import { type FoundReport, findReports } from "./reports";
import { withSenderLead } from "./sender-leads";
import type { Span } from "./sentences";
import { spanSet } from "./span-set";
import { findSpeakers } from "./speakers/find-speakers";
import type { FoundSpeaker } from "./speakers/found-speaker";
import { findTitle } from "./titles";

const NO_DAYS_OFF: WorkCalendar = calendarOf([]);

/**
 * Reads a meeting from Vietnamese minutes, notices, articles, notes, chat logs or task tables. Rules of the
 * language and of the document forms find who does what until when; a small model trained on corpus/ judges which
 * clauses are orders. There is no network, and the same text gives the same answer.
 * @param known.day of the meeting if it is known; deadlines are computed from it
 * @param learnt in another training, to measure texts that it has not seen
 * @throws import.too_long
 */
export function readMinutes(
  text: string,
  known: { day?: Day | null; calendar?: WorkCalendar } = {},
  learnt: Learnt = LEARNT,
): ReadMinutes {
  if (text.length > MOST_CHARACTERS) refuse("import.too_long", { limit: MOST_CHARACTERS }, "text");
  const { source: typed, restored, messages, tables, prose, paragraphs } = prepareText(text, learnt.accents);
  const source = restored.text;
  const date = findMeetingDate(source, paragraphs, messages);
  const basis = {
    meeting: known.day ?? date.day,
    year: date.year,
    issued: findIssueDay(paragraphs),
    calendar: known.calendar ?? NO_DAYS_OFF,
  };
  const blocks = findLabelBlocks(prose, basis);
  const body = withoutTail(prose, paragraphs);
  const manner = mannerOf(paragraphs, messages.length > 0);
  const people = new Set([...givenNames(messages), ...(manner === "notes" ? calledBy(body) : [])]);
  const judged = judgeClauses(paragraphs, manner, learnt.orders);
  const directives = [
    ...findDirectives(outside(paragraphs, blocks), basis, manner, { tables, people, judged })
      .map((one) => withLikelyLead(one, manner, learnt.leads))
      .map((one) => withSenderLead(one, messages))
      .map(withoutLeadIfToAll)
      .map((one) => (manner === "notes" ? withNotedDeadline(one, basis) : one))
      .map((one) => withLikelyDeadline(one, manner, basis, learnt.deadlines)),
    ...blocks.map(({ task }) => task),
    ...tables.flatMap((table) => readTaskTable(table, basis)),
  ].sort((a, b) => a.from - b.from);
  const doubtful = [...judged.values()].flatMap((clauses) =>
    clauses.filter(({ odds }) => odds > STATED_ODDS),
  );
  const orders = spanSet<Span>([...directives, ...doubtful]);
  const reports = findReports(unwrapped(withoutTasks(body, paragraphs), paragraphs), orders.overlaps);
  const read: ReadMinutes = {
    source,
    date,
    ...findTitle(source, paragraphs),
    speakers: withSenders(
      withoutAssigned(findSpeakers(messages.length > 0 ? body.replaceAll("\n", ".") : body), directives),
      sendersWithTitle(source, messages),
    ),
    reports,
    references: findReferences(source.replace(/[\n\t]/g, " ")),
    directives: withoutRepeats(directives.filter((one) => !isReportGiven(one, reports))),
  };
  return restored.lines.length === 0 ? read : { ...asTyped(read, typed, restored), source: typed };
}

/** What is learnt from the annotated texts of corpus/. */
export type Learnt = { orders: OrderModel; accents: AccentModel; leads: Weights; deadlines: Weights };
const LEARNT: Learnt = {
  orders: ORDER_MODEL,
  accents: ACCENTS,
  leads: LEAD_MODEL,
  deadlines: DEADLINE_MODEL,
};

/** Below these odds a clause only states something. */
const STATED_ODDS = -3;

/** "Công an xã báo cáo tình hình an ninh tháng cuối năm;" among the reports of a meeting. */
const isReportGiven = (one: FoundDirective, reports: readonly FoundReport[]): boolean =>
  one.number === "" &&
  (one.deadline?.day ?? null) === null &&
  reports.some(
    (report) =>
      report.from > one.from &&
      report.to <= one.to &&
      one.to - report.to < 3 &&
      one.lead === report.presenter &&
      one.text.startsWith(one.lead) &&
      /^\s*(?:trình bày|báo cáo|thông qua)\s/u.test(one.text.slice(one.lead.length)),
  );

/** The paragraphs that belong to no task in a block of labels. */
const outside = (paragraphs: readonly Paragraph[], blocks: readonly Span[]): Paragraph[] =>
  blocks.length === 0
    ? [...paragraphs]
    : paragraphs.filter(({ from, to }) => !blocks.some((one) => from < one.to && one.from < to));

/** The text with line ends inside paragraphs replaced by spaces, same length. */
function unwrapped(text: string, paragraphs: readonly Paragraph[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of paragraphs) {
    if (from < at) continue;
    parts.push(text.slice(at, from), text.slice(from, to).replaceAll("\n", " "));
    at = to;
  }
  return parts.join("") + text.slice(at);
}

/** Characters behind a task in which lines say who does it. */
const NOTES_BELOW = 300;

/** Without people whom the text first names in a task: they receive it and did not speak. */
const withoutAssigned = (
  speakers: readonly FoundSpeaker[],
  directives: readonly FoundDirective[],
): FoundSpeaker[] =>
  speakers.filter(
    ({ from, name, role }) =>
      !directives.some(
        (one) =>
          (role !== "chủ trì" && from > one.from && from < one.to) ||
          // "Chủ trì: Ông Phan Văn Thóc" on a line below a task.
          (from >= one.to && from < one.to + NOTES_BELOW && one.lead.includes(name)),
      ),
  );

/** Adds the senders of a chat, and the people they name. */
const withSenders = (named: readonly FoundSpeaker[], senders: readonly FoundSpeaker[]): FoundSpeaker[] => [
  ...senders,
  ...named.filter(({ name }) => !senders.some((one) => one.name.endsWith(name))),
];

/** The text with listed tasks blanked out, same length: "báo cáo tình hình …" in them is still to be done. */
function withoutTasks(prose: string, paragraphs: readonly Paragraph[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, region, marker } of paragraphs) {
    if (region !== "tasks" || marker === null || from < at) continue;
    parts.push(prose.slice(at, from), " ".repeat(to - from));
    at = to;
  }
  return parts.join("") + prose.slice(at);
}

/** The text with recipients, signatures and the capitals of its parts blanked out, same length. */
function withoutTail(prose: string, paragraphs: readonly Paragraph[]): string {
  const from = paragraphs.find(({ region }) => region === "tail")?.from ?? prose.length;
  // "A. NỘI DUNG" is a heading, not Mr Nội Dung.
  const parts: string[] = [];
  let at = 0;
  for (const { marker, from: start, to, bodyAt } of paragraphs) {
    if (marker?.kind !== "roman" || start < at || to > from) continue;
    parts.push(prose.slice(at, start), " ".repeat(bodyAt));
    at = start + bodyAt;
  }
  return parts.join("") + prose.slice(at, from) + " ".repeat(prose.length - from);
}
