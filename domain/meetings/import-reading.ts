import { type Day, parseDay } from "../calendar/day";
import { guessLead } from "../departments/guess-lead";
import type { NamedDepartment } from "../departments/match";
import { fold } from "../text/fold";
import { spanSet } from "../text/reader/span-set";
import type { ReadRecord } from "../text/record/read-record";
import type { TypedTotal } from "./attendance-total-input";
import { type MatchedFigure, matchFigure, type OwnIndicator } from "./import-figures";
import { type MatchedItem, matchItem } from "./import-items";
import { type OwnSeries, seriesOf, titleInSeries } from "./import-series";
import { type MatchedDirective, matchDirective } from "./match-directive";
import type { ReadingHint } from "./reading-hints";

/** What a reading offers the clerk: findings matched to the agency's data, each with its place in the source. */
export type ImportReading = {
  source: string;
  hints: readonly ReadingHint[];
  /** Set if the text was recognised from pictures: a draft to check. */
  scan: ScanDraft | null;
  /** The series it seems to belong to, and what each series would call it, by the series' key. */
  seriesId: number | null;
  titles: Readonly<Record<string, string>>;
  heldOn: Day | null;
  /** "07:30"; "" where the text does not say. */
  startsAt: string;
  endsAt: string;
  place: string;
  /** How many people attended. */
  total: TypedTotal;
  speakers: ReadSpeaker[];
  references: {
    key: string;
    kind: string;
    number: string;
    issuedOn: Day | null;
    issuer: string;
    subject: string;
    known: boolean;
  }[];
  items: (Omit<MatchedItem, "said"> & { key: string })[];
  directives: ReadDirective[];
  figures: (MatchedFigure & { key: string })[];
  captions: { key: string; text: string }[];
  /** The period that the whole speech speaks about: offered as a deadline. */
  horizon: { words: string; day: Day } | null;
  /** Who wrote the text; left out. */
  author: string;
  /** Places to mark, in order, not overlapping. */
  marks: Mark[];
};
export type ReadSpeaker = {
  key: string;
  name: string;
  position: string;
  chair: boolean;
  /** The text does not say who presided: it is the one who told the others what to do. */
  chairGuessed: boolean;
  secretary: boolean;
  personId: number | null;
};
export type ReadDirective = MatchedDirective & {
  key: string;
  /** The words by which its lead was guessed, "" where it was named. */
  guessedBy: string;
  /** The item it was given in, by its place among the items; null where it stands in none. */
  item: number | null;
  /** How many lines of that item's text stand before it; null where it has no place of its own there. */
  afterLine: number | null;
};
/** A scan whose pages can be viewed, and the doubtful places in its text, in order. */
export type ScanDraft = { id: string; pages: number; doubts: readonly { from: number; to: number }[] };
export type Mark = { key: string; from: number; to: number };

/** The agency's data to which findings are matched. */
export type OwnNames = {
  departments: readonly NamedDepartment[];
  people: readonly { id: number; name: string }[];
  /** Kinds and numbers of its legal references. */
  references: readonly { kind: string; number: string }[];
  series: readonly OwnSeries[];
  indicators: readonly OwnIndicator[];
};

type Around = {
  /** How flag ceremonies are called, with {month} for month and year. */
  ceremony: string;
  hints?: readonly ReadingHint[];
  scan?: ScanDraft | null;
};

/** Matches findings to the agency's data, for a clerk to confirm. */
export function importReading(
  read: ReadRecord,
  own: OwnNames,
  { ceremony, hints = [], scan = null }: Around,
): ImportReading {
  const title = titleOf(read);
  const heldOn = read.date.day;
  const items = itemsOf(read, own);
  return {
    source: read.source,
    hints,
    scan,
    seriesId: seriesOf(`${title} ${read.source.slice(0, 2000)}`, own.series),
    titles: Object.fromEntries(
      own.series.map((line) => [line.id, titleInSeries(line, heldOn, { read: title, ceremony })]),
    ),
    heldOn,
    startsAt: read.particulars.startsAt?.time ?? "",
    endsAt: read.particulars.endsAt?.time ?? "",
    place: read.particulars.place?.text ?? "",
    total: totalOf(read),
    speakers: speakersOf(read, own),
    references: read.references.map(({ kind, number, dated, issuer, subject }, n) => ({
      key: `l${n}`,
      kind: capital(kind),
      number,
      issuedOn: dayOfReference(dated),
      issuer: issuer.slice(0, 160),
      subject: subject.slice(0, 500),
      known: own.references.some((known) => fold(known.number) === fold(number)),
    })),
    items: items.map(({ said: _, ...item }) => item),
    directives: read.directives.map((one, n) => ({
      key: `d${n}`,
      ...placeOf(n, itemAround(one, read), items),
      ...withGuess(matchDirective(one, own.departments), n < MOST_GUESSED ? own.departments : []),
    })),
    figures: read.figures.map((figure, n) => ({ key: `f${n}`, ...matchFigure(figure, own.indicators) })),
    captions: read.captions.map(({ text }, n) => ({ key: `c${n}`, text: text.slice(0, 300) })),
    horizon: read.horizon && { words: read.horizon.words, day: read.horizon.day },
    author: read.author.map(({ from, to }) => read.source.slice(from, to)).join(" · "),
    marks: apart([
      ...(read.date.place ? [{ key: "time", ...read.date.place }] : []),
      ...particularMarks(read),
      ...read.captions.map(({ from, to }, n) => ({ key: `c${n}`, from, to })),
      ...read.author.map(({ from, to }, n) => ({ key: `a${n}`, from, to })),
      ...read.directives.map(({ from, to }, n) => ({ key: `d${n}`, from, to })),
      ...read.figures.map(({ from, to }, n) => ({ key: `f${n}`, from, to })),
      ...read.reports.map(({ from, to }) => ({ key: `i${itemAt(from, read) ?? 0}`, from, to })),
      ...peopleIn(read).map(({ from, to }, n) => ({ key: `s${n}`, from, to })),
      ...read.references.map(({ from, to }, n) => ({ key: `l${n}`, from, to })),
    ]),
  };
}

const totalOf = ({ headCounts }: ReadRecord): TypedTotal => ({
  present: headCounts?.present ?? null,
  expected: headCounts?.expected ?? null,
  excused: headCounts?.excused ?? null,
});

/** "Biên bản họp …": what is written of a meeting is not part of its name. */
const WRITTEN_OF = /^biên bản\s+(?:của\s+)?(?=\S)/iu;

function titleOf({ title }: ReadRecord): string {
  const line = (title?.text ?? "").replace(/\s+/g, " ").replace(WRITTEN_OF, "");
  const [, inside] = /^\(([^()]+)\)$/u.exec(line) ?? [];
  return capital(inside ?? line).slice(0, 300);
}

/** The places of times, place and head counts in the source. */
const particularMarks = ({ particulars: { startsAt, endsAt, place }, headCounts }: ReadRecord): Mark[] =>
  [startsAt, endsAt, place, headCounts].flatMap((found, n) =>
    found ? [{ key: `time${n + 1}`, from: found.from, to: found.to }] : [],
  );

/** As many directives as one import stores. */
const MOST_GUESSED = 400;

/** The speakers, and the secretary behind them where he is none. */
const peopleIn = ({ speakers, secretary }: ReadRecord): ReadRecord["speakers"] =>
  secretary === null || speakers.some(({ name }) => name === secretary.name)
    ? speakers
    : [...speakers, secretary];

function speakersOf(read: ReadRecord, own: OwnNames): ReadSpeaker[] {
  const presides = (role: string) =>
    role === "chủ trì" || (role === "kết luận" && !read.speakers.some((one) => one.role === "chủ trì"));
  const spoken = read.items.find(({ kind }) => kind === "speech")?.speaker ?? "";
  const said = read.speakers.some(({ role }) => presides(role));
  const speakers = peopleIn(read).map(({ name, position, role }, n) => ({
    key: `s${n}`,
    name,
    position: capital(position),
    chair: said ? presides(role) : name === spoken,
    chairGuessed: !said && name === spoken,
    secretary: name === read.secretary?.name,
    personId: personNamed(name, own.people),
  }));
  return oneChair(speakers);
}

/** The programme; a text that tells of none is one speech. */
function itemsOf(read: ReadRecord, own: OwnNames): (MatchedItem & { key: string })[] {
  const whole = { kind: "speech", title: "", speaker: "", from: 0, to: read.source.length } as const;
  const elsewhere = {
    headings: spanSet([...read.headings, ...(read.particulars.closing ? [read.particulars.closing] : [])]),
    tasks: spanSet(read.directives),
    inOrder: read.directives
      .map(({ from, to }, index) => ({ from, to, index }))
      .sort((a, b) => a.from - b.from),
  };
  const found = read.items.length > 0 ? read.items : [{ ...whole, parts: [whole] }];
  return found.map((item, n) => ({
    key: `i${n}`,
    ...matchItem(item, read, own.departments, elsewhere, (name) => personNamed(name, own.people)),
  }));
}

const itemAt = (from: number, { items }: ReadRecord): number | null => {
  const at = items.findIndex((item) => from >= item.from && from < item.to);
  return at < 0 ? null : at;
};

/** The item a task was given in; one in none belongs to the speech, if there is only one. */
function itemAround({ from }: { from: number }, read: ReadRecord): number | null {
  if (read.items.length === 0) return 0;
  const speeches = read.items.flatMap(({ kind }, n) => (kind === "speech" ? [n] : []));
  return itemAt(from, read) ?? (speeches.length === 1 ? (speeches[0] ?? null) : null);
}

const placeOf = (
  directive: number,
  item: number | null,
  items: readonly MatchedItem[],
): Pick<ReadDirective, "item" | "afterLine"> => ({
  item,
  afterLine: (item === null ? undefined : items[item]?.said.get(directive)) ?? null,
});

/** Where no department is named, the one that sees to the matter. What is every person's own needs none. */
function withGuess(
  one: MatchedDirective,
  departments: readonly NamedDepartment[],
): MatchedDirective & { guessedBy: string } {
  const everybody = one.toAll && !/phòng|ban(?!\p{L})|đơn vị|bộ phận/iu.test(one.leadWords);
  if (one.leadId !== null || everybody) return { ...one, guessedBy: "" };
  const guess = guessLead(one.text.replace(one.leadWords, ""), departments);
  return guess ? { ...one, leadId: guess.id, guessedBy: guess.words } : { ...one, guessedBy: "" };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name shared by two people identifies neither. */
function personNamed(name: string, people: OwnNames["people"]): number | null {
  const same = people.filter((person) => fold(person.name) === fold(name));
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}

function oneChair<T extends { chair: boolean; chairGuessed: boolean }>(speakers: readonly T[]): T[] {
  const first = speakers.findIndex(({ chair }) => chair);
  return speakers.map((speaker, n) => ({
    ...speaker,
    chair: n === first,
    chairGuessed: n === first && speaker.chairGuessed,
  }));
}

function dayOfReference(dated: string): Day | null {
  const words = /^(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/u.exec(dated);
  return parseDay(words ? `${words[1]}/${words[2]}/${words[3]}` : dated.replaceAll(/\s/g, ""));
}

/** Marks in order; a mark inside another is left out. */
function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (mark.to > mark.from && (!last || mark.from >= last.to)) kept.push(mark);
  }
  return kept;
}
