import { type Day, parseDay } from "../calendar/day";
import { matchDepartments, type NamedDepartment } from "../departments/match";
import { fold } from "../text/fold";
import type { ReadMinutes } from "../text/reader/read-minutes";
import { type MatchedDirective, matchDirective } from "./match-directive";
import type { ReadingHint } from "./reading-hints";

/** What a reading offers the clerk: findings matched to the agency's data, each with its place in the source. */
export type ImportReading = {
  source: string;
  hints: readonly ReadingHint[];
  /** Set if the text was recognised from pictures: a draft to check. */
  scan: ScanDraft | null;
  title: string;
  heldOn: Day | null;
  speakers: { key: string; name: string; position: string; chair: boolean; personId: number | null }[];
  references: { key: string; kind: string; number: string; issuedOn: Day | null; known: boolean }[];
  reports: { key: string; title: string; presenter: string; departmentId: number | null }[];
  directives: (MatchedDirective & { key: string })[];
  /** Places to mark, in order, not overlapping. */
  marks: Mark[];
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
};

export function importReading(
  read: ReadMinutes,
  own: OwnNames,
  { hints = [], scan = null }: { hints?: readonly ReadingHint[]; scan?: ScanDraft | null } = {},
): ImportReading {
  const speakers = read.speakers.map(({ name, position, role }, n) => ({
    key: `s${n}`,
    name,
    position,
    chair: role === "chủ trì" || (role === "kết luận" && !read.speakers.some((s) => s.role === "chủ trì")),
    personId: personNamed(name, own.people),
  }));
  return {
    source: read.source,
    hints,
    scan,
    title: (read.title?.text ?? "").slice(0, 300),
    heldOn: read.date.day,
    speakers: oneChair(speakers),
    references: read.references.map(({ kind, number, dated }, n) => ({
      key: `l${n}`,
      kind: capital(kind),
      number,
      issuedOn: dayOfReference(dated),
      known: own.references.some((known) => fold(known.number) === fold(number)),
    })),
    reports: read.reports.map(({ title, presenter }, n) => ({
      key: `r${n}`,
      title: title.slice(0, 300),
      presenter,
      departmentId: matchDepartments(presenter, own.departments).ids[0] ?? null,
    })),
    directives: read.directives.map((one, n) => ({
      key: `d${n}`,
      ...matchDirective(one, own.departments),
    })),
    marks: apart([
      ...(read.date.place ? [{ key: "time", ...read.date.place }] : []),
      ...read.directives.map(({ from, to }, n) => ({ key: `d${n}`, from, to })),
      ...read.reports.map(({ from, to }, n) => ({ key: `r${n}`, from, to })),
      ...read.speakers.map(({ from, to }, n) => ({ key: `s${n}`, from, to })),
      ...read.references.map(({ from, to }, n) => ({ key: `l${n}`, from, to })),
    ]),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name shared by two people identifies neither. */
function personNamed(name: string, people: OwnNames["people"]): number | null {
  const same = people.filter((person) => fold(person.name) === fold(name));
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}

function oneChair<T extends { chair: boolean }>(speakers: readonly T[]): T[] {
  const first = speakers.findIndex(({ chair }) => chair);
  return speakers.map((speaker, n) => ({ ...speaker, chair: n === first }));
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
