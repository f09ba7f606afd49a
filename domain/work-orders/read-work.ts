import type { Day } from "../calendar/day";
import { yearOf } from "../calendar/day";
import type { WorkCalendar } from "../calendar/working-days";
import { guessLead } from "../departments/guess-lead";
import { matchDepartments, type NamedDepartment } from "../departments/match";
import type { Period } from "../directives/periods";
import { matchDirective, summaryOf } from "../meetings/match-directive";
import { readDirectiveLine } from "../text/reader/read-line";

/** What the words of an order say, to be mended before the work is given. */
export type WorkReading = {
  summary: string;
  leadId: number | null;
  /** The words that led to a department that the text does not name; null if it names one, or none was guessed. */
  guessedFrom: string | null;
  coordinatingIds: number[];
  toAll: boolean;
  deadlineWords: string;
  deadline: Day | null;
  period: Period | null;
  /** How many pieces of work the text gives; each needs an order of its own. */
  tasks: number;
};

/**
 * Reads lead, coordinating departments and deadline from the words of one order.
 * @param on the day on which the work is given: deadlines are counted from it
 */
export function readWork(
  text: string,
  { departments, on, calendar }: { departments: readonly NamedDepartment[]; on: Day; calendar: WorkCalendar },
): WorkReading {
  const line = text.replace(/\s+/g, " ").trim();
  const found = readDirectiveLine(line, { meeting: on, year: yearOf(on), calendar });
  const [first] = found;
  if (!first) return NOTHING_READ;
  const one = matchDirective(first, departments);
  const named = one.leadId ?? matchDepartments(line, departments).opening;
  const guess = named === null && !one.toAll ? guessLead(line, departments) : null;
  const leadId = named ?? guess?.id ?? null;
  return {
    summary: found.length > 1 ? summaryOf(line) : one.summary,
    leadId,
    guessedFrom: guess?.words ?? null,
    coordinatingIds: one.coordinatingIds.filter((id) => id !== leadId),
    toAll: one.toAll,
    deadlineWords: one.deadlineWords,
    deadline: one.deadline,
    period: one.period,
    tasks: found.length,
  };
}

const NOTHING_READ: WorkReading = {
  summary: "",
  leadId: null,
  guessedFrom: null,
  coordinatingIds: [],
  toAll: false,
  deadlineWords: "",
  deadline: null,
  period: null,
  tasks: 0,
};
