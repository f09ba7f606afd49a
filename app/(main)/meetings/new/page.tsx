import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session";
import { ButtonLink } from "@/components/ui/button-link";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { findLastMeeting } from "@/db/queries/find-last-meeting";
import { listSeriesChoices } from "@/db/queries/list-choices";
import { listDaysOff } from "@/db/queries/list-days-off";
import { addDays, dayInAgency, monthNumber, yearOf } from "@/domain/calendar/day";
import { calendarOf } from "@/domain/calendar/working-days";
import { nextCeremonyDay } from "@/domain/meetings/next-day";
import { createSeriesAction, planMeetingAction } from "./actions";

type Props = { searchParams: Promise<{ series?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings.new"))("title") };
}

export default async function NewMeetingPage({ searchParams }: Props) {
  const { actor } = await requireSession("/meetings/new");
  const t = await getTranslations("meetings.new");
  const kinds = await getTranslations("meetings.series_kinds");
  const db = database();
  const lines = listSeriesChoices(db, actor);
  const asked = Number((await searchParams).series);
  const line = lines.find(({ id }) => id === asked) ?? lines[0];
  const last = line ? findLastMeeting(db, actor, line.id) : null;
  const today = dayInAgency(new Date().toISOString());
  const after = last && last.heldOn >= today ? addDays(last.heldOn, 1) : today;
  const ceremony = line?.kind === "flag-ceremony";
  const heldOn = ceremony ? nextCeremonyDay(after, calendarOf(listDaysOff(db, actor))) : today;
  const title =
    ceremony && line ? t("ceremony_title", { month: monthNumber(heldOn), year: String(yearOf(heldOn)) }) : "";
  return (
    <div className="max-w-[760px]">
      <PageHeader title={t("title")} sub={t("lead")} crumbs={[{ href: "/meetings", label: t("crumb") }]} />
      {line && (
        <div className="rec">
          <Tabs
            label={t("series")}
            items={lines.map(({ id, name }) => ({
              href: `/meetings/new?series=${id}`,
              label: name,
              current: id === line.id,
            }))}
          />
          <ActionForm key={line.id} action={planMeetingAction} className="grid gap-4 px-4 py-5 sm:px-5">
            <input type="hidden" name="seriesId" value={line.id} />
            <TextField name="title" label={t("meeting_title")} initial={title} />
            <FormRow>
              <DateField name="heldOn" label={t("held_on")} initial={heldOn} />
              <TextField
                name="startsAt"
                label={t("starts_at")}
                initial={last?.startsAt || "07:30"}
                required={false}
                placeholder="07:30"
              />
              <TextField
                name="endsAt"
                label={t("ends_at")}
                initial={last?.endsAt}
                required={false}
                placeholder="08:45"
              />
            </FormRow>
            <TextField name="place" label={t("place")} initial={last?.place} required={false} />
            {last && (
              <CheckboxField
                name="copyProgramme"
                label={t("copy_programme", { title: last.title })}
                initial
              />
            )}
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
        </div>
      )}
      <div className="mt-6">
        <Disclosure summary={t("new_series")} open={!line}>
          <ActionForm action={createSeriesAction} className="rec grid gap-4 px-4 py-5 sm:px-5">
            <p className="text-(--ink-2)">{t("new_series_lead")}</p>
            <FormRow>
              <TextField name="name" label={t("series_name")} />
              <TextField name="symbol" label={t("series_symbol")} hint={t("series_symbol_hint")} />
              <SelectField
                name="kind"
                label={t("series_kind")}
                options={(["flag-ceremony", "briefing", "other"] as const).map((value) => ({
                  value,
                  label: kinds(value),
                }))}
              />
            </FormRow>
            <FormActions>
              <SubmitButton look="yes">{t("series_submit")}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
      </div>
    </div>
  );
}
