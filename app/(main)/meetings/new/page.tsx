import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { listEndedSeries } from "@/db/queries/meetings/find-series";
import { listPersonChoices, listSeriesChoices } from "@/db/queries/meetings/list-choices";
import { dayInAgency } from "@/domain/calendar/day";
import { type AddressQuery, firstOf, positiveOf } from "@/domain/forms/address";
import { createSeriesAction } from "./actions";
import { PlanForm } from "./plan-form";
import { prefill } from "./prefill";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings.new"))("title") };
}

/** The form that plans a meeting or begins its minutes. */
export default async function NewMeetingPage({ searchParams }: Props) {
  const { actor } = await requireSession("/meetings/new");
  const t = await getTranslations("meetings.new");
  const kinds = await getTranslations("meetings.series_kinds");
  const db = database();
  const lines = listSeriesChoices(db, actor);
  const ended = listEndedSeries(db, actor);
  const asked = await searchParams;
  const seriesId = positiveOf(asked.series);
  const line = lines.find(({ id }) => id === seriesId) ?? lines[0];
  const isToday = firstOf(asked.day) === "today";
  const today = dayInAgency(new Date().toISOString());
  const prefilled = line ? await prefill(db, actor, line, { today, isToday }) : null;
  return (
    <div className="max-w-[760px]">
      <PageHeader
        title={t("title")}
        sub={t(prefilled === null ? "lead_first" : prefilled.fromEarlier ? "lead" : "lead_own")}
        crumbs={[{ href: "/meetings", label: t("crumb") }]}
      />
      {line && prefilled && (
        <div className="rec">
          <Tabs
            label={t("series")}
            items={lines.map(({ id, name }) => ({
              href: `/meetings/new?series=${id}`,
              label: name,
              current: id === line.id,
            }))}
          />
          <PlanForm
            seriesId={line.id}
            ceremony={line.kind === "flag-ceremony"}
            prefilled={prefilled}
            people={listPersonChoices(db, actor, today).map(({ id, name, department }) => ({
              value: String(id),
              label: department ? `${name} – ${department}` : name,
            }))}
            today={today}
          />
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
      {ended.length > 0 && (
        <p className="mt-4 text-[13px] text-(--ink-2)">
          {t("ended_series")}:{" "}
          {ended.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <Link href={`/meetings/series/${id}`} prefetch={false} className="underline underline-offset-3">
                {name}
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
