import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useEvaluationNumbers } from "@/components/evaluation/numbers";
import { formatDay } from "@/domain/calendar/day";
import { assignedShare, COUNTED_SECTIONS, type ReportRow, sectionsOf } from "@/domain/evaluation/report";
import type { EvaluationRules } from "@/domain/evaluation/rules";

/** Those of the table below: what identifies the work, what was asked and done, and what was lost. */
const COLUMNS = 14;

/**
 * The counted products with the columns of the Ministry's handbook (Sổ tay VI), section by section with their sums; each
 * leads to what happened to it.
 */
export function HandbookTable({ rows, rules }: { rows: readonly ReportRow[]; rules: EvaluationRules }) {
  const t = useTranslations("sheets.evaluation.columns");
  const words = useTranslations("evaluation");
  const { weight, plain } = useEvaluationNumbers();
  const sections = sectionsOf(rows);
  const shown = COUNTED_SECTIONS.filter((section) => sections[section].length > 0);
  const assignedOf = (row: ReportRow) => assignedShare(row, rules);
  const doneOf = (row: ReportRow) => (row.weight ?? 0) * row.done;
  const columns: readonly { head: string; of: (row: ReportRow) => number; converted: boolean }[] = [
    { head: t("assigned"), of: assignedOf, converted: false },
    { head: t("converted"), of: (row) => (row.coefficient ?? 0) * assignedOf(row), converted: true },
    { head: t("doneCount"), of: (row) => row.done * row.share, converted: false },
    { head: t("done"), of: doneOf, converted: true },
  ];
  const losses: typeof columns = [
    { head: words("delays"), of: ({ delays }) => delays, converted: false },
    { head: t("progressLeft"), of: (row) => doneOf(row) - row.lostByDelays, converted: true },
    { head: t("returns"), of: ({ faults }) => faults, converted: false },
    { head: t("qualityLeft"), of: (row) => doneOf(row) - row.lostByFaults, converted: true },
  ];
  const cells = (list: typeof columns, row: ReportRow) =>
    list.map(({ head, of, converted }) => (
      <td key={head} className="num" data-label={head}>
        {converted ? (row.weight === null ? "–" : weight(of(row))) : plain(of(row))}
      </td>
    ));
  const sums = (list: typeof columns, of: readonly ReportRow[]) =>
    list.map((column) => {
      const sum = of.reduce((total, row) => total + column.of(row), 0);
      const known = of.every((row) => row.weight !== null);
      return (
        <td key={column.head} className="num" data-label={column.head}>
          {column.converted ? (known ? weight(sum) : "–") : plain(sum)}
        </td>
      );
    });
  const sumRow = (title: string, of: readonly ReportRow[]) => (
    <tr className="font-semibold">
      <td />
      <td className="what">{title}</td>
      <td />
      <td />
      <td />
      {sums(columns, of)}
      <td />
      {sums(losses, of)}
    </tr>
  );
  const heads = (list: typeof columns) =>
    list.map(({ head }) => (
      <th key={head} className="num">
        {head}
      </th>
    ));
  return (
    <table className="table as-cards dense labelled text-[12.5px] sm:[&_td]:px-1.5 sm:[&_th]:px-1.5 [&_thead_th]:whitespace-normal">
      <thead>
        <tr>
          <th className="num">{t("order")}</th>
          <th>{t("task")}</th>
          <th>{t("deadline")}</th>
          <th className="min-w-28">{t("item")}</th>
          <th className="num">{t("coefficient")}</th>
          {heads(columns)}
          <th>{t("finished")}</th>
          {heads(losses)}
        </tr>
      </thead>
      <tbody>
        {shown.map((section) => (
          <Fragment key={section}>
            {shown.length > 1 && (
              <tr className="font-semibold">
                <td className="what" colSpan={COLUMNS}>
                  {words(`sections.${section}`)}
                </td>
              </tr>
            )}
            {sections[section].map((row, index) => (
              <tr key={`${row.assignmentId} ${row.periodEnd} ${row.isUnable}`}>
                <td className="num" data-label={t("order")}>
                  {index + 1}
                </td>
                <td className="what">
                  <a href={`#${["work", row.assignmentId, row.periodEnd].filter(Boolean).join("-")}`}>
                    <span className="code mr-1">{row.code}</span> {row.summary}
                  </a>
                </td>
                <td data-label={t("deadline")}>{row.deadline ? formatDay(row.deadline) : "–"}</td>
                <td data-label={t("item")}>{row.item?.name ?? words("no_item")}</td>
                <td className="num" data-label={t("coefficient")}>
                  {row.coefficient === null ? "–" : plain(row.coefficient)}
                </td>
                {cells(columns, row)}
                <td data-label={t("finished")}>
                  {row.reportedOn && !row.waits ? formatDay(row.reportedOn) : "–"}
                </td>
                {cells(losses, row)}
              </tr>
            ))}
            {shown.length > 1 &&
              sumRow(words("section_sum", { section: words(`sections.${section}`) }), sections[section])}
          </Fragment>
        ))}
        {sumRow(words("total_row"), rows)}
      </tbody>
    </table>
  );
}
