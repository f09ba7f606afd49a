import type { Product } from "./history";
import { readPeriod } from "./periods";
import type { PersonWork } from "./person-work";
import { type EvaluationReport, type MonthWork, type RowFacts, reportOf, type Scores } from "./report";
import { DEFAULT_RULES } from "./rules";

/** A product done in time, due in October. */
export const product = (changes: Partial<Product> = {}): Product => ({
  periodEnd: null,
  deadline: "2026-10-15",
  judgedBy: "2026-10-20",
  state: "done",
  reportedOn: "2026-10-14",
  daysLate: 0,
  done: 1,
  faults: 0,
  returns: [],
  extensions: [],
  holders: [{ personId: 7, share: 1 }],
  unable: [],
  ...changes,
});
/** What a person did of it, whole and in time. */
export const work = (coefficient: number | null, more: Partial<PersonWork> = {}): PersonWork => ({
  coefficient,
  share: 1,
  kind: "planned",
  done: 1,
  faults: 0,
  daysLate: 0,
  product: product(),
  notCounted: null,
  waits: false,
  isUnable: false,
  ...more,
});
/** What a row says about its directive. */
export const facts = (assignmentId: number): RowFacts => ({
  assignmentId,
  departmentId: 1,
  directiveId: assignmentId,
  code: `CĐ-${assignmentId}`,
  summary: "Rà soát dự án",
  originalDeadline: "2026-10-10",
  item: null,
  handedIn: "12/BC-VP",
  changes: [],
});
/** Works of a month, on the assignments 1, 2, 3 … */
export const month = (key: string, ...works: PersonWork[]): MonthWork => ({
  month: key,
  rows: works.map((one, index) => ({ work: one, facts: facts(index + 1) })),
});
export const SCORES: Scores = { general: 27, d: 100, dd: 50, e: 100, className: "", note: "" };
const october = readPeriod("2026-10");

/** The report of a civil servant for October. */
export function report(months: readonly MonthWork[], head: Partial<EvaluationReport> = {}): EvaluationReport {
  if (october === null) throw new Error("no such period");
  const person = { id: 7, name: "Trần Văn Minh", position: "", departmentIds: [1], departments: "" };
  const standing = { group: "civil-servant", leads: false } as const;
  const { rules = DEFAULT_RULES, scores = SCORES } = head;
  const given = head.standing === undefined ? standing : head.standing;
  return reportOf({ person, period: october, asOf: "2026-11-03", rules, standing: given, scores }, months);
}
