import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { PropertyField } from "@/app/(main)/meetings/[id]/edit/property-field";
import { AddressForm } from "@/components/ui/address-form";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { listDepartmentChoices, listLeaderChoices } from "@/db/queries/meetings/list-choices";
import { findReading } from "@/db/queries/orders/find-reading";
import { isLeader } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { PERIODS } from "@/domain/directives/periods";
import { FACTS } from "@/domain/directives/properties";
import { type AddressQuery, firstOf } from "@/domain/forms/address";
import { normalizeText } from "@/domain/text/fold";
import { WORK_ORDER_ORIGINS } from "@/domain/work-orders/origins";
import { giveWorkAction } from "./actions";
import { OriginFields } from "./origin-fields";

type Props = { searchParams: Promise<AddressQuery> };

/** Longer words are typed into the form itself. */
const MAX_ADDRESS_TEXT = 5000;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("work_orders"))("title") };
}

/** Gives work outside a meeting with all its fields; the words in the address are read into them first. */
export default async function NewWorkOrderPage({ searchParams }: Props) {
  const { actor } = await requireSession("/directives/new");
  const t = await getTranslations("work_orders");
  const edit = await getTranslations("meetings.edit");
  const asked = await searchParams;
  const text = normalizeText(firstOf(asked.text)).trim().slice(0, MAX_ADDRESS_TEXT);
  const origin = WORK_ORDER_ORIGINS.find((one) => one === firstOf(asked.origin)) ?? "order";
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const reading = text === "" ? null : findReading(db, actor, text, today);
  const departments = listDepartmentChoices(db, actor).map(({ id, name }) => ({
    value: String(id),
    label: name,
  }));
  const leaders = listLeaderChoices(db, actor, today).map(({ id, name }) => ({
    value: String(id),
    label: name,
  }));
  return (
    <div className="max-w-[820px]">
      <PageHeader
        title={t("title")}
        sub={t("lead_page")}
        crumbs={[{ href: "/directives", label: t("register") }]}
      />
      {text === "" && (
        <AddressForm action="/directives/new" className="rec mb-4 grid gap-3 px-4 py-5 sm:px-9">
          <div className="field">
            <label htmlFor="words">{t("words_first")}</label>
            <p className="hint" id="words-hint">
              {t("words_first_hint")}
            </p>
            <textarea
              id="words"
              name="text"
              rows={2}
              maxLength={2000}
              className="input"
              aria-describedby="words-hint"
            />
          </div>
          <input type="hidden" name="origin" value={origin} />
          <FormActions>
            <button type="submit" className="btn yes">
              {t("read")}
            </button>
          </FormActions>
        </AddressForm>
      )}
      <ActionForm action={giveWorkAction} className="rec grid gap-4 px-4 py-5 sm:px-9" version={text}>
        {reading?.guessedFrom && <p className="notice">{t("guessed", { words: reading.guessedFrom })}</p>}
        {reading && reading.tasks > 1 && (
          <p className="notice">{t("several", { count: String(reading.tasks) })}</p>
        )}
        <TextArea name="text" label={t("text")} initial={text} serif />
        <TextField
          name="summary"
          label={t("summary")}
          hint={t("summary_hint")}
          initial={reading?.summary.slice(0, 200)}
          required={false}
        />
        <FormRow>
          <SelectField
            name="leadId"
            label={t("lead")}
            blank={t("lead_none")}
            initial={reading?.leadId}
            options={departments}
            required={false}
          />
          {FACTS.map((name) => (
            <PropertyField key={name} name={name} initial={undefined} />
          ))}
        </FormRow>
        <CheckboxGroup
          name="coordinating"
          label={t("coordinating")}
          options={departments}
          initial={reading?.coordinatingIds.map(String)}
          columns={3}
        />
        <CheckboxField name="toAllDepartments" label={edit("to_all")} initial={reading?.toAll} />
        <FormRow>
          <TextField
            name="deadlineWords"
            label={edit("deadline_words")}
            initial={reading?.deadlineWords}
            required={false}
          />
          <DateField name="deadline" label={t("deadline")} initial={reading?.deadline} required={false} />
          <SelectField
            name="period"
            label={edit("period")}
            blank={edit("period_none")}
            initial={reading?.period}
            options={PERIODS.map((period) => ({ value: period, label: edit(`periods.${period}`) }))}
            required={false}
          />
        </FormRow>
        <CheckboxField name="undated" label={t("undated")} />
        <OriginFields initial={origin} />
        <FormRow>
          <SelectField
            name="givenByUserId"
            label={t("giver")}
            hint={isLeader(actor) ? t("giver_hint_leader") : t("giver_hint_clerk")}
            blank={isLeader(actor) ? t("giver_self") : t("choose")}
            initial={isLeader(actor) || leaders.length > 1 ? null : leaders[0]?.value}
            options={leaders.filter(({ value }) => Number(value) !== actor.userId)}
            required={!isLeader(actor)}
          />
          <DateField name="givenOn" label={t("given_on")} hint={t("given_on_hint")} initial={today} />
        </FormRow>
        <CheckboxField name="reviewed" label={t("reviewed")} hint={t("reviewed_hint")} />
        <p className="text-(--ink-2)">{t("consequence")}</p>
        <FormActions>
          <SubmitButton>{t("give")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  );
}
