import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { ButtonLink } from "@/components/ui/button-link";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { listDepartmentChoices } from "@/db/queries/meetings/list-choices";
import { isAdmin } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { createPersonAction } from "../actions";
import { PersonFields } from "../person-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.new"))("title") };
}

/** The form of a new person. */
export default async function NewPersonPage() {
  const { actor } = await requireSession("/people/new");
  const t = await getTranslations("people.new");
  const words = await getTranslations("people.page");
  const common = await getTranslations("common");
  const departments = listDepartmentChoices(database(), actor);
  return (
    <div className="max-w-[640px]">
      <PageHeader title={t("title")} crumbs={[{ href: "/people", label: words("all") }]} />
      <ActionForm action={createPersonAction} className="rec grid gap-4 px-4 py-5 sm:px-5">
        <PersonFields withYear={isAdmin(actor)} />
        <TextField name="title" label={t("first_title")} hint={words("title_hint")} required={false} />
        <FormRow>
          <SelectField
            name="departmentId"
            label={words("department")}
            blank={words("no_department")}
            options={departments.map(({ id, name }) => ({ value: String(id), label: name }))}
            required={false}
          />
          <DateField
            name="fromDay"
            label={words("from_day")}
            initial={dayInAgency(new Date().toISOString())}
            required={false}
          />
        </FormRow>
        <FormActions>
          <ButtonLink href="/people">{common("cancel")}</ButtonLink>
          <SubmitButton>{t("submit")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  );
}
