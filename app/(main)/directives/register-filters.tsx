import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterDay, FilterSearch } from "@/components/ui/filter-text";
import { formatDay } from "@/domain/calendar/day";
import { MARKS, type Mark } from "@/domain/directives/buckets";
import {
  isNarrowed,
  type RegisterView,
  registerFields,
  WORDED_FILTERS,
} from "@/domain/directives/register-view";
import { ChoiceFilter } from "./choice-filter";

type Choices = {
  departments: readonly {
    id: number;
    name: string;
    active: boolean;
    successor: { id: number; name: string } | null;
  }[];
  meetings: readonly { id: number; code: string; heldOn: string }[];
  givers: readonly { id: number; name: string }[];
};

/** The filters of the register; hidden fields keep the column order. */
export function RegisterFilters({
  view,
  choices,
  marks,
}: {
  view: RegisterView;
  choices: Choices;
  marks: Readonly<Record<Mark, number>>;
}) {
  const t = useTranslations("directives.register");
  const words = useTranslations("directives");
  const common = useTranslations("common");
  // If a department is chosen, its role can be chosen too.
  const hasRole = view.departmentId !== null;
  return (
    <FilterBar label={t("filters")} columns={hasRole ? 6 : 5}>
      <FilterSearch label={t("query")} hint={t("query_hint")} value={view.query} />
      <FilterSelect
        name="show"
        label={t("show")}
        blank={t("any_mark")}
        value={view.show === "counted" ? "" : view.show}
        options={[
          // A bucket chosen above is kept when another filter is changed.
          ...(view.show.startsWith("mark-") || view.show === "counted"
            ? []
            : [{ value: view.show, label: words(`buckets.${view.show}` as "buckets.done-late") }]),
          ...MARKS.map((mark) => ({
            value: `mark-${mark}`,
            label: t("mark_count", { mark: words(`marks.${mark}`), count: marks[mark] }),
          })),
        ]}
      />
      <FilterSelect
        name="department"
        label={t("department")}
        blank={t("any_department")}
        value={view.departmentId}
        options={choices.departments.map(({ id, name, active, successor }) => ({
          value: String(id),
          label: successor ? t("followed_by", { name, successor: successor.name }) : name,
          group: active ? t("active") : t("former"),
        }))}
      />
      {hasRole && <ChoiceFilter of="role" view={view} />}
      <FilterSelect
        name="meeting"
        label={t("meeting")}
        blank={t("any_meeting")}
        value={view.meetingId}
        options={choices.meetings.map(({ id, code, heldOn }) => ({
          value: String(id),
          label: `${code} (${formatDay(heldOn)})`,
        }))}
      />
      <FilterSelect
        name="given"
        label={t("given_by")}
        blank={t("any_giver")}
        value={view.givenByPersonId}
        options={choices.givers.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <ChoiceFilter of="due" view={view} />
      <FilterDay name="asof" label={t("as_of_field")} hint={t("as_of_field")} value={view.asOf} />
      {view.issuedFrom && <input type="hidden" name="from" value={view.issuedFrom} />}
      {view.issuedTo && <input type="hidden" name="to" value={view.issuedTo} />}
      {WORDED_FILTERS.filter((key) => key !== "role" && key !== "due").map((key) => (
        <ChoiceFilter key={key} of={key} view={view} />
      ))}
      {view.sort !== "code" && <input type="hidden" name="sort" value={view.sort} />}
      {view.descending !== (view.sort === "code") && (
        <input type="hidden" name="dir" value={view.descending ? "desc" : "asc"} />
      )}
      {registerFields(view)
        .filter(([name]) => name === "cols")
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <div className={`col-span-2 flex gap-2 whitespace-nowrap ${hasRole ? "" : "lg:col-span-1"}`}>
        <button type="submit" className="btn">
          {common("filter")}
        </button>
        {isNarrowed(view) && (
          <ButtonLink href="/directives" look="quiet">
            {common("clear_filter")}
          </ButtonLink>
        )}
      </div>
    </FilterBar>
  );
}
