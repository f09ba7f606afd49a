import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { NextFirstStep } from "@/app/(main)/_first-steps/next-first-step";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { dayInAgency } from "@/domain/calendar/day";
import { AdminNav } from "../admin-nav";
import { createDepartmentAction } from "./actions";
import { DepartmentFields } from "./department-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.departments"))("title") };
}

/** The departments in their order, and the form of a new one. */
export default async function AdminDepartmentsPage() {
  const { actor } = await requireSession("/admin/departments");
  const t = await getTranslations("admin.departments");
  const sheets = await getTranslations("import");
  const departments = listDepartments(database(), actor, dayInAgency(new Date().toISOString()));
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <ButtonLink href="/import?kind=departments" look="quiet">
            {sheets("link")}
          </ButtonLink>
        }
      />
      <AdminNav current="departments" />
      <NextFirstStep actor={actor} here={["departments"]} />
      <div className="mb-4">
        <Disclosure summary={t("new")} look="primary" open={departments.length === 0}>
          <ActionForm
            version={departments.length}
            action={createDepartmentAction}
            again
            className="rec grid max-w-[640px] gap-4 px-4 py-5 sm:px-5"
          >
            <DepartmentFields next={departments.length + 1} />
            <FormActions>
              <SubmitButton look="yes">{t("create")}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
      </div>
      {departments.length > 0 && (
        <div className="rec frame">
          <table className="table as-cards">
            <thead>
              <tr>
                <th>{t("name")}</th>
                <th>{t("abbreviation")}</th>
                <th>{t("successor")}</th>
                <th>{t("state")}</th>
              </tr>
            </thead>
            <tbody>
              {departments.map(({ id, name, abbreviation, active, successor }) => (
                <tr key={id}>
                  <td className="what">
                    <Link href={`/admin/departments/${id}`} prefetch={false}>
                      {name}
                    </Link>
                  </td>
                  <td>{abbreviation}</td>
                  <td>{successor?.name ?? ""}</td>
                  <td>{active ? t("active") : t("disabled")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
