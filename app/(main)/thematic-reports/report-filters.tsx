import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterSearch } from "@/components/ui/filter-text";
import type { listReportChoices } from "@/db/queries/references/list-report-choices";
import type { ThematicReportView } from "@/domain/meetings/thematic-report-view";

/** The filters above the list of thematic reports. */
export function ReportFilters({
  view,
  choices,
  narrowed,
}: {
  view: ThematicReportView;
  choices: ReturnType<typeof listReportChoices>;
  narrowed: boolean;
}) {
  const t = useTranslations("thematic_reports.list");
  const common = useTranslations("common");
  const selects = [
    ["presenter", view.presenter, choices.presenters],
    ["department", view.departmentId, choices.departments],
    ["topic", view.topic, choices.topics],
    ["reference", view.referenceId, choices.references],
    ["year", view.year, choices.years.map((year) => ({ value: year, label: year }))],
  ] as const;
  return (
    <FilterBar label={t("filters")}>
      <FilterSearch label={t("query")} value={view.query} />
      {selects.map(([name, value, options]) => (
        <FilterSelect
          key={name}
          name={name}
          label={t(name)}
          blank={t(`any_${name}`)}
          value={value}
          options={options}
        />
      ))}
      <button type="submit" className="btn">
        {common("filter")}
      </button>{" "}
      {narrowed && (
        <ButtonLink href="/thematic-reports" look="quiet">
          {common("clear_filter")}
        </ButtonLink>
      )}
    </FilterBar>
  );
}
