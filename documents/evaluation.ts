import { type Day, formatDay } from "@/domain/calendar/day";
import type { EvaluationPeriod } from "@/domain/evaluation/periods";
import {
  assignedShare,
  countedRows,
  type EvaluationReport,
  isLate,
  type ReportRow,
  sectionsOf,
} from "@/domain/evaluation/report";
import type { EvaluationRules } from "@/domain/evaluation/rules";
import { drawLetterhead, type Letterhead } from "./letterhead";
import { type Block, line, type Paper } from "./paper";
import { drawMinutesEnding } from "./signature";
import { fill, WORDS } from "./words";

export type EvaluationView = {
  letterhead: Letterhead;
  report: EvaluationReport;
  /** The newest confirmed version if it is the one shown; null for provisional figures. */
  confirmed: { version: number; byName: string; confirmedOn: Day; contentHash: string } | null;
  /** How the figures are counted, in words. */
  rules: string;
};

const ROMAN = ["", "I", "II", "III", "IV"];
const number = (value: number, digits = 2): string =>
  new Intl.NumberFormat("vi", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
const orMissing = (value: number | null, words: (value: number) => string): string =>
  value === null ? WORDS.evaluation.insufficient : words(value);
const percent = (value: number | null): string => orMissing(value, (one) => `${number(one * 100, 1)}%`);

/** "quý IV năm 2026". */
export function periodInWords({ kind, number: n, year }: EvaluationPeriod): string {
  const words = WORDS.evaluation.names;
  const name = kind === "half-year" ? words[n === 1 ? "half-year-1" : "half-year-2"] : words[kind];
  return fill(name, { number: n, roman: ROMAN[n] ?? "", year });
}

/**
 * "Kết quả thực hiện nhiệm vụ của công chức": the products of a person in a period and what they come to, with the
 * columns of the Ministry's handbook (Sổ tay VI) that concern tasks.
 */
export function drawEvaluation({ letterhead, report, confirmed, rules }: EvaluationView): Paper {
  const words = WORDS.evaluation;
  const { person, standing } = report;
  const group = standing ? words.groups[standing.group] : words.insufficient;
  return {
    title: `${words.title}: ${person.name}`,
    author: letterhead.agency,
    wide: true,
    blocks: [
      drawLetterhead(letterhead),
      line("typeName", words.title),
      line("subject", fill(words.subject, { period: periodInWords(report.period) })),
      line("body", fill(words.person, { name: person.name })),
      line(
        "body",
        fill(words.position, { position: [person.position, person.departments].filter(Boolean).join(", ") }),
      ),
      line("body", fill(words.group, { group: standing?.leads ? fill(words.leads, { group }) : group })),
      line("body", fill(words.as_of, { day: formatDay(report.asOf) })),
      ...drawSections(report),
      ...(report.rows.length === 0 ? [line("body", words.nothing)] : []),
      ...sumsOf(report),
      line("body", fill(words.rules, { rules })),
      line("body", words.partial),
      line(
        "closing",
        confirmed === null
          ? words.not_confirmed
          : fill(words.confirmed, {
              version: confirmed.version,
              name: confirmed.byName,
              day: formatDay(confirmed.confirmedOn),
              hash: confirmed.contentHash.slice(0, 8),
            }),
      ),
      ...drawMinutesEnding(
        [],
        { authority: "", title: words.signed_person, name: person.name },
        { authority: "", title: words.signed_evaluator, name: confirmed?.byName ?? "" },
      ).slice(0, 2),
    ],
  };
}

/**
 * The sections that have rows. Unplanned and taken-over work share the handbook's section II, each under a heading of
 * its own with its own sums.
 */
function drawSections({ rows, rules }: EvaluationReport): Block[] {
  const words = WORDS.evaluation.sections;
  const { planned, unplanned, takenOver, notCounted } = sectionsOf(rows);
  const counted = (role: "heading" | "item", title: string, list: readonly ReportRow[]) =>
    list.length === 0 ? [] : [line(role, title), countedTable(list, rules), line("gap", "")];
  return [
    ...counted("heading", words.planned, planned),
    ...(unplanned.length + takenOver.length === 0 ? [] : [line("heading", words.added)]),
    ...counted("item", words.unplanned, unplanned),
    ...counted("item", words.takenOver, takenOver),
    ...(notCounted.length === 0
      ? []
      : [line("heading", words.notCounted), listedTable(notCounted), line("gap", "")]),
  ];
}

/** The handbook's columns by their number, each with its share of the width. */
const COLUMNS = {
  order: 0.035,
  task: 0.205,
  deadline: 0.075,
  product: 0.12,
  coefficient: 0.05,
  assigned: 0.05,
  assignedWeight: 0.06,
  done: 0.055,
  doneWeight: 0.06,
  finished: 0.075,
  delays: 0.05,
  progress: 0.055,
  returns: 0.05,
  quality: 0.06,
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];
const TEXTS: readonly string[] = ["task", "product"];

/** The counted products of a section with the columns (1) to (14) of the handbook, and their sums. */
function countedTable(rows: readonly ReportRow[], rules: EvaluationRules): Block {
  const words = WORDS.evaluation.columns;
  return {
    kind: "table",
    dense: true,
    columns: NAMES.map((name, index) => ({
      title: `${words[name]} (${index + 1})`,
      share: COLUMNS[name],
      role: TEXTS.includes(name) ? "denseCell" : "denseNumber",
    })),
    rows: [
      ...rows.map((row, index) => {
        const cells = { order: String(index + 1), ...cellsOf(row, rules) };
        return NAMES.map((name) => cells[name]);
      }),
      sumRow(rows, rules),
    ],
  };
}

function cellsOf(row: ReportRow, rules: EvaluationRules): Record<Exclude<Column, "order">, string> {
  const { weight, coefficient, deadline, reportedOn, waits } = row;
  const converted = (value: number) => (weight === null ? "–" : number(value));
  const done = (weight ?? 0) * row.done;
  const assigned = assignedShare(row, rules);
  return {
    task: [`${row.code}: ${row.summary}`, ...notesOf(row)].join("; "),
    deadline: deadline === null ? "–" : formatDay(deadline),
    product: row.item?.name ?? "–",
    coefficient: coefficient === null ? "–" : number(coefficient),
    assigned: number(assigned),
    assignedWeight: converted((coefficient ?? 0) * assigned),
    done: number(row.done * row.share),
    doneWeight: converted(done),
    finished: reportedOn && !waits ? formatDay(reportedOn) : "–",
    delays: String(row.delays),
    progress: converted(done - row.lostByDelays),
    returns: String(row.faults),
    quality: converted(done - row.lostByFaults),
  };
}

function sumRow(rows: readonly ReportRow[], rules: EvaluationRules): string[] {
  const known = rows.every(({ weight }) => weight !== null);
  const sum = (of: (row: ReportRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  const converted = (of: (row: ReportRow) => number) => (known ? number(sum(of)) : "–");
  const done = (row: ReportRow) => (row.weight ?? 0) * row.done;
  const sums: Partial<Record<Column, string>> = {
    task: WORDS.evaluation.sum,
    assigned: number(sum((row) => assignedShare(row, rules))),
    assignedWeight: converted((row) => (row.coefficient ?? 0) * assignedShare(row, rules)),
    done: number(sum((row) => row.done * row.share)),
    doneWeight: converted(done),
    delays: String(sum(({ delays }) => delays)),
    progress: converted((row) => done(row) - row.lostByDelays),
    returns: String(sum(({ faults }) => faults)),
    quality: converted((row) => done(row) - row.lostByFaults),
  };
  return NAMES.map((name) => sums[name] ?? "");
}

/** What is listed without being counted, and why. */
function listedTable(rows: readonly ReportRow[]): Block {
  const words = WORDS.evaluation.columns;
  return {
    kind: "table",
    dense: true,
    columns: [
      { title: words.order, share: 0.035, role: "denseNumber" },
      { title: words.task, share: 0.465, role: "denseCell" },
      { title: words.deadline, share: 0.1, role: "denseNumber" },
      { title: words.product, share: 0.2, role: "denseCell" },
      { title: words.reason, share: 0.2, role: "denseCell" },
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      [`${row.code}: ${row.summary}`, ...notesOf(row)].join("; "),
      row.deadline === null ? "–" : formatDay(row.deadline),
      row.item?.name ?? "–",
      row.notCounted === null ? "" : WORDS.evaluation.reasons[row.notCounted],
    ]),
  };
}

/** What a reader must know beside the numbers: the share, a changed deadline, objective causes, what waits. */
function notesOf(row: ReportRow): string[] {
  const words = WORDS.evaluation.notes;
  const { originalDeadline, deadline } = row;
  const isMoved = originalDeadline !== null && deadline !== null && originalDeadline !== deadline;
  return [
    row.share < 1 ? fill(words.share, { percent: number(row.share * 100, 0) }) : "",
    isMoved ? fill(words.original, { day: formatDay(originalDeadline) }) : "",
    row.objective > 0 ? fill(words.objective, { count: row.objective }) : "",
    row.waits ? words.waits : "",
    row.isUnable ? words.unable : "",
  ].filter(Boolean);
}

function sumsOf(report: EvaluationReport): Block[] {
  const { rows, abc, ratio, points, scores, standing, total, rules } = report;
  const words = WORDS.evaluation;
  const counted = countedRows(rows);
  const known = counted.every(({ weight }) => weight !== null);
  const sum = (of: (row: ReportRow) => number) => counted.reduce((all, row) => all + of(row), 0);
  const assigned = sum((row) => (row.coefficient ?? 0) * assignedShare(row, rules));
  const done = sum((row) => (row.weight ?? 0) * row.done);
  const general = scores?.general ?? null;
  const score = (value: number | null | undefined) =>
    value === null || value === undefined ? words.insufficient : `${value}%`;
  return [
    ...(known && counted.length > 0
      ? [line("body", fill(words.totals, { assigned: number(assigned), done: number(done) }))]
      : []),
    line(
      "body",
      fill(words.figures, {
        a: percent(abc?.a ?? null),
        b: percent(abc?.b ?? null),
        c: percent(abc?.c ?? null),
        ratio: percent(ratio),
        points: orMissing(points, number),
      }),
    ),
    ...(standing?.leads
      ? [
          line(
            "body",
            fill(words.scores, { d: score(scores?.d), dd: score(scores?.dd), e: score(scores?.e) }),
          ),
        ]
      : []),
    line(
      "body",
      fill(words.general, { general: orMissing(general, number), total: orMissing(total, number) }),
    ),
    ...(scores?.className ? [line("body", fill(words.class, { name: scores.className }))] : []),
  ];
}

/** The figures of a department's people in a period, one line each. */
export function drawEvaluationList({
  letterhead,
  department,
  reports,
  period,
  asOf,
  rules,
}: {
  letterhead: Letterhead;
  department: string;
  reports: readonly EvaluationReport[];
  period: EvaluationPeriod;
  asOf: Day;
  rules: string;
}): Paper {
  const words = WORDS.evaluation;
  const dash = (value: number | null, shown: (value: number) => string) =>
    value === null ? "–" : shown(value);
  return {
    title: `${words.list_title}: ${department}`,
    author: letterhead.agency,
    blocks: [
      drawLetterhead(letterhead),
      line("typeName", words.list_title),
      line("subject", fill(words.list_subject, { department, period: periodInWords(period) })),
      line("body", fill(words.as_of, { day: formatDay(asOf) })),
      {
        kind: "table",
        columns: [
          { title: words.columns.order, share: 0.07, role: "cellNumber" },
          { title: words.list.person, share: 0.28, role: "cell" },
          { title: words.list.products, share: 0.12, role: "cellNumber" },
          { title: words.list.late, share: 0.1, role: "cellNumber" },
          { title: "a", share: 0.11, role: "cellNumber" },
          { title: "b", share: 0.11, role: "cellNumber" },
          { title: "c", share: 0.11, role: "cellNumber" },
          { title: words.list.points, share: 0.1, role: "cellNumber" },
        ],
        rows: reports.map(({ person, rows, abc, points, asOf }, index) => {
          const counted = countedRows(rows);
          return [
            String(index + 1),
            person.name,
            `${counted.filter(({ done }) => done === 1).length}/${counted.length}`,
            String(counted.filter((row) => isLate(row, asOf)).length),
            ...(["a", "b", "c"] as const).map((key) => (abc === null ? "–" : percent(abc[key]))),
            dash(points, number),
          ];
        }),
      },
      line("gap", ""),
      line("body", fill(words.rules, { rules })),
      line("closing", words.partial),
    ],
  };
}
