import { matchDepartments, type NamedDepartment } from "../departments/match";
import type { Span } from "../text/reader/sentences";
import type { FoundItem } from "../text/record/agenda";
import type { ReadRecord } from "../text/record/read-record";
import type { SpanSet } from "../text/record/span-set";
import { typedNumberOf } from "../text/typed-number";

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
  /** Which of the references that were read it cites, by their place among them. */
  cites: number[];
};

const LONGEST_TITLE = 300;
const LONGEST_BODY = 200_000;

/** What of a text stands in the minutes elsewhere than in an item's words. */
export type Elsewhere = { headings: SpanSet<Span>; tasks: SpanSet<Span> };

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
    body: bodyOf(item, read.source, elsewhere),
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

/** Its paragraphs, without those that are a task or head tasks: these stand in the minutes as directives. */
function bodyOf({ parts }: FoundItem, source: string, { headings, tasks }: Elsewhere): string {
  return parts
    .filter((part) => !headings.holds(part) && !tasks.holds(withoutEnds(part, source)))
    .map(({ from, to }) => source.slice(from, to).replace(/\s*\n\s*/g, " "))
    .join("\n\n")
    .slice(0, LONGEST_BODY);
}

/** A paragraph without its number and its full stop, which a task may leave out. */
function withoutEnds({ from, to }: Span, source: string): Span {
  const number = typedNumberOf(source.slice(from, to)).length;
  return { from: from + (number === 0 ? 0 : number + 1), to: to - 1 };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
