import { askedAs, type MeetingRecord, type RecordedDirective } from "@/domain/meetings/record";
import { withoutTypedNumber } from "@/domain/text/typed-number";
import { fill, WORDS } from "../words";
import { asBeginning, eventName, giverOf, inSentence, newsDay, withoutStop } from "./phrases";

/**
 * How many directives an article names of each heading, and in total: news has the main ones, the minutes have the
 * list.
 */
const MOST_OF_HEADING = 3;
const MOST = 8;

/** The directives as news: a paragraph for each heading, in varied sentences; "" if there are none. */
export function draftDirectives(record: MeetingRecord): string {
  const { directives, headings } = record;
  if (directives.length === 0) return "";
  const groups = [{ id: null, title: "" }, ...headings]
    .map(({ id, title }) => ({
      title,
      // A directive without words makes no sentence; it is counted among the others.
      list: directives.filter(({ headingId, summary }) => headingId === id && /\p{L}/u.test(summary)),
    }))
    .filter(({ list }) => list.length > 0);
  let room = MOST;
  let written = 0;
  const paragraphs = groups.flatMap(({ title, list }) => {
    const main = list.slice(0, Math.min(MOST_OF_HEADING, room));
    room -= main.length;
    const sentences = main.map((directive) => sentenceOf(directive, record, written++));
    const [first, ...rest] = sentences;
    if (first === undefined) return [];
    const begun = title
      ? fill(WORDS.article.heading, { heading: withoutStop(withoutTypedNumber(title)), sentence: first })
      : first;
    return [[begun, ...rest].map(asBeginning).join(" ")];
  });
  const left = directives.length - written;
  const others = left > 0 ? [fill(WORDS.article.others, { count: left })] : [];
  return [introductionOf(record), ...paragraphs, ...others].join("\n");
}

function introductionOf(record: MeetingRecord): string {
  const words = WORDS.article;
  const givers = new Set(record.directives.map((one) => giverOf(one, record)));
  const [only = ""] = givers;
  const speaker = givers.size === 1 ? only : words.leader;
  const count = record.directives.length;
  const values = { event: eventName(record), speaker, count, horizon: record.horizonWords };
  return fill(record.horizonWords ? words.directives_horizon : words.directives, values);
}

/** One directive as a clause of a longer sentence; neighbours begin differently. */
function sentenceOf(directive: RecordedDirective, record: MeetingRecord, turn: number): string {
  const words = WORDS.article;
  const speaker = giverOf(directive, record);
  const task = inSentence(withoutStop(withoutTypedNumber(directive.summary)));
  if (directive.asksNothing) return fill(words.noted, { speaker, task });
  const [lead] = askedAs(directive, "lead");
  const others = askedAs(directive, "coordinating").join(", ");
  const values = {
    speaker,
    task,
    lead: lead ?? "",
    with: others ? fill(words.with, { departments: others }) : "",
    due: directive.originalDeadline ? fill(words.due, { date: newsDay(directive.originalDeadline) }) : "",
  };
  const patterns = directive.toAllDepartments ? words.to_all : lead ? words.to_lead : words.to_nobody;
  return fill(patterns[turn % patterns.length] ?? "", values);
}
