import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { findDepartment } from "@/db/queries/departments/find-department";
import { listHeads } from "@/db/queries/departments/list-heads";
import { listLeftWork } from "@/db/queries/directives/list-left-work";
import { listDepartmentChoices, listStaffChoices, listUserChoices } from "@/db/queries/meetings/list-choices";
import { dayInAgency } from "@/domain/calendar/day";
import { changeDepartmentAction, disableDepartmentAction, enableDepartmentAction } from "../actions";
import { DepartmentFields } from "../department-fields";
import { HeadsBlock } from "./heads-block";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.departments"))("title") };
}

/** One department as the administrator changes it. Not found for an unknown id. */
export default async function AdminDepartmentPage({ params }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/admin/departments/[id]", `/admin/departments/${id}`);
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const department = Number.isSafeInteger(id) ? findDepartment(db, actor, id, today) : null;
  if (!department) notFound();
  const t = await getTranslations("admin.departments");
  const hidden = (
    <>
      <input type="hidden" name="departmentId" value={id} />
      <input type="hidden" name="version" value={department.version} />
    </>
  );
  return (
    <div className="max-w-[640px]">
      <PageHeader
        title={department.name}
        crumbs={[{ href: "/admin/departments", label: t("title") }]}
        actions={<ButtonLink href={`/departments/${id}`}>{t("view")}</ButtonLink>}
      />
      <ActionForm
        version={department.version}
        action={changeDepartmentAction}
        className="rec grid gap-4 px-4 py-5 sm:px-5"
      >
        {hidden}
        <DepartmentFields department={department} />
        <p className="hint">{t("rename_hint")}</p>
        <FormActions>
          <SubmitButton>{t("save")}</SubmitButton>
        </FormActions>
      </ActionForm>
      <HeadsBlock
        departmentId={id}
        active={department.active}
        heads={listHeads(db, actor, id)}
        users={listUserChoices(db, actor)}
        staff={listStaffChoices(db, actor, id, today)}
        leftWork={listLeftWork(db, actor, today, id)}
        today={today}
      />
      <div className="mt-6 flex flex-wrap items-start gap-2 [&>details[open]]:basis-full">
        {department.active && (
          <ButtonLink href={`/admin/departments/${id}/merge`} small>
            {t("merge")}
          </ButtonLink>
        )}
        {department.active ? (
          <Disclosure summary={t("disable")} small>
            <ActionForm action={disableDepartmentAction} className="rec grid gap-4 px-4 py-4">
              {hidden}
              <p className="text-(--ink-2)">{t("disable_consequence")}</p>
              <SelectField
                name="successorId"
                label={t("successor")}
                blank={t("no_successor")}
                options={listDepartmentChoices(db, actor)
                  .filter((choice) => choice.id !== id)
                  .map((choice) => ({ value: String(choice.id), label: choice.name }))}
                required={false}
              />
              <FormActions>
                <SubmitButton look="danger">{t("disable_submit")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        ) : (
          <ActionForm action={enableDepartmentAction}>
            {hidden}
            <SubmitButton look="yes">{t("enable")}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </div>
  );
}
