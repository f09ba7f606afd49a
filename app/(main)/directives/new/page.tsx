import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { AddressForm } from "@/components/ui/address-form";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { listDepartmentChoices, listLeaderChoices } from "@/db/queries/meetings/list-choices";
import { findReading } from "@/db/queries/orders/find-reading";
import { isLeader } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { type AddressQuery, addressOf, firstOf } from "@/domain/forms/address";
import { normalizeText } from "@/domain/text/fold";
import { WORK_ORDER_ORIGINS } from "@/domain/work-orders/origins";
import { giveWorkAction, giveWorksAction } from "./actions";
import { OneWork } from "./one-work";
import { OriginFields } from "./origin-fields";
import { SeveralWorks } from "./several-works";

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
  const asked = await searchParams;
  const text = normalizeText(firstOf(asked.text)).trim().slice(0, MAX_ADDRESS_TEXT);
  const origin = WORK_ORDER_ORIGINS.find((one) => one === firstOf(asked.origin)) ?? "order";
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const reading = text === "" ? null : findReading(db, actor, text, today);
  // Several tasks are given as several, or as one where the reader asks for it.
  const parts = firstOf(asked.as) === "one" ? [] : (reading?.parts ?? []);
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
      <ActionForm
        action={parts.length > 1 ? giveWorksAction : giveWorkAction}
        className="rec grid gap-4 px-4 py-5 sm:px-9"
        version={`${text} ${parts.length}`}
      >
        <KeepUnsaved name="new-work" version={text} />
        {parts.length > 1 ? (
          <>
            <p className="notice">
              {t("several", { count: String(parts.length) })}{" "}
              <Link
                className="underline underline-offset-3"
                href={addressOf("/directives/new", { text, origin, as: "one" })}
              >
                {t("join")}
              </Link>
            </p>
            <SeveralWorks parts={parts} departments={departments} />
          </>
        ) : (
          <>
            {reading?.guessedFrom && <p className="notice">{t("guessed", { words: reading.guessedFrom })}</p>}
            {reading && reading.outside.length > 0 && (
              <p className="notice">{t("outside", { names: reading.outside.join("; ") })}</p>
            )}
            {reading && reading.parts.length > 1 && (
              <p className="notice">
                <Link
                  className="underline underline-offset-3"
                  href={addressOf("/directives/new", { text, origin })}
                >
                  {t("split", { count: String(reading.parts.length) })}
                </Link>
              </p>
            )}
            <OneWork text={text} reading={reading} departments={departments} />
          </>
        )}
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
          <SubmitButton>
            {parts.length > 1 ? t("give_several", { count: String(parts.length) }) : t("give")}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  );
}
