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
  const texts = linesOf(text)
    .flatMap((one) => findDirectives(one, agency))
    .flatMap((one) => splitTasks(one.text.trim(), agency.departments));
  const whole = { ...partOf(first, line, agency), text: line };
  if (texts.length < 2) return { ...whole, parts: [] };
  const parts = texts.flatMap((one) => {
    const [directive] = findDirectives(one, agency);
    return directive ? partOf(directive, one, agency) : [];
  });
  return { ...whole, summary: summaryOf(line), parts: shareDeadline(parts) };
}

const MARKED = /^\s*(?:[-–•+*]|\d{1,2}[.)])\s+/u;

/** The items of a typed list, without their marks; any other text is one line. */
function linesOf(text: string): string[] {
  const lines = text.split("\n").filter((one) => one.trim() !== "");
  const isList = lines.length > 1 && lines.every((one) => MARKED.test(one));
  return isList ? lines.map((one) => one.replace(MARKED, "")) : [text.replace(/\s+/g, " ").trim()];
}

const findDirectives = (line: string, { on, calendar }: Agency): FoundDirective[] =>
  readDirectiveLine(line, { meeting: on, year: yearOf(on), calendar });

function partOf(found: FoundDirective, text: string, { departments }: Agency): WorkPart {
  const one = matchDirective(found, departments);
  const named = one.leadId ?? matchDepartments(text, departments).opening;
  const guess = named === null && !one.toAll ? guessLead(text, departments) : null;
  const leadId = named ?? guess?.id ?? null;
  const { summary, toAll, deadlineWords, deadline, period } = one;
  return {
    text,
    summary,
    leadId,
    guessedFrom: guess?.words ?? null,
    coordinatingIds: coordinatingOf(one.coordinatingIds, text, departments).filter((id) => id !== leadId),
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
  toAll: false,
  deadlineWords: "",
  deadline: null,
  period: null,
  parts: [],
};
