import { type Day, parseDay } from "../calendar/day";
import { matchDepartments, type NamedDepartment } from "../departments/match";
import { fold } from "../text/fold";
import type { ReadMinutes } from "../text/reader/read-minutes";

/** What a reading offers the clerk: findings matched to the agency's own, each with its place in the source. */
export type ImportReading = {
  source: string;
  title: string;
  heldOn: Day | null;
  speakers: { key: string; name: string; position: string; chair: boolean; personId: number | null }[];
  references: { key: string; kind: string; number: string; issuedOn: Day | null; known: boolean }[];
  reports: { key: string; title: string; presenter: string; departmentId: number | null }[];
  directives: ImportedDirective[];
  /** Places to be marked, in order and apart from each other. */
  marks: Mark[];
};
export type ImportedDirective = {
  key: string;
  text: string;
  summary: string;
  heading: string;
  /** As written, to be compared with what it was matched to. */
  leadWords: string;
  leadId: number | null;
  coordinatingIds: number[];
  toAll: boolean;
  deadlineWords: string;
  deadline: Day | null;
};
export type Mark = { key: string; from: number; to: number };

/** The agency's own, to which what was read is matched. */
export type OwnNames = {
  departments: readonly NamedDepartment[];
  people: readonly { id: number; name: string }[];
  /** Kinds and numbers of the legal references it has. */
  references: readonly { kind: string; number: string }[];
};

export function importReading(read: ReadMinutes, own: OwnNames): ImportReading {
  const speakers = read.speakers.map(({ name, position, role }, n) => ({
    ...{ key: `s${n}`, name, position },
    chair: role === "chủ trì" || (role === "kết luận" && !read.speakers.some((s) => s.role === "chủ trì")),
    personId: personNamed(name, own.people),
  }));
  return {
    source: read.source,
    title: (read.title?.text ?? "").slice(0, 300),
    heldOn: read.date.day,
    speakers: oneChair(speakers),
    references: read.references.map(({ kind, number, dated }, n) => ({
      ...{ key: `l${n}`, kind: capital(kind), number, issuedOn: dayOfReference(dated) },
      known: own.references.some((known) => fold(known.number) === fold(number)),
    })),
    reports: read.reports.map(({ title, presenter }, n) => ({
      ...{ key: `r${n}`, title: title.slice(0, 300), presenter },
      departmentId: matchDepartments(presenter, own.departments).ids[0] ?? null,
    })),
    directives: read.directives.map((one, n) => importedDirective(`d${n}`, one, own.departments)),
    marks: apart([
      ...(read.date.place ? [{ key: "time", ...read.date.place }] : []),
      ...read.directives.map(({ from, to }, n) => ({ key: `d${n}`, from, to })),
      ...read.reports.map(({ from, to }, n) => ({ key: `r${n}`, from, to })),
      ...read.speakers.map(({ from, to }, n) => ({ key: `s${n}`, from, to })),
      ...read.references.map(({ from, to }, n) => ({ key: `l${n}`, from, to })),
    ]),
  };
}

function importedDirective(
  key: string,
  one: ReadMinutes["directives"][number],
  departments: readonly NamedDepartment[],
): ImportedDirective {
  const lead = matchDepartments(one.lead, departments);
  const others = one.coordinating.map((words) => matchDepartments(words, departments));
  const [leadId = null, ...jointly] = lead.ids;
  const coordinating = [...jointly, ...others.flatMap(({ ids }) => ids)].filter((id) => id !== leadId);
  return {
    ...{ key, text: one.text.trim(), heading: one.heading, leadWords: one.lead, leadId },
    summary: summaryOf(actOf(one)),
    coordinatingIds: [...new Set(coordinating)],
    toAll: lead.all,
    deadlineWords: one.deadline?.words ?? "",
    deadline: one.deadline?.day ?? null,
  };
}

/** What is to be done, without who does it: behind the units it is done with, or behind the lead. */
function actOf({ text, lead, coordinating }: ReadMinutes["directives"][number]): string {
  const last = coordinating.at(-1) ?? "";
  const together = last === "" ? -1 : text.indexOf(last) + last.length;
  if (together > 0 && together < text.length - 12 && /phối hợp|cùng/iu.test(text.slice(0, together))) {
    return text.slice(together).replace(/^[\s,;:]+/, "");
  }
  const at = lead === "" ? -1 : text.indexOf(lead);
  const behind = text.slice(at + lead.length).replace(/^[\s,;:]+/, "");
  return at >= 0 && at < 40 && behind.length > 12 ? behind : text;
}

const LONGEST_SUMMARY = 120;

/** A short form for lists: the first clause without the word of command. */
export function summaryOf(text: string): string {
  const plain = text
    .trim()
    .replace(
      /^(?:giao(?: cho| nhiệm vụ cho)?|yêu cầu|đề nghị|lưu ý|chỉ đạo|phân công|cần|phải|chủ trì,?)\s+/iu,
      "",
    )
    .replace(/\s+/g, " ");
  const clause = plain.split(/[;.](?:\s|$)/u)[0] ?? plain;
  if (clause.length <= LONGEST_SUMMARY) return capital(clause);
  const cut = clause.lastIndexOf(", ", LONGEST_SUMMARY);
  const end = cut > LONGEST_SUMMARY / 2 ? cut : clause.lastIndexOf(" ", LONGEST_SUMMARY - 1);
  return `${capital(clause.slice(0, end))}…`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Two people of one name cannot be told apart by it. */
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

/** Marks in order; one inside another is left out. */
function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (mark.to > mark.from && (!last || mark.from >= last.to)) kept.push(mark);
  }
  return kept;
}
