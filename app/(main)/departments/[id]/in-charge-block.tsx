import { useTranslations } from "next-intl";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ListedDeputy } from "@/db/queries/departments/list-deputies";
import type { ListedHead } from "@/db/queries/departments/list-heads";
import { type Day, formatDay } from "@/domain/calendar/day";
import { endDeputyAction, nameDeputyAction } from "./actions";

type Props = {
  departmentId: number;
  /** A disabled department needs no head. */
  active: boolean;
  heads: readonly ListedHead[];
  deputies: readonly ListedDeputy[];
  /** The people whom the reader may name; null if the reader may name nobody. */
  choices: readonly { id: number; name: string }[] | null;
  mayEnd: boolean;
  today: Day;
};

/** The head of a department and the deputies, with their days; the head names a deputy here. */
export function InChargeBlock({ departmentId, active, heads, deputies, choices, mayEnd, today }: Props) {
  const t = useTranslations("departments.page");
  const common = useTranslations("common");
  const lasting = heads.filter(({ toDay, disabled }) => !disabled && (toDay === null || toDay >= today));
  const acting = deputies.filter(({ toDay, endedOn }) => endedOn === null && toDay >= today);
  const past = [
    ...heads.filter((head) => head.toDay !== null && head.toDay < today),
    ...deputies.filter((deputy) => !acting.includes(deputy)),
  ];
  return (
    <Section title={t("in_charge")} id="in-charge">
      <ul className="grid gap-1.5">
        {active && lasting.length === 0 && <li className="text-(--ink-2)">{t("no_head")}</li>}
        {lasting.map((head) => (
          <li key={`${head.userId} ${head.fromDay}`}>
            {head.name}
            <span className="hint">
              {` · ${t("head")}`}
              <Days held={head} today={today} />
            </span>
          </li>
        ))}
        {acting.map((deputy) => (
          <li key={deputy.id} className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
            <span>
              {deputy.name}
              <span className="hint">
                {` · ${t("deputy")}, ${t("period", { from: formatDay(deputy.fromDay), to: formatDay(deputy.toDay) })}`}
                {deputy.namedBy && ` · ${t("named_by", { name: deputy.namedBy })}`}
                {deputy.hasLeft && <strong className="asks-text"> · {t("deputy_left")}</strong>}
              </span>
            </span>
            {mayEnd && (
              <ConfirmedForm
                action={endDeputyAction}
                fields={{ departmentId, deputyId: deputy.id }}
                summary={t("end")}
                about={deputy.name}
                look="plain"
                consequence={t("end_consequence", { name: deputy.name })}
                submit={t("end_submit")}
              />
            )}
          </li>
        ))}
      </ul>
      {choices?.length === 0 && <p className="hint mt-2">{t("nobody_to_name")}</p>}
      {choices !== null && choices.length > 0 && (
        <div className="mt-3">
          <Disclosure summary={t("name_deputy")} small>
            <ActionForm
              action={nameDeputyAction}
              version={deputies.length}
              className="rec grid gap-3 px-4 py-4"
            >
              <input type="hidden" name="departmentId" value={departmentId} />
              <SelectField
                name="userId"
                label={t("deputy_person")}
                blank={common("choose")}
                options={choices.map(({ id, name }) => ({ value: String(id), label: name }))}
              />
              <DateField name="fromDay" label={t("from")} initial={today} />
              <DateField name="toDay" label={t("to")} />
              <p className="hint">{t("deputy_consequence")}</p>
              <FormActions>
                <SubmitButton look="yes">{t("name_submit")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        </div>
      )}
      {past.length > 0 && (
        <div className="mt-3">
          <Disclosure summary={t("past")} small look="quiet">
            <ul className="mt-2 grid gap-1.5">
              {past.map((held) => (
                <li key={`${held.name} ${held.fromDay} ${held.toDay}`}>
                  {held.name}
                  <span className="hint">
                    {` · ${t("userId" in held ? "head" : "deputy")}`}
                    <Days held={held} today={today} />
                    {"endedOn" in held &&
                      held.endedOn !== null &&
                      `, ${t("ended", { day: formatDay(held.endedOn) })}`}
                  </span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

/** The days of an office, if they matter today. */
function Days({ held, today }: { held: { fromDay: Day | null; toDay: Day | null }; today: Day }) {
  const t = useTranslations("departments.page");
  const { fromDay, toDay } = held;
  if (fromDay !== null && toDay !== null) {
    return <>{`, ${t("period", { from: formatDay(fromDay), to: formatDay(toDay) })}`}</>;
  }
  if (toDay !== null) return <>{`, ${t("until", { to: formatDay(toDay) })}`}</>;
  if (fromDay !== null && fromDay > today) return <>{`, ${t("since", { from: formatDay(fromDay) })}`}</>;
  return null;
}
