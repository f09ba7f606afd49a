import { type Day, formatDay } from "@/domain/calendar/day";
import { BUCKETS, totalOf } from "@/domain/directives/buckets";
import { AGES, type PeriodReport, type ReportFigures } from "@/domain/directives/period-report";
import { ratesOf, shareOf } from "@/domain/directives/rates";
import type { Messages } from "@/messages/catalog";
import { fill } from "../words";
import type { Cell, Sheet, SheetRow } from "./sheet";

export type ReportSheetsView = {
  parentBody: string;
  agency: string;
  from: Day;
  to: Day;
  asOf: Day;
  report: PeriodReport;
  /** In the agency's order, with their current names. */
  departments: readonly { id: number; name: string }[];
};

type Line = { name: string; figures: ReportFigures; total?: boolean };

/**
 * The period report, a sheet for each of its tables; rates of finished work and of everything counted, each
 * relative to all and to those with a deadline.
 */
export function drawReport(view: ReportSheetsView, messages: Messages): Sheet[] {
  const { sheets, reports } = messages;
  const words = sheets.report;
  const { report } = view;
  const sum = { name: words.sum, figures: report.agency, total: true };
  const named = view.departments.flatMap(({ id, name }) => {
    const found = report.departments.find((one) => one.id === id);
    return found ? [{ ...found, name }] : [];
  });
  const inRole = (role: "lead" | "coordinating"): Line[] =>
    named
      .map(({ name, [role]: figures }) => ({ name, figures }))
      .filter(({ figures }) => totalOf(figures.counts) > 0);
  const table = (name: string, title: string, first: string, lines: readonly Line[]): Sheet => ({
    name,
    titles: [...titlesOf(view, title, messages), { text: words.how, look: "note" }],
    columns: [{ head: first, width: 34 }, ...figureColumns(messages)],
    rows: lines.map((one) => rowOf(one, words.no_rate)),
  });
  return [
    table(words.names.lead, reports.by_department, reports.department, [...inRole("lead"), sum]),
    table(words.names.coordinating, reports.coordinating, reports.department, inRole("coordinating")),
    table(words.names.giver, reports.by_giver, reports.giver, [
      ...report.givers.map(({ name, figures }) => ({ name: name || reports.no_giver, figures })),
      sum,
    ]),
    {
      name: words.names.ageing,
      titles: titlesOf(view, reports.ageing, messages),
      columns: [
        { head: reports.age, width: 40 },
        { head: reports.total, width: 14 },
      ],
      rows: ageRows(report, words.sum, reports.ages),
    },
    table(words.names.month, reports.by_month, reports.month, [
      ...report.months.map(({ month, figures }) => ({
        name: `${month.slice(5, 7)}/${month.slice(0, 4)}`,
        figures,
      })),
      sum,
    ]),
  ];
}

const titlesOf = (view: ReportSheetsView, title: string, messages: Messages): Sheet["titles"] => [
  ...[view.parentBody, view.agency].filter(Boolean).map((text) => ({ text, look: "agency" as const })),
  { text: fill(messages.sheets.report.title, { table: title }), look: "title" },
  { text: reportPeriod(view, messages), look: "note" },
];

/** The line that names the period of issue and the day as of which the report counts. */
export const reportPeriod = (
  { from, to, asOf }: { from: Day; to: Day; asOf: Day },
  { sheets }: Messages,
): string => fill(sheets.report.period, { from: formatDay(from), to: formatDay(to), day: formatDay(asOf) });

function figureColumns({ sheets, reports, directives }: Messages): { head: string; width: number }[] {
  const { report: words } = sheets;
  const { short, buckets } = directives;
  return [
    reports.total,
    words.dated,
    ...BUCKETS.map((bucket) => short[bucket]),
    ...LATE_PARTS.map((part) => fill(buckets.of_which, { part: short[part] })),
    words.on_time_dated,
    words.on_time_all,
    words.overdue_dated,
    words.overdue_all,
    reports.median_short,
    reports.extensions_short,
    reports.urges_short,
  ].map((head) => ({ head, width: 12.5 }));
}

/** The parts of the bucket of open work past its deadline. */
const LATE_PARTS = ["overdue", "reported-late"] as const;

/** @param noRate the text of a rate that does not exist */
function rowOf(
  { name, figures: { counts, medianDays, extensions, urges }, total }: Line,
  noRate: string,
): SheetRow {
  const { onTime, overdue } = ratesOf(counts);
  const rates = [onTime.ofDated, onTime.ofAll, overdue.ofDated, overdue.ofAll];
  return {
    cells: [
      name,
      totalOf(counts),
      counts.dated,
      ...BUCKETS.map((bucket) => counts[bucket]),
      ...LATE_PARTS.map((part) => counts[part]),
      ...rates.map((rate): Cell => {
        const share = shareOf(rate);
        return share === null ? noRate : { share };
      }),
      medianDays,
      extensions,
      urges,
    ],
    total,
  };
}

function ageRows({ ages }: PeriodReport, sum: string, words: Messages["reports"]["ages"]): SheetRow[] {
  const all = AGES.reduce((total, { key }) => total + ages[key], 0);
  return [...AGES.map(({ key }) => ({ cells: [words[key], ages[key]] })), { cells: [sum, all], total: true }];
}
