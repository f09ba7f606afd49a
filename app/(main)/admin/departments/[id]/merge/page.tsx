import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { AddressForm } from "@/components/ui/address-form";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { MirroredSelect } from "@/components/ui/mirrored";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { database } from "@/db/client";
import { findDepartment } from "@/db/queries/departments/find-department";
import { findMerger } from "@/db/queries/departments/find-merger";
import { listDepartmentChoices } from "@/db/queries/meetings/list-choices";
import { dayInAgency } from "@/domain/calendar/day";
import { type AddressQuery, positiveOf } from "@/domain/forms/address";
import { mergeDepartmentAction } from "../../actions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.merge"))("title") };
}

/** Choose the successor, then see the effects, then merge. */
export default async function MergePage({ params, searchParams }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/admin/departments/[id]/merge", `/admin/departments/${id}/merge`);
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const department = Number.isSafeInteger(id) ? findDepartment(db, actor, id, today) : null;
  if (!department) notFound();
  const t = await getTranslations("admin.merge");
  const others = listDepartmentChoices(db, actor).filter((other) => other.id !== id);
  const wanted = positiveOf((await searchParams).into);
  const into = others.find((other) => other.id === wanted);
  const merger = into && findMerger(db, actor, id, into.id, today);
  return (
    <div className="max-w-[640px]">
      <PageHeader
        title={t("title_of", { name: department.name })}
        crumbs={[
          { href: "/admin/departments", label: t("departments") },
          { href: `/admin/departments/${id}`, label: department.name },
        ]}
      />
      {department.active ? (
        <AddressForm className="rec flex flex-wrap items-end gap-3 px-4 py-4 sm:px-5">
          <label className="grid grow gap-1">
            <span className="label">{t("into")}</span>
            <MirroredSelect name="into" className="input" drawn={String(into?.id ?? "")} required>
              <option value="">{t("choose")}</option>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {other.name}
                </option>
              ))}
            </MirroredSelect>
          </label>
          <button type="submit" className={`btn ${into ? "plain" : "primary"}`}>
            {t("see")}
          </button>
        </AddressForm>
      ) : (
        <p>{t("disabled")}</p>
      )}
      {department.active && into && merger && (
        <Section title={t("consequences")}>
          <ActionForm
            key={into.id}
            action={mergeDepartmentAction}
            className="rec grid gap-4 px-4 py-4 sm:px-5"
          >
            <input type="hidden" name="departmentId" value={id} />
            <input type="hidden" name="version" value={department.version} />
            <input type="hidden" name="successorId" value={into.id} />
            <ul className="grid list-disc gap-1.5 pl-5">
              <li>{t("work", { count: merger.moved, name: into.name })}</li>
              {merger.doubled.length > 0 && (
                <li>
                  {t("doubled", { count: merger.doubled.length })}{" "}
                  {merger.doubled.map(({ directiveId, code }, index) => (
                    <span key={directiveId}>
                      {index > 0 && ", "}
                      <Link href={`/directives/${directiveId}`} prefetch={false} className="code">
                        {code}
                      </Link>
                    </span>
                  ))}
                </li>
              )}
              {merger.proposed > 0 && <li>{t("proposed", { count: merger.proposed })}</li>}
              {merger.accounts > 0 && <li>{t("grants", { count: merger.accounts })}</li>}
              <li>{t("history", { name: department.name })}</li>
              {department.collectsForAll && <li>{t("collects", { name: into.name })}</li>}
              <li>{t("no_way_back")}</li>
            </ul>
            {merger.people + merger.accounts > 0 && (
              <>
                <CheckboxField
                  name="movePeople"
                  label={t("move_people", {
                    people: merger.people,
                    accounts: merger.accounts,
                    name: into.name,
                  })}
                  initial={true}
                />
                <p className="hint">{t("move_people_hint")}</p>
              </>
            )}
            <FormActions>
              <SubmitButton look="danger">{t("submit", { name: into.name })}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Section>
      )}
    </div>
  );
}
