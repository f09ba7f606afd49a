import { type Day, yearOf } from "../calendar/day";
import type { WorkCalendar } from "../calendar/working-days";
import { guessLead } from "../departments/guess-lead";
import { matchDepartments, type NamedDepartment } from "../departments/match";
import type { Period } from "../directives/periods";
import { matchDirective, summaryOf } from "../meetings/match-directive";
import type { FoundDirective } from "../text/reader/found-directive";
import { readDirectiveLine } from "../text/reader/read-line";
import { splitTasks } from "./split-tasks";

/** What the words of one task say, to be mended before the work is given. */
export type WorkPart = {
  text: string;
  summary: string;
  leadId: number | null;
  /** The words that led to a department that the text does not name; null if it names one, or none was guessed. */
  guessedFrom: string | null;
  coordinatingIds: number[];
  /** Units that the text names and that are no department of the agency, as written. */
  outside: string[];
  toAll: boolean;
  deadlineWords: string;
  deadline: Day | null;
  period: Period | null;
};

/** The whole as one piece of work, and its tasks if it gives several: each needs an order of its own. */
export type WorkReading = WorkPart & { parts: WorkPart[] };

type Agency = { departments: readonly NamedDepartment[]; on: Day; calendar: WorkCalendar };

/**
 * Reads lead, coordinating departments and deadline from the words of one order.
 * @param on the day on which the work is given: deadlines are counted from it
 */
export function readWork(text: string, agency: Agency): WorkReading {
  const line = text.replace(/\s+/g, " ").trim();
  const found = findDirectives(line, agency);
  const [first] = found;
  if (!first) return NOTHING_READ;
  const list = listOf(text);
  const parts = itemsOf(list, agency).flatMap((item) => shareDeadline(partsOf(item, agency)));
  const whole = { ...partOf(first, line, agency), text: line };
  if (parts.length < 2) return { ...whole, parts: [] };
  const [introduced] = findDirectives(list.introduction, agency);
  return {
    ...whole,
    summary: summaryOf(line),
    parts: parts.map((part) => withDeadlineOf(introduced, part)),
  };
}

/** The tasks of one sentence, or of several. */
function partsOf(text: string, agency: Agency): WorkPart[] {
  return findDirectives(text, agency)
    .flatMap((one) => splitTasks(one.text.trim(), agency.departments))
    .flatMap((one) => {
      const [directive] = findDirectives(one, agency);
      return directive ? partOf(directive, one, agency) : [];
    });
}

const MARKED = /^\s*(?:[-–•+*]|\d{1,2}[.)])\s+/u;

type List = { introduction: string; items: string[] };

/** A typed list, without its marks; any other text is one item. A line that ends with a colon may introduce a list. */
function listOf(text: string): List {
  const lines = text.split("\n").filter((one) => one.trim() !== "");
  const introduction = lines[0]?.trim().endsWith(":") ? lines[0].trim() : "";
  const items = introduction === "" ? lines : lines.slice(1);
  const isList = items.length > 1 && items.every((one) => MARKED.test(one));
  if (!isList) return { introduction: "", items: [text.replace(/\s+/g, " ").trim()] };
  return { introduction, items: items.map((one) => one.replace(MARKED, "").trim()) };
}

/** The items as sentences of their own: one that names no department follows the introduction that names one. */
function itemsOf({ introduction, items }: List, { departments }: Agency): string[] {
  const named = (words: string) => matchDepartments(words, departments).ids.length > 0;
  return named(introduction) ? items.map((one) => (named(one) ? one : `${introduction} ${one}`)) : items;
}

/** "Hoàn thành trước 15/8: - … - …": the day of the introduction is that of each item without its own. */
function withDeadlineOf(introduced: FoundDirective | undefined, part: WorkPart): WorkPart {
  if (!introduced?.deadline || part.deadline !== null || part.period !== null) return part;
  const { words, day, period } = introduced.deadline;
  return { ...part, deadlineWords: words, deadline: day, period };
}

const findDirectives = (line: string, { on, calendar }: Agency): FoundDirective[] =>
  readDirectiveLine(line, { meeting: on, year: yearOf(on), calendar });

function partOf(found: FoundDirective, text: string, { departments }: Agency): WorkPart {
  const one = matchDirective(found, departments);
  const named = one.leadId ?? matchDepartments(text, departments).opening;
  const guess = named === null && !one.toAll ? guessLead(text, departments) : null;
  const leadId = named ?? guess?.id ?? null;
  const { summary, toAll, deadlineWords, deadline, period } = one;
  const isLeadOutside = one.leadWords !== "" && named === null && !toAll;
  return {
    text,
    summary,
    leadId,
    guessedFrom: guess?.words ?? null,
    coordinatingIds: coordinatingOf(one.coordinatingIds, text, departments).filter((id) => id !== leadId),
    outside: isLeadOutside ? [one.leadWords, ...one.outsidePartners] : one.outsidePartners,
    toAll,
    deadlineWords,
    deadline,
    period,
  };
}

/** "…, Phòng B và Phòng C phối hợp …": what stands before the word helps, where the reader found nobody. */
const HELPERS = /(?:^|[,;])([^,;.]+?)\s+(?:cùng\s+)?phối hợp(?!\s+(?:với|cùng|chặt))/giu;

function coordinatingOf(
  found: readonly number[],
  text: string,
  departments: readonly NamedDepartment[],
): readonly number[] {
  if (found.length > 0) return found;
  return [...text.matchAll(HELPERS)].flatMap(([, words = ""]) => matchDepartments(words, departments).ids);
}

/** "Phòng A làm X, Phòng B làm Y trước 30/9": the day at the end is meant for all tasks of the sentence. */
function shareDeadline(parts: readonly WorkPart[]): WorkPart[] {
  const shared: WorkPart[] = [];
  for (const part of parts.toReversed()) {
    const next = shared[0];
    const isOpen = part.deadline === null && part.period === null && !/[.!?]$/.test(part.text);
    const { deadlineWords = "", deadline = null, period = null } = next ?? {};
    shared.unshift(isOpen && next ? { ...part, deadlineWords, deadline, period } : part);
  }
  return shared;
}

const NOTHING_READ: WorkReading = {
  text: "",
  summary: "",
  leadId: null,
  guessedFrom: null,
  coordinatingIds: [],
  outside: [],
  toAll: false,
  deadlineWords: "",
  deadline: null,
  period: null,
  parts: [],
};
