import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { listDaysOff } from "@/db/queries/agency/list-days-off";
import { dayInAgency, formatDay, weekday, yearOf } from "@/domain/calendar/day";
import { CERTAIN_YEARS, holidaysOf } from "@/domain/calendar/holidays";
import { type AddressQuery, positiveOf } from "@/domain/forms/address";
import { AdminNav } from "../admin-nav";
import { addDayOffAction, addKnownDaysOffAction, removeDayOffAction } from "./actions";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.days_off"))("title") };
}

export default async function DaysOffPage({ searchParams }: Props) {
  const asked = positiveOf((await searchParams).year);
  const thisYear = yearOf(dayInAgency(new Date().toISOString()));
  const year = asked !== null && asked >= 2000 && asked <= 2100 ? asked : thisYear;
  const { actor } = await requireSession("/admin/days-off", `/admin/days-off?year=${year}`);
  const t = await getTranslations("admin.days_off");
  const weekdays = await getTranslations("common.weekdays");
  const all = listDaysOff(database(), actor);
  const days = all.filter(({ day }) => yearOf(day) === year);
  const there = new Set(days.map(({ day }) => day));
  const missing = holidaysOf(year).filter(({ day }) => !there.has(day));
  const years = [...new Set([...all.map(({ day }) => yearOf(day)), thisYear, thisYear + 1, year])].sort();
  return (
    <>
      <PageHeader title={t("title")} />
      <AdminNav current="days_off" />
      <div className="rec max-w-[760px]">
        <Tabs
          label={t("years")}
          items={years.map((one) => ({
            href: `/admin/days-off?year=${one}`,
            label: t("year", { year: String(one) }),
            current: one === year,
          }))}
        />
        {days.length === 0 ? (
          <p className="px-4 py-5 text-(--ink-2)">{t("none")}</p>
        ) : (
          <ul>
            {days.map(({ day, kind, name }) => (
              <li
                key={day}
                className="flex flex-wrap items-center justify-between gap-x-4 border-b border-(--rule) px-4 py-1.5"
              >
                <span>
                  {weekdays(String(weekday(day)) as "1")}, {formatDay(day)} · {name}
                  {kind === "make-up" && <span className="hint"> · {t("make-up")}</span>}
                </span>
                <ConfirmedForm
                  action={removeDayOffAction}
                  fields={{ day }}
                  summary={t("remove")}
                  about={formatDay(day)}
                  consequence={t(`remove_consequence.${kind}`, { day: formatDay(day) })}
                  submit={t("remove_submit")}
                />
              </li>
            ))}
          </ul>
        )}
        <ActionForm
          version={`${year} ${days.length}`}
          action={addDayOffAction}
          className="grid items-end gap-3 px-4 py-4 sm:grid-cols-[150px_130px_minmax(0,1fr)_auto]"
        >
          <DateField name="day" label={t("day")} />
          <SelectField
            name="kind"
            label={t("kind")}
            options={(["off", "make-up"] as const).map((value) => ({ value, label: t(value) }))}
          />
          <TextField name="name" label={t("name")} />
          <SubmitButton look="yes">{t("add")}</SubmitButton>
        </ActionForm>
        <div className="grid justify-items-start gap-2 border-t border-(--rule) px-4 py-4">
          {missing.length > 0 && (
            <ActionForm action={addKnownDaysOffAction} className="grid gap-2">
              <input type="hidden" name="year" value={year} />
              <SubmitButton look="yes">{t("known", { year: String(year) })}</SubmitButton>
            </ActionForm>
          )}
          <p className="hint">{t("known_years", { years: CERTAIN_YEARS.join(", ") })}</p>
        </div>
      </div>
    </>
  );
}
