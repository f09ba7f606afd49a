import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { AddressForm } from "@/components/ui/address-form";
import { DateField } from "@/components/ui/date-field";
import { AskedFields } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { listDepartmentChoices } from "@/db/queries/meetings/list-choices";
import { findPerson } from "@/db/queries/people/find-person";
import { dayInAgency } from "@/domain/calendar/day";
import type { AddressQuery } from "@/domain/forms/address";
import { movableTitles } from "@/domain/people/move";
import { titleIn } from "@/domain/people/titles";
import { MoveForm } from "./move-form";
import { readAskedMove } from "./read-asked-move";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<AddressQuery> };

/** Where the page leads to after the question: on a phone, what changes is below the screen. */
const CHANGES = "changes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.move"))("title") };
}

/** Say where a person moves, then see what changes, then move the person. Not found for an unknown id. */
export default async function MovePage({ params, searchParams }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/people/[id]/move", `/people/${id}/move`);
  const db = database();
  const person = Number.isSafeInteger(id) ? findPerson(db, actor, id) : null;
  if (!person) notFound();
  const t = await getTranslations("people.move");
  const people = await getTranslations("people.page");
  const today = dayInAgency(new Date().toISOString());
  const titles = movableTitles(person);
  const { fields, found } = await readAskedMove(db, actor, id, await searchParams, today);
  return (
    <div className="max-w-[720px]">
      <PageHeader
        title={t("title_of", { name: person.name })}
        sub={<p>{t("sub")}</p>}
        crumbs={[
          { href: "/people", label: people("all") },
          { href: `/people/${id}`, label: person.name },
        ]}
      />
      {titles.length > 0 ? (
        <AddressForm action={`/people/${id}/move#${CHANGES}`} className="rec grid gap-4 px-4 py-4 sm:px-5">
          <AskedFields state={fields}>
            <SelectField
              name="positionId"
              label={t("held")}
              options={titles.map(({ id: positionId, title, where }) => ({
                value: String(positionId),
                label: titleIn(title, where),
              }))}
            />
            <SelectField
              name="departmentId"
              label={t("department")}
              blank={t("choose")}
              options={listDepartmentChoices(db, actor).map(({ id: value, name }) => ({
                value: String(value),
                label: name,
              }))}
            />
            <TextField name="title" label={t("new_title")} hint={people("title_hint")} maxLength={120} />
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <DateField name="toDay" label={t("to_day")} hint={t("to_day_hint")} initial={today} />
              <DateField name="fromDay" label={t("from_day")} hint={t("from_day_hint")} required={false} />
            </div>
            <FormActions>
              <button type="submit" className={`btn ${found ? "plain" : "primary"}`}>
                {t(found ? "see_again" : "see")}
              </button>
            </FormActions>
          </AskedFields>
        </AddressForm>
      ) : (
        <p>{t("impossible")}</p>
      )}
      {found && (
        <Section title={t("consequences")} id={CHANGES}>
          <MoveForm {...found} actor={actor} today={today} />
        </Section>
      )}
    </div>
  );
}
