import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { ButtonLink } from "@/components/ui/button-link";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { listDepartmentChoices } from "@/db/queries/meetings/list-choices";
import { listPeopleWithoutAccounts } from "@/db/queries/users/list-people-without-accounts";
import { dayInAgency } from "@/domain/calendar/day";
import { createUserAction } from "../actions";
import { GrantFields } from "../grant-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.users"))("new") };
}

/** The form of a new account for a person without one. */
export default async function NewUserPage() {
  const { actor } = await requireSession("/admin/users/new");
  const t = await getTranslations("admin.users");
  const common = await getTranslations("common");
  const db = database();
  const people = listPeopleWithoutAccounts(db, actor, dayInAgency(new Date().toISOString()));
  return (
    <div className="max-w-[640px]">
      <PageHeader title={t("new")} crumbs={[{ href: "/admin/users", label: t("title") }]} />
      <ActionForm action={createUserAction} className="rec grid gap-4 px-4 py-5 sm:px-5">
        <SelectField
          name="personId"
          label={t("person")}
          hint={t("person_hint")}
          blank={common("choose")}
          options={people.map(({ id, name, department }) => ({
            value: String(id),
            label: [name, department].filter(Boolean).join(" · "),
          }))}
        />
        <TextField
          name="account"
          label={t("account")}
          hint={t("account_hint")}
          autoCapitalize="none"
          autoComplete="off"
        />
        <GrantFields departments={listDepartmentChoices(db, actor)} />
        <FormActions>
          <ButtonLink href="/admin/users">{common("back")}</ButtonLink>
          <SubmitButton>{t("create")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  );
}
