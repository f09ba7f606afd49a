import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentSession, requireSession } from "@/app/_server/session/session";
import { ButtonLink } from "@/components/ui/button-link";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { HintLine } from "@/components/ui/hint-line";
import { Notice } from "@/components/ui/notice-box";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { listDepartmentChoices } from "@/db/queries/meetings/list-choices";
import { type FoundPerson, findPerson } from "@/db/queries/people/find-person";
import { type InCharge, listInCharge } from "@/db/queries/people/list-in-charge";
import { isAdmin } from "@/domain/actor";
import { type Day, dayInAgency, formatDay } from "@/domain/calendar/day";
import { movableTitles } from "@/domain/people/move";
import { canKeepPeople } from "@/domain/people/policy";
import { toTakeBack } from "@/domain/people/take-back-title";
import { formatInstant } from "@/messages/format";
import { NextFirstStep } from "../../_first-steps/next-first-step";
import {
  addPositionAction,
  changePersonAction,
  endPositionAction,
  recordBirthdayConsentAction,
  takeBackPositionAction,
} from "../actions";
import { LeavingFields } from "../leaving-fields";
import { PersonFields } from "../person-fields";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await currentSession();
  const person = session && findPerson(database(), session.actor, Number((await params).id));
  return person ? { title: person.name } : {};
}

/** One person: positions, work in charge, and the forms that change them. Not found for an unknown id. */
export default async function PersonPage({ params }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/people/[id]", `/people/${id}`);
  const db = database();
  const person = Number.isSafeInteger(id) ? findPerson(db, actor, id) : null;
  if (!person) notFound();
  const t = await getTranslations("people.page");
  const list = await getTranslations("people.list");
  const move = await getTranslations("people.move");
  const keeps = canKeepPeople(actor);
  const today = dayInAgency(new Date().toISOString());
  const inCharge = listInCharge(db, actor, id, today);
  const birthday = [person.birthDay, person.birthMonth, person.birthYear]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, "0"))
    .join("/");
  return (
    <div className="max-w-[860px]">
      <PageHeader
        title={person.name}
        sub={
          <p>
            {[
              birthday && `${t("birthday")}: ${birthday}`,
              person.account && t("account", { account: person.account.account }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        }
        crumbs={[{ href: "/people", label: t("all") }]}
        actions={
          keeps && (
            <ButtonLink href="/people/new" look="quiet">
              {list("new")}
            </ButtonLink>
          )
        }
      />
      <NextFirstStep actor={actor} here={["people"]} />
      {!person.active && <Notice>{t("inactive")}</Notice>}
      <Section title={t("titles")}>
        <Titles
          person={person}
          keeps={keeps}
          inCharge={inCharge}
          mayHandOver={isAdmin(actor)}
          today={today}
        />
      </Section>
      {keeps && (
        <div className="no-print mt-4 flex flex-wrap items-start gap-2 [&>details[open]]:basis-full">
          {movableTitles(person).length > 0 && (
            <ButtonLink href={`/people/${id}/move`} small>
              {move("link")}
            </ButtonLink>
          )}
          <Disclosure summary={t("add_title")} small>
            <ActionForm
              version={person.titles.length}
              action={addPositionAction}
              className="rec grid gap-4 px-4 py-4"
            >
              <input type="hidden" name="personId" value={id} />
              <TextField name="title" label={t("title")} hint={t("title_hint")} />
              <FormRow>
                <SelectField
                  name="departmentId"
                  label={t("department")}
                  blank={t("no_department")}
                  options={listDepartmentChoices(db, actor).map((department) => ({
                    value: String(department.id),
                    label: department.name,
                  }))}
                  required={false}
                />
                <DateField name="fromDay" label={t("from_day")} initial={today} />
              </FormRow>
              <TextField name="body" label={t("body")} hint={t("body_hint")} required={false} />
              <FormActions>
                <SubmitButton look="yes">{t("add")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
          <Disclosure summary={t("edit")} small>
            <ActionForm
              version={person.version}
              action={changePersonAction}
              className="rec grid gap-4 px-4 py-4"
            >
              <input type="hidden" name="personId" value={id} />
              <input type="hidden" name="version" value={person.version} />
              <PersonFields person={person} withYear={isAdmin(actor)} />
              <CheckboxField name="active" label={t("active")} initial={person.active} />
              {person.active && inCharge.length > 0 && (
                <fieldset className="grid gap-3">
                  <legend className="hint">{t("inactive_work")}</legend>
                  <LeavingFields inCharge={inCharge} mayHandOver={isAdmin(actor)} />
                </fieldset>
              )}
              <FormActions>
                <SubmitButton look="yes">{t("save")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
          <Disclosure summary={t("birthday_consent")} small>
            <ActionForm
              version={person.birthdayConsentAt ?? ""}
              action={recordBirthdayConsentAction}
              className="rec grid gap-4 px-4 py-4"
            >
              <input type="hidden" name="personId" value={id} />
              <p>
                {person.birthdayConsentAt
                  ? t("consented", { at: formatInstant(person.birthdayConsentAt) })
                  : t("not_consented")}
              </p>
              <CheckboxField
                name="consents"
                label={t("consent_on_paper")}
                hint={t("consent_hint")}
                initial={person.birthdayConsentAt !== null}
              />
              <FormActions>
                <SubmitButton look="yes">{t("save_consent")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        </div>
      )}
      {person.inCharge.length > 0 && (
        <Section title={t("in_charge")} count={person.inCharge.length}>
          <ul className="rec" data-list>
            {person.inCharge.map(({ directiveId, code, summary }) => (
              <li key={directiveId} className="border-b border-(--rule) px-4 py-2.5 last:border-b-0">
                <span className="code mr-2">{code}</span>{" "}
                <Link href={`/directives/${directiveId}`} prefetch={false} data-row>
                  {summary}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {person.spoke.length > 0 && (
        <Section title={t("spoke")}>
          <ul className="rec" data-list>
            {person.spoke.map(({ itemId, meetingId, title, meeting, heldOn }) => (
              <li key={itemId} className="border-b border-(--rule) px-4 py-2.5 last:border-b-0">
                <Link href={`/meetings/${meetingId}#item-${itemId}`} prefetch={false} data-row>
                  {title}
                </Link>
                <HintLine>
                  {formatDay(heldOn)} · {meeting}
                </HintLine>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

async function Titles({
  person,
  keeps,
  inCharge,
  mayHandOver,
  today,
}: {
  person: FoundPerson;
  keeps: boolean;
  inCharge: readonly InCharge[];
  mayHandOver: boolean;
  today: Day;
}) {
  const t = await getTranslations("people.page");
  if (person.titles.length === 0) return <p className="text-(--ink-2)">{t("no_titles")}</p>;
  return (
    <ul className="rec">
      {person.titles.map(({ id, title, where, departmentId, fromDay, toDay }) => {
        const back = toTakeBack({ fromDay, toDay }, today);
        return (
          <li
            key={id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-(--rule) px-4 py-2.5 last:border-b-0"
          >
            <span className={toDay !== null && toDay < today ? "text-(--ink-3)" : undefined}>
              {[title, where].filter(Boolean).join(", ")}
              <HintLine>
                {toDay
                  ? t("from_to", { from: formatDay(fromDay), to: formatDay(toDay) })
                  : t("from", { day: formatDay(fromDay) })}
              </HintLine>
            </span>
            {keeps && back && (
              <ConfirmedForm
                action={takeBackPositionAction}
                fields={{ personId: person.id, positionId: id }}
                summary={`${t(`take_back_${back}`)}…`}
                about={title}
                consequence={t(`take_back_${back}_consequence`)}
                submit={t(`take_back_${back}`)}
              />
            )}
            {keeps && toDay === null && back === null && (
              <Disclosure summary={t("end")} small look="quiet">
                <ActionForm action={endPositionAction} className="grid gap-3">
                  <input type="hidden" name="personId" value={person.id} />
                  <input type="hidden" name="positionId" value={id} />
                  <DateField name="toDay" label={t("to_day")} initial={today} />
                  {departmentId !== null && (
                    <LeavingFields
                      inCharge={inCharge.filter((one) => one.departmentId === departmentId)}
                      mayHandOver={mayHandOver}
                    />
                  )}
                  <SubmitButton look="yes" small>
                    {t("end_submit")}
                  </SubmitButton>
                </ActionForm>
              </Disclosure>
            )}
          </li>
        );
      })}
    </ul>
  );
}
