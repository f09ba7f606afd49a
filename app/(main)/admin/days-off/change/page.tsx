import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { DayLine } from "@/components/calendar/day-line";
import { ButtonLink } from "@/components/ui/button-link";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { ActionForm } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { findEnteredDays } from "@/db/queries/calendar/find-calendar";
import { findDayConsequences } from "@/db/queries/calendar/find-day-consequences";
import { findStagedDays } from "@/db/queries/calendar/find-staged-days";
import { dayInAgency } from "@/domain/calendar/day";
import { effectsOf } from "@/domain/calendar/day-change";
import { type AddressQuery, positiveOf } from "@/domain/forms/address";
import { AdminNav } from "../../admin-nav";
import { dropStagedDaysAction, enterDaysAction } from "../actions";
import { MovedLists } from "./moved-lists";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.days_off"))("change_title") };
}

/** The effects of a change of days off, before it is entered. */
export default async function DayChangePage({ searchParams }: Props) {
  const id = positiveOf((await searchParams).id) ?? 0;
  const { actor } = await requireSession("/admin/days-off/change", `/admin/days-off/change?id=${id}`);
  const t = await getTranslations("admin.days_off");
  const db = database();
  const staged = findStagedDays(db, actor, id);
  // Entered or dropped meanwhile.
  if (!staged) {
    return (
      <>
        <PageHeader title={t("change_title")} />
        <AdminNav current="days_off" />
        <div className="rec grid max-w-[860px] justify-items-start gap-3 px-4 py-4">
          <p className="text-(--ink-2)">{t("nothing_staged")}</p>
          <ButtonLink href="/admin/days-off">{t("to_list")}</ButtonLink>
        </div>
      </>
    );
  }
  const { change } = staged;
  const effects = effectsOf(findEnteredDays(db), change);
  const moved = findDayConsequences(db, actor, change, dayInAgency(new Date().toISOString()));
  return (
    <>
      <PageHeader title={t("change_title")} />
      <AdminNav current="days_off" />
      <div className="grid max-w-[860px] grid-cols-[minmax(0,1fr)] gap-5">
        <Section title={t("effects_title")} count={effects.length}>
          <ul className="rec">
            {change.announce.map((year) => (
              <li key={year} className="border-b border-(--rule) px-4 py-2 last:border-b-0">
                {t("announces", { year: String(year) })}
              </li>
            ))}
            {effects.map(({ effect, day }) => (
              <li
                key={day.day}
                className="grid gap-x-4 border-b border-(--rule) px-4 py-2 last:border-b-0 sm:grid-cols-[110px_minmax(0,1fr)]"
              >
                <span className="font-semibold">{t(`effects.${effect}`)}</span> <DayLine day={day} />
              </li>
            ))}
            {effects.length === 0 && change.announce.length === 0 && (
              <li className="px-4 py-3 text-(--ink-2)">{t("no_effects")}</li>
            )}
          </ul>
        </Section>
        <MovedLists moved={moved} />
        <div className="flex flex-wrap gap-3">
          {(effects.length > 0 || change.announce.length > 0) && (
            <ActionForm action={enterDaysAction}>
              <input type="hidden" name="stagedId" value={staged.id} />
              <SubmitButton>{t("enter")}</SubmitButton>
            </ActionForm>
          )}
          <ConfirmedForm
            action={dropStagedDaysAction}
            fields={{ stagedId: staged.id }}
            summary={t("drop")}
            look="plain"
            consequence={t("drop_consequence")}
            submit={t("drop_submit")}
          />
        </div>
      </div>
    </>
  );
}
