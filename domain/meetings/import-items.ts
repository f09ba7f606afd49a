import { matchDepartments, type NamedDepartment } from "../departments/match";
import type { Span } from "../text/reader/sentences";
import type { SpanSet } from "../text/reader/span-set";
import type { FoundItem } from "../text/record/agenda";
import type { ReadRecord } from "../text/record/read-record";
import { typedNumberOf } from "../text/typed-number";
import { joinPieces } from "./placed-text";

/** An item of the programme that was read, matched to the agency's own people and departments. */
export type MatchedItem = {
  kind: FoundItem["kind"];
  /** "" where the kind's own name says it. */
  title: string;
  speakerName: string;
  speakerPosition: string;
  speakerId: number | null;
  departmentId: number | null;
  body: string;
  /** How many lines of the body stand before each directive said in it, by the directive's place among all. */
  said: ReadonlyMap<number, number>;
  /** Which of the references that were read it cites, by their place among them. */
  cites: number[];
};

const LONGEST_TITLE = 300;
const LONGEST_BODY = 200_000;

/** What of a text stands in the minutes elsewhere than in an item's words. */
export type Elsewhere = { headings: SpanSet<Span>; tasks: SpanSet<Span>; inOrder: readonly Task[] };

/** The words of a directive, with its place among all that were read. */
export type Task = Span & { index: number };

/**
 * @param elsewhere the directives and the lines that head them
 * @param personOf a person of the agency by name
 */
export function matchItem(
  item: FoundItem,
  read: ReadRecord,
  departments: readonly NamedDepartment[],
  elsewhere: Elsewhere,
  personOf: (name: string) => number | null,
): MatchedItem {
  const speaker = read.speakers.find(({ name }) => name === item.speaker);
  const unit = speaker
    ? matchDepartments(speaker.position, departments)
    : matchDepartments(item.speaker, departments);
  const presents = item.kind === "report";
  return {
    kind: item.kind,
    title: capital(item.title.replace(/\.$/, "")).slice(0, LONGEST_TITLE),
    speakerName: speaker || unit.ids.length === 0 ? item.speaker.slice(0, 100) : "",
    speakerPosition: capital(speaker?.position ?? "").slice(0, 200),
    speakerId: speaker ? personOf(speaker.name) : null,
    departmentId: presents ? (unit.ids[0] ?? presenterIn(item, read.source, departments)) : null,
    ...wordsOf(item, read.source, elsewhere),
    cites: read.references.flatMap(({ from }, n) => (from >= item.from && from < item.to ? [n] : [])),
  };
}

/** "Phòng Lao động tham gia báo cáo chuyên đề do đồng chí …": the unit that the sentence names first. */
const presenterIn = (
  { from, to }: Span,
  source: string,
  departments: readonly NamedDepartment[],
): number | null =>
  matchDepartments(source.slice(from, Math.min(to, from + 160)), departments).ids[0] ?? null;

/**
 * Its paragraphs, without what heads directives, and without the directives: these stand in the minutes by
 * themselves, between the lines where they were said. A directive that is part of a sentence stays in it and has no
 * place of its own.
 */
function wordsOf(
  { from, to, parts }: FoundItem,
  source: string,
  { headings, tasks, inOrder }: Elsewhere,
): Pick<MatchedItem, "body" | "said"> {
  const own = inOrder.filter((task) => task.from >= from && task.from < to);
  const pieces: string[][] = [[]];
  const placed: number[] = [];
  let next = 0;
  const keep = (words: string) => {
    if (words.trim() !== "") pieces.at(-1)?.push(words.trim().replace(/\s*\n\s*/g, " "));
  };
  const place = ({ index }: Task) => {
    placed.push(index);
    pieces.push([]);
  };
  for (const part of parts) {
    if (headings.holds(part)) continue;
    const isTask = tasks.holds(withoutEnds(part, source));
    let at = part.from;
    for (let task = own[next]; task && task.from < part.to; task = own[++next]) {
      if (isTask) place(task);
      else {
        const cut = wholeSentences(task, { from: at, to: part.to }, source);
        if (!cut) continue;
        keep(source.slice(at, cut.from));
        place(task);
        at = cut.to;
      }
    }
    if (!isTask) keep(source.slice(at, part.to));
  }
  const { body, afterLines } = joinPieces(pieces.map((piece) => piece.join("\n\n")));
  return {
    body: body.slice(0, LONGEST_BODY),
    said: new Map(placed.map((index, n) => [index, afterLines[n] ?? 0])),
  };
}

const SENTENCE_ENDS = /[.!?:;…]["”]?$/u;
/** The number or dash before words: "2)", "a.", "-". */
const MARKER = /(?:^|\s)(?:\(?\d{1,2}[.)]|\p{L}[.)]|[-–+•])\s*$/u;

/** What is cut out of a paragraph with a directive, or null if the directive is only part of a sentence there. */
function wholeSentences(task: Span, rest: Span, source: string): Span | null {
  if (task.from < rest.from) return null;
  const before = source.slice(rest.from, task.from).replace(MARKER, " ").trimEnd();
  if (before !== "" && !SENTENCE_ENDS.test(before)) return null;
  const to = Math.min(task.to, rest.to);
  const [end = ""] = /^\s*[.;!?…]*\s*/u.exec(source.slice(to, rest.to)) ?? [];
  const ended = /[.;!?…]/u.test(end) || SENTENCE_ENDS.test(source.slice(task.from, to).trimEnd());
  if (!ended && to + end.length < rest.to) return null;
  return { from: rest.from + before.length, to: to + end.length };
}

/** A paragraph without its number and its full stop, which a task may leave out. */
function withoutEnds({ from, to }: Span, source: string): Span {
  const number = typedNumberOf(source.slice(from, to)).length;
  return { from: from + (number === 0 ? 0 : number + 1), to: to - 1 };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
