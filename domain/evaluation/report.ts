import type { Day } from "../calendar/day";
import {
  delaysOf,
  type Figures,
  figuresOf,
  hasFigures,
  isInTotal,
  type LeaderScores,
  type NoFigures,
  pointsOf,
  ratioOf,
  type Standing,
} from "./figures";
import type { EvaluationPeriod } from "./periods";
import { type NotCounted, openDecisions, type PersonWork } from "./person-work";
import { DEDUCTION, type EvaluationRules } from "./rules";

/** What a row says about its directive, besides the counted work. */
export type RowFacts = {
  assignmentId: number;
  departmentId: number;
  directiveId: number;
  code: string;
  summary: string;
  originalDeadline: Day | null;
  /** The product of the catalogue; null if nobody has chosen one. */
  item: { id: number; name: string } | null;
  /** What was handed in: number and date of a document, or words. */
  handedIn: string;
  /** Changes of the officer: the event, its day, who had the work before, and what was decided about it. */
  changes: { eventId: number; on: Day; to: string; judged: "unable" | null }[];
};

/** One line of the report: a product of the person, with what it adds and loses, converted. */
export type ReportRow = RowFacts & {
  month: string;
  periodEnd: Day | null;
  deadline: Day | null;
  judgedBy: Day | null;
  kind: PersonWork["kind"];
  coefficient: number | null;
  share: number;
  /** Coefficient times share. */
  weight: number | null;
  done: number;
  reportedOn: Day | null;
  waits: boolean;
  daysLate: number;
  delays: number;
  faults: number;
  /** Returns and extensions with a confirmed objective cause. */
  objective: number;
  lostByFaults: number;
  lostByDelays: number;
  isUnable: boolean;
  notCounted: NotCounted | null;
  returns: PersonWork["product"]["returns"];
  extensions: PersonWork["product"]["extensions"];
};

export type MonthFigures = { month: string; figures: Figures | NoFigures };

export type Scores = {
  general: number | null;
  d: number | null;
  dd: number | null;
  e: number | null;
  className: string;
  note: string;
};

/** Why the figures of a report are not complete. */
export type Gap =
  | { gap: "coefficient"; count: number }
  | { gap: "standing" }
  | { gap: "leader_scores" }
  | { gap: "no_work" }
  /** Work is due, but none that makes up the total: what is unplanned or taken over only adds what is done. */
  | { gap: "no_planned_work" };

/** Whether something has still to be entered; where no work is due nothing is missing. */
export const lacksData = (gaps: readonly Gap[]): boolean =>
  gaps.some(({ gap }) => gap !== "no_work" && gap !== "no_planned_work");

/** Everything that a report of a person and a period says, as of a day. */
export type EvaluationReport = {
  person: { id: number; name: string; position: string; departmentIds: number[]; departments: string };
  period: EvaluationPeriod;
  asOf: Day;
  rules: EvaluationRules;
  standing: Standing | null;
  rows: ReportRow[];
  months: MonthFigures[];
  /** The mean of the months that have figures; null if there are none or one lacks a coefficient. */
  abc: { a: number; b: number; c: number } | null;
  ratio: number | null;
  points: number | null;
  scores: Scores | null;
  /** Task points and general points; null if one is missing. */
  total: number | null;
  gaps: Gap[];
  /** Returns and extensions that nobody has judged yet: the figures are provisional. */
  open: { returns: number; extensions: number };
};

export type MonthWork = { month: string; rows: { work: PersonWork; facts: RowFacts }[] };

/**
 * The report of a person and a period: of one month by its products, of a longer period by the mean of its months
 * (Nghị định 335/2025/NĐ-CP, Điều 17.3), of which months without assigned work are left out.
 */
export function reportOf(
  head: Pick<EvaluationReport, "person" | "period" | "asOf" | "rules" | "standing" | "scores">,
  months: readonly MonthWork[],
): EvaluationReport {
  const { rules, standing, scores } = head;
  const computed = months.map(({ month, rows }) => ({
    month,
    figures: figuresOf(
      rows.map(({ work }) => work).filter(({ notCounted }) => notCounted === null),
      rules,
    ),
  }));
  const all = months.flatMap(({ rows }) => rows.map(({ work }) => work));
  const withFigures = computed.flatMap(({ figures }) => (hasFigures(figures) ? [figures] : []));
  const missing = all.filter(({ coefficient, notCounted }) => coefficient === null && notCounted === null);
  const isAnyDue = all.some(({ notCounted }) => notCounted === null);
  const abc = missing.length === 0 && withFigures.length > 0 ? meanOf(withFigures) : null;
  const leaderScores = leaderScoresOf(scores);
  const ratio = abc && standing ? ratioOf(abc, standing, leaderScores, rules) : null;
  const points = ratio === null ? null : pointsOf(ratio);
  const general = scores?.general ?? null;
  return {
    ...head,
    rows: withoutRepeats(
      months.flatMap(({ month, rows }) => rows.map(({ work, facts }) => rowOf(month, work, facts, rules))),
    ),
    months: computed,
    abc,
    ratio,
    points,
    total: points === null || general === null ? null : points + general,
    gaps: [
      ...(missing.length > 0 ? [{ gap: "coefficient" as const, count: missing.length }] : []),
      ...(missing.length === 0 && withFigures.length === 0
        ? [{ gap: isAnyDue ? ("no_planned_work" as const) : ("no_work" as const) }]
        : []),
      ...(standing === null ? [{ gap: "standing" as const }] : []),
      ...(standing?.leads && leaderScores === null ? [{ gap: "leader_scores" as const }] : []),
    ],
    open: openDecisions(all),
  };
}

/** Over several months, what is not due in one and counted in another is listed once, where it counts. */
function withoutRepeats(rows: readonly ReportRow[]): ReportRow[] {
  const keyOf = (row: ReportRow) => `${row.assignmentId} ${row.periodEnd} ${row.isUnable}`;
  const counted = new Set(rows.filter(({ notCounted }) => notCounted === null).map(keyOf));
  const listed = new Set<string>();
  return rows.filter((row) => {
    if (row.notCounted === null) return true;
    const isRepeat = counted.has(keyOf(row)) || listed.has(keyOf(row));
    listed.add(keyOf(row));
    return !isRepeat;
  });
}

function meanOf(list: readonly Figures[]) {
  const mean = (of: (figures: Figures) => number) =>
    list.reduce((sum, figures) => sum + of(figures), 0) / list.length;
  return { a: mean(({ a }) => a), b: mean(({ b }) => b), c: mean(({ c }) => c) };
}

function leaderScoresOf(scores: Scores | null): LeaderScores | null {
  if (scores === null || scores.d === null || scores.dd === null || scores.e === null) return null;
  return { d: scores.d, dd: scores.dd, e: scores.e };
}

function rowOf(month: string, work: PersonWork, facts: RowFacts, rules: EvaluationRules): ReportRow {
  const { product, coefficient, share } = work;
  const weight = coefficient === null ? null : coefficient * share;
  const delays = delaysOf(work, rules);
  const lost = (times: number) => (weight ?? 0) * work.done * Math.min(1, DEDUCTION * times);
  const objective = [...product.returns, ...product.extensions].filter(
    ({ judged }) => judged === "objective",
  );
  return {
    ...facts,
    month,
    periodEnd: product.periodEnd,
    deadline: product.deadline,
    judgedBy: product.judgedBy,
    kind: work.kind,
    coefficient,
    share,
    weight,
    done: work.done,
    reportedOn: work.isUnable ? null : product.reportedOn,
    waits: work.waits,
    daysLate: work.daysLate,
    delays,
    faults: work.faults,
    objective: objective.length,
    lostByFaults: lost(work.faults),
    lostByDelays: lost(delays),
    isUnable: work.isUnable,
    notCounted: work.notCounted,
    returns: product.returns,
    extensions: product.extensions,
  };
}

/** The share of a product that counts as assigned: none of unplanned or taken-over work, unless the agency counts both. */
export const assignedShare = (
  row: Pick<ReportRow, "kind" | "share" | "notCounted">,
  rules: EvaluationRules,
): number => (row.notCounted === null && isInTotal(row, rules) ? row.share : 0);

/** The sections of the report whose work counts: in the plan, and apart outside it and taken over from somebody. */
export const COUNTED_SECTIONS = ["planned", "unplanned", "takenOver"] as const;

/** Whether work was late: confirmed as late, handed in late, or past its deadline and not handed in. */
export const isLate = ({ daysLate, done, isUnable, deadline, reportedOn }: ReportRow, asOf: Day): boolean =>
  daysLate > 0 || (done < 1 && !isUnable && deadline !== null && deadline < (reportedOn ?? asOf));

/** The rows of the report that count, whatever their section. */
export const countedRows = (rows: readonly ReportRow[]): ReportRow[] =>
  rows.filter(({ notCounted }) => notCounted === null);

/** The rows by section; the last one is listed without being counted. */
export function sectionsOf(rows: readonly ReportRow[]) {
  const ofKind = (kind: ReportRow["kind"]) => countedRows(rows).filter((row) => row.kind === kind);
  return {
    planned: ofKind("planned"),
    unplanned: ofKind("unplanned"),
    takenOver: ofKind("taken-over"),
    notCounted: rows.filter(({ notCounted }) => notCounted !== null),
  };
}

/** Whether a report may be confirmed: nothing is missing and nothing is provisional. */
export const isComplete = ({ gaps, open, rows }: EvaluationReport): boolean =>
  gaps.length === 0 &&
  open.returns + open.extensions === 0 &&
  !rows.some(({ waits, notCounted }) => waits && notCounted === null);
