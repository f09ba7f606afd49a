import { type Day, formatDay } from "@/domain/calendar/day";
import {
  assignedShare,
  COUNTED_SECTIONS,
  countedRows,
  type EvaluationReport,
  isLate,
  lacksData,
  type ReportRow,
  sectionsOf,
} from "@/domain/evaluation/report";
import { type ConfirmedFigures, type ReportStatus, reportStatus } from "@/domain/evaluation/report-status";
import type { EvaluationRules } from "@/domain/evaluation/rules";
import type { Messages } from "@/messages/catalog";
import { periodInWords } from "../evaluation";
import { fill } from "../words";
import type { Cell, Sheet, SheetRow } from "./sheet";

/** Two decimals, as the page shows them. */
const rounded = (value: number): number => Math.round(value * 100) / 100;
const dayOf = (day: Day | null): Cell => (day === null ? null : { day });

/**
 * The reports of people in a period as sheets: a summary with one line each, and a sheet of products for each person,
 * with the columns (1) to (10) of the Ministry's handbook and what every product lost.
 */
export function drawEvaluationSheets(
  {
    reports,
    agency,
    rules,
    confirmed,
  }: {
    reports: readonly EvaluationReport[];
    agency: string;
    rules: string;
    /** By person. */
    confirmed: ReadonlyMap<number, ConfirmedFigures>;
  },
  messages: Messages,
): Sheet[] {
  const words = messages.sheets.evaluation;
  const names = new Set<string>();
  const [first] = reports;
  if (!first) return [];
  const sub = fill(words.sub, { period: periodInWords(first.period), day: formatDay(first.asOf) });
  const titles = (text: string): Sheet["titles"] => [
    { text: agency, look: "agency" },
    { text, look: "title" },
    { text: sub, look: "note" },
    { text: rules, look: "note" },
  ];
  return [
    {
      name: words.list,
      titles: titles(messages.evaluation.report_title),
      columns: peopleColumns(words.people),
      rows: reports.map((report) => ({
        cells: personCells(report, confirmed.get(report.person.id) ?? null, messages),
      })),
    },
    ...reports.map((report) => ({
      name: sheetName(report.person.name, names),
      titles: titles(fill(words.title, { name: report.person.name })),
      columns: workColumns(words.columns),
      rows: workRows(report, messages),
    })),
  ];
}

/** At most 31 characters, none of those that spreadsheets forbid, and each once. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = name.replace(/[\\/:*?"[\]]/g, " ").slice(0, 26);
  let unique = plain;
  for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${plain} ${n}`;
  taken.add(unique.toLowerCase());
  return unique;
}

const WIDE: readonly string[] = ["task", "item", "handedIn", "note"];
const workColumns = (words: Messages["sheets"]["evaluation"]["columns"]) =>
  Object.entries(words).map(([key, head]) => ({ head, width: WIDE.includes(key) ? 34 : 12.5 }));
const peopleColumns = (words: Messages["sheets"]["evaluation"]["people"]) =>
  [
    words.name,
    words.position,
    words.department,
    words.group,
    words.assigned,
    words.done,
    words.late,
    "a",
    "b",
    "c",
    words.ratio,
    words.points,
    words.general,
    words.total,
    words.class,
    words.status,
  ].map((head, index) => ({
    head,
    width: index < 3 ? 28 : 13,
  }));

type Section = keyof ReturnType<typeof sectionsOf>;

/** The products section by section, each counted section with its sum where there are several, and the sum of all. */
function workRows({ rows, rules }: EvaluationReport, messages: Messages): SheetRow[] {
  const sections = sectionsOf(rows);
  const { evaluation } = messages;
  const counted = COUNTED_SECTIONS.filter((name) => sections[name].length > 0);
  let order = 0;
  const rowsOf = (section: Section): SheetRow[] =>
    sections[section].map((row) => ({ cells: workCells(row, { order: ++order, section, rules }, messages) }));
  const sumOf = (list: readonly ReportRow[], title: string): SheetRow => ({
    cells: sumCells(list, { title, rules }, messages),
    total: true,
  });
  return [
    ...counted.flatMap((section) => {
      const title = fill(evaluation.section_sum, { section: evaluation.sections[section] });
      return [...rowsOf(section), ...(counted.length > 1 ? [sumOf(sections[section], title)] : [])];
    }),
    ...rowsOf("notCounted"),
    sumOf(countedRows(rows), evaluation.total_row),
  ];
}

function workCells(
  row: ReportRow,
  { order, section, rules }: { order: number; section: Section; rules: EvaluationRules },
  { evaluation }: Messages,
): Cell[] {
  const weight = row.weight;
  const missing = evaluation.insufficient;
  const assigned = assignedShare(row, rules);
  const left = ({ done }: ReportRow, lost: number) =>
    weight === null ? missing : rounded(weight * done - lost);
  return [
    order,
    evaluation.sections[section],
    row.code,
    row.summary,
    dayOf(row.deadline),
    dayOf(row.originalDeadline),
    row.item?.name ?? evaluation.no_item,
    row.coefficient ?? missing,
    rounded(assigned),
    weight === null ? missing : rounded((row.coefficient ?? 0) * assigned),
    rounded(row.done * row.share),
    weight === null ? missing : rounded(weight * row.done),
    row.waits ? null : dayOf(row.reportedOn),
    row.daysLate,
    row.faults,
    row.objective,
    rounded(row.lostByFaults),
    rounded(row.lostByDelays),
    left(row, row.lostByFaults),
    left(row, row.lostByDelays),
    row.handedIn,
    row.notCounted === null
      ? row.isUnable
        ? evaluation.unable
        : ""
      : evaluation.not_counted[row.notCounted],
  ];
}

function sumCells(
  counted: readonly ReportRow[],
  { title, rules }: { title: string; rules: EvaluationRules },
  { evaluation }: Messages,
): Cell[] {
  const known = counted.every(({ weight }) => weight !== null);
  const sum = (of: (row: ReportRow) => number): Cell =>
    known ? rounded(counted.reduce((all, row) => all + of(row), 0)) : evaluation.insufficient;
  return [
    null,
    title,
    ...Array.from({ length: 6 }, () => null),
    sum((row) => assignedShare(row, rules)),
    sum((row) => (row.coefficient ?? 0) * assignedShare(row, rules)),
    sum((row) => row.done * row.share),
    sum((row) => (row.weight ?? 0) * row.done),
    null,
    null,
    sum(({ faults }) => faults),
    sum(({ objective }) => objective),
    sum(({ lostByFaults }) => lostByFaults),
    sum(({ lostByDelays }) => lostByDelays),
    sum((row) => (row.weight ?? 0) * row.done - row.lostByFaults),
    sum((row) => (row.weight ?? 0) * row.done - row.lostByDelays),
    null,
    null,
  ];
}

function personCells(
  report: EvaluationReport,
  confirmed: ConfirmedFigures | null,
  { evaluation }: Messages,
): Cell[] {
  const { person, standing, abc, rows, scores, gaps, asOf } = report;
  const counted = countedRows(rows);
  const missing = evaluation.insufficient;
  const none = lacksData(gaps) ? missing : null;
  const share = (value: number | undefined): Cell => (value === undefined ? none : { share: value });
  return [
    person.name,
    person.position,
    person.departments,
    standing ? evaluation.groups[standing.group] : missing,
    counted.length,
    counted.filter(({ done }) => done === 1).length,
    counted.filter((row) => isLate(row, asOf)).length,
    share(abc?.a),
    share(abc?.b),
    share(abc?.c),
    report.ratio === null ? none : { share: report.ratio },
    report.points === null ? none : rounded(report.points),
    scores?.general ?? null,
    report.total === null ? none : rounded(report.total),
    scores?.className ?? "",
    statusWords(reportStatus(report, confirmed), evaluation),
  ];
}

function statusWords(status: ReportStatus, words: Messages["evaluation"]): string {
  switch (status.kind) {
    case "confirmed":
      return fill(words.confirmed_short, { version: status.version });
    case "confirmed-otherwise":
      return fill(words.confirmed_otherwise, { version: status.version });
    case "provisional":
      return fill(words.provisional, { count: status.open });
    case "running":
      return fill(words.running, { day: formatDay(status.until) });
    case "no-work":
      return words.no_work;
    case "no-planned-work":
      return words.no_planned_work;
    case "no-work-yet":
      return words.no_work_yet;
    default:
      return words[status.kind];
  }
}
