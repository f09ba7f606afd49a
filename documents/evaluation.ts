import { type Day, formatDay } from "@/domain/calendar/day";
import type { EvaluationPeriod } from "@/domain/evaluation/periods";
import { type EvaluationReport, type ReportRow, sectionsOf } from "@/domain/evaluation/report";
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
  const sections = sectionsOf(report.rows);
  const group = standing ? words.groups[standing.group] : words.insufficient;
  return {
    title: `${words.title}: ${person.name}`,
    author: letterhead.agency,
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
      ...(["planned", "added", "notCounted"] as const).flatMap((key) =>
        sections[key].length === 0
          ? []
          : [
              line("heading", words.sections[key]),
              tableOf(sections[key], key === "notCounted"),
              line("gap", ""),
            ],
      ),
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

function tableOf(rows: readonly ReportRow[], isListed: boolean): Block {
  const words = WORDS.evaluation.columns;
  return {
    kind: "table",
    columns: [
      { title: words.order, share: 0.075, role: "cellNumber" },
      { title: words.task, share: 0.295, role: "cell" },
      { title: words.deadline, share: 0.165, role: "cellNumber" },
      { title: words.coefficient, share: 0.09, role: "cellNumber" },
      { title: words.assigned, share: 0.1, role: "cellNumber" },
      { title: words.done, share: 0.11, role: "cellNumber" },
      { title: isListed ? words.reason : words.finished, share: 0.165, role: "cellNumber" },
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      [`${row.code}: ${row.summary}`, ...notesOf(row)].join("; "),
      row.deadline === null ? "–" : formatDay(row.deadline),
      row.coefficient === null ? "–" : number(row.coefficient),
      row.weight === null ? "–" : number(row.weight),
      row.weight === null ? "–" : number(row.weight * row.done),
      row.notCounted !== null
        ? WORDS.evaluation.reasons[row.notCounted]
        : row.reportedOn && !row.waits
          ? formatDay(row.reportedOn)
          : "–",
    ]),
  };
}

/** What a product lost, and why. */
function notesOf(row: ReportRow): string[] {
  const words = WORDS.evaluation.columns;
  return [
    row.item?.name ?? "",
    row.share < 1 ? `${number(row.share * 100, 0)}%` : "",
    row.lostByFaults > 0 ? `${words.quality.toLowerCase()} ${number(row.lostByFaults)}` : "",
    row.lostByDelays > 0 ? `${words.progress.toLowerCase()} ${number(row.lostByDelays)}` : "",
  ].filter(Boolean);
}

function sumsOf({ rows, abc, ratio, points, scores, standing, total }: EvaluationReport): Block[] {
  const words = WORDS.evaluation;
  const counted = rows.filter(({ notCounted }) => notCounted === null);
  const known = counted.every(({ weight }) => weight !== null);
  const sum = (of: (row: ReportRow) => number) => counted.reduce((all, row) => all + of(row), 0);
  const assigned = sum((row) => (row.kind === "planned" ? (row.weight ?? 0) : 0));
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
        rows: reports.map(({ person, rows, abc, points }, index) => {
          const counted = rows.filter(({ notCounted }) => notCounted === null);
          return [
            String(index + 1),
            person.name,
            `${counted.filter(({ done }) => done === 1).length}/${counted.length}`,
            String(counted.filter(({ daysLate }) => daysLate > 0).length),
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
