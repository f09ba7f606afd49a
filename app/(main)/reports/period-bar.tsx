import { useTranslations } from "next-intl";
import { AddressForm } from "@/components/ui/address-form";
import { ButtonLink } from "@/components/ui/button-link";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterDay } from "@/components/ui/filter-text";
import type { Day } from "@/domain/calendar/day";
import { type ReportView, reportHref, usualPeriods } from "@/domain/directives/period-report-view";
import { DIRECTIVE_ORIGINS } from "@/domain/work-orders/origins";

/** The period and the day of the report: a GET form, so that the address contains both. */
export function PeriodBar({ view, today }: { view: ReportView; today: Day }) {
  const t = useTranslations("reports.period");
  const words = useTranslations("directives");
  const typed = (name: string, label: string, day: Day) => (
    <label className="grid gap-1 text-[13px] font-medium text-(--ink-2)">
      {label}
      <FilterDay name={name} hint="dd/mm/yyyy" value={day} />
    </label>
  );
  return (
    <search aria-label={t("label")} className="no-print mb-4 flex flex-wrap items-end gap-x-5 gap-y-2">
      <AddressForm className="grid grid-cols-2 items-end gap-3 max-sm:w-full sm:flex sm:flex-wrap">
        {typed("from", t("from"), view.from)}
        {typed("to", t("to"), view.to)}
        {typed("asof", t("as_of"), view.asOf)}
        <FilterSelect
          name="origin"
          label={words("register.origin")}
          blank={words("register.any_origin")}
          value={view.origin}
          options={DIRECTIVE_ORIGINS.map((value) => ({ value, label: words(`origins.${value}`) }))}
        />
        <button type="submit" className="btn max-sm:col-span-2">
          {t("show")}
        </button>
      </AddressForm>
      <p className="flex flex-wrap gap-2 max-sm:w-full max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:[&>*]:flex-none">
        {usualPeriods(today)
          .filter(isFirst)
          .map(({ key, view: usual }) => (
            <ButtonLink
              key={key}
              href={reportHref({ ...usual, origin: view.origin })}
              look={isSame({ ...usual, origin: view.origin }, view) ? "yes" : "quiet"}
              small
            >
              {t(key)}
            </ButtonLink>
          ))}
      </p>
    </search>
  );
}

/** In December the last twelve months are the year. */
const isFirst = ({ view }: { view: ReportView }, at: number, all: readonly { view: ReportView }[]): boolean =>
  all.findIndex((one) => isSame(one.view, view)) === at;

const isSame = (a: ReportView, b: ReportView) => reportHref(a) === reportHref(b);
