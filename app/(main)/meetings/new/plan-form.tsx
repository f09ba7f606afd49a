import Link from "next/link";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { RadioGroup } from "@/components/ui/radio-group";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { formatDay, monthNumber } from "@/domain/calendar/day";
import { planMeetingAction } from "./actions";

export type Prefilled = {
  /** Whether an earlier meeting of the series filled it in. */
  fromEarlier: boolean;
  title: string;
  heldOn: string;
  /** The rule by which the day was chosen, in words; null without one. */
  rule: string | null;
  /** Whether it depends on days off of a year whose announcement is not entered. */
  isProjected: boolean;
  startsAt: string;
  endsAt: string;
  place: string;
  chairPersonId: number | null;
  secretaryPersonId: number | null;
  /** The last meeting that was held, whose programme is copied; null before the first. */
  lastTitle: string | null;
  turn: string | null;
  birthdays: number;
};

/** The next meeting of a series, filled in from the last if there is one: one click if nothing needs to change. */
export function PlanForm({
  seriesId,
  ceremony,
  prefilled,
  people,
  today,
}: {
  seriesId: number;
  ceremony: boolean;
  prefilled: Prefilled;
  people: readonly Option[];
  today: string;
}) {
  const t = useTranslations("meetings.new");
  const { heldOn, lastTitle, turn, birthdays, rule } = prefilled;
  return (
    <ActionForm key={seriesId} action={planMeetingAction} className="grid gap-4 px-4 py-5 sm:px-5">
      <input type="hidden" name="seriesId" value={seriesId} />
      <input type="hidden" name="offeredDay" value={formatDay(heldOn)} />
      <TextField
        name="title"
        label={t("meeting_title")}
        hint={ceremony ? t("meeting_title_follows") : undefined}
        initial={prefilled.title}
      />
      <FormRow>
        <DateField name="heldOn" label={t("held_on")} initial={heldOn} />
        <TextField
          name="startsAt"
          label={t("starts_at")}
          initial={prefilled.startsAt}
          required={false}
          placeholder="07:30"
        />
        <TextField
          name="endsAt"
          label={t("ends_at")}
          initial={prefilled.endsAt}
          required={false}
          placeholder="08:45"
        />
      </FormRow>
      {heldOn > today && (
        <p className="hint -mt-2">
          <Link
            href={`/meetings/new?series=${seriesId}&day=today`}
            prefetch={false}
            className="underline underline-offset-3"
          >
            {t("held_today", { day: formatDay(today) })}
          </Link>
        </p>
      )}
      {rule && (
        <p className="hint -mt-2">
          {t("rhythm", { rule })} {prefilled.isProjected && t("rhythm_projected")}
        </p>
      )}
      <TextField name="place" label={t("place")} initial={prefilled.place} required={false} />
      <FormRow>
        {(["chair", "secretary"] as const).map((role) => (
          <SelectField
            key={role}
            name={`${role}PersonId`}
            label={t(role)}
            initial={prefilled[`${role}PersonId`]}
            blank={t("host_none")}
            options={people}
            required={false}
          />
        ))}
      </FormRow>
      {(lastTitle || ceremony) && (
        <CheckboxField
          name="copyProgramme"
          label={lastTitle ? t("copy_programme", { title: lastTitle }) : t("first_programme")}
          initial
        />
      )}
      <ul className="grid gap-1 border-l-2 border-(--gold) pl-3 text-[13px] text-(--ink-2)">
        <li>
          {turn ? t("turn", { department: turn }) : t("no_rota")}{" "}
          <Link
            href={`/meetings/series/${seriesId}`}
            prefetch={false}
            className="underline underline-offset-3"
          >
            {t("edit_series")}
          </Link>
        </li>
        {ceremony && <li>{t("honoured", { month: monthNumber(heldOn), count: birthdays })}</li>}
      </ul>
      <RadioGroup
        name="begin"
        label={t("begin")}
        initial={heldOn > today ? "planned" : "draft"}
        options={[
          { value: "planned", label: t("begin_planned"), hint: t("begin_planned_hint") },
          { value: "draft", label: t("begin_draft"), hint: t("begin_draft_hint") },
        ]}
      />
      <FormActions>
        <ButtonLink href="/meetings">{t("cancel")}</ButtonLink>
        <SubmitButton>{t("submit")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
