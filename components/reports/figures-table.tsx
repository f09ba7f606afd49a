import { useLocale, useTranslations } from "next-intl";
import { BUCKETS, totalOf } from "@/domain/directives/buckets";
import type { ReportFigures } from "@/domain/directives/period-report";
import { ratesOf } from "@/domain/directives/rates";
import type { RegisterView } from "@/domain/directives/register-view";
import { inReportOrder, type ReportOrder, type ReportSort } from "@/domain/directives/report-order";
import { formatNumber } from "@/messages/format";
import { BucketBar } from "../directives/bucket-bar";
import { OnTimeRate } from "../directives/on-time-rate";
import { SortLink } from "../ui/sort-link";
import { CountLink } from "./count-link";

/** The parts of the bucket of open work past its deadline, and how the register shows each. */
const LATE_PARTS = [
  { part: "overdue", show: "mark-overdue" },
  { part: "reported-late", show: "reported-late" },
] as const;

/** Which order the tables have, and the address of another. */
export type Sorting = { order: ReportOrder; hrefOf: (order: ReportOrder) => string };

export type FiguresRow = { key: string; name: string; figures: ReportFigures; view: RegisterView | null };

/**
 * One line each, and one of all together: the five buckets and the parts of the last one, both rates of finished work, days to done,
 * extensions, urgings; every count is a link. The names stay in sight while the table is pushed sideways.
 */
export function FiguresTable({
  label,
  note,
  rows: given,
  total,
  sorting,
}: {
  /** What the rows are. */
  label: string;
  note?: string;
  rows: readonly FiguresRow[];
  /** The figures of all rows together. */
  total: { figures: ReportFigures; view: RegisterView | null };
  sorting: Sorting;
}) {
  const t = useTranslations("reports");
  const words = useTranslations("directives");
  const rows = inReportOrder(given, sorting.order, ({ figures }) => figures);
  const sum = { key: "sum", name: t("sum"), ...total };
  const head = (sort: ReportSort, words: string) => <SortHead sort={sort} label={words} sorting={sorting} />;
  // Without late reports everything in the bucket is overdue.
  const lateParts = rows.some(({ figures }) => figures.counts["reported-late"] > 0) ? LATE_PARTS : [];
  return (
    <>
      {note && <p className="hint mb-2">{note}</p>}
      <div className="rec frame">
        <table className="table compare min-w-[900px] print:min-w-0">
          <thead>
            <tr>
              <th aria-sort={sorting.order.sort === null ? "ascending" : undefined}>
                <SortLink
                  href={sorting.hrefOf({ sort: null, descending: true })}
                  label={label}
                  direction={sorting.order.sort === null ? "ascending" : null}
                />
              </th>
              {head("total", t("total"))}
              <th className="w-24 min-w-20">
                <span className="sr-only">{t("share")}</span>
              </th>
              {BUCKETS.map((bucket) => (
                <SortHead key={bucket} sort={bucket} label={words(`short.${bucket}`)} sorting={sorting} />
              ))}
              {lateParts.map(({ part }) => (
                <th key={part} className="num">
                  {words("buckets.of_which", { part: words(`short.${part}`) })}
                </th>
              ))}
              {head("on-time", words("figures.on_time_dated"))}
              {head("on-time-all", words("figures.on_time_all"))}
              {head("median", t("median_short"))}
              {head("extensions", t("extensions_short"))}
              {head("urges", t("urges_short"))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.key} row={row} lateParts={lateParts} />
            ))}
          </tbody>
          <tfoot>
            <Line row={sum} lateParts={lateParts} />
          </tfoot>
        </table>
      </div>
    </>
  );
}

/** A head that sorts by its column: the greatest first, and the other way the next time. */
function SortHead({ sort, label, sorting }: { sort: ReportSort; label: string; sorting: Sorting }) {
  const { order, hrefOf } = sorting;
  const current = order.sort === sort;
  const direction = order.descending ? ("descending" as const) : ("ascending" as const);
  return (
    <th className="num" aria-sort={current ? direction : undefined}>
      <SortLink
        href={hrefOf({ sort, descending: current ? !order.descending : true })}
        label={label}
        direction={current ? direction : null}
      />
    </th>
  );
}

function Line({
  row: { name, figures, view },
  lateParts,
}: {
  row: FiguresRow;
  lateParts: readonly (typeof LATE_PARTS)[number][];
}) {
  const locale = useLocale();
  const { onTime } = ratesOf(figures.counts);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">
        <CountLink count={totalOf(figures.counts)} view={view} />
      </td>
      <td className="share">{totalOf(figures.counts) > 0 && <BucketBar counts={figures.counts} thin />}</td>
      {BUCKETS.map((bucket) => (
        <td key={bucket} className="num">
          <CountLink
            count={figures.counts[bucket]}
            view={view && { ...view, show: bucket }}
            over={bucket === "open-overdue" && lateParts.length === 0}
          />
        </td>
      ))}
      {lateParts.map(({ part, show }) => (
        <td key={part} className="num">
          <CountLink
            count={figures.counts[part]}
            view={view && { ...view, show }}
            over={part === "overdue"}
          />
        </td>
      ))}
      <td className="num">
        <OnTimeRate rate={onTime.ofDated} />
      </td>
      <td className="num">
        <OnTimeRate rate={onTime.ofAll} />
      </td>
      <td className="num">{figures.medianDays === null ? "—" : formatNumber(figures.medianDays, locale)}</td>
      <td className="num">{figures.extensions || "—"}</td>
      <td className="num">{figures.urges || "—"}</td>
    </tr>
  );
}
