import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { hasFactor } from "@/app/_server/session/own-factors";
import { linkedSince } from "@/app/_server/session/provider-now";
import { requireSession } from "@/app/_server/session/session";
import { LeavingFields } from "@/app/(main)/people/leaving-fields";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { Notice } from "@/components/ui/notice-box";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { listDepartmentChoices } from "@/db/queries/meetings/list-choices";
import { countFollowed, listInCharge } from "@/db/queries/people/list-in-charge";
import { findDepartmentsHeld } from "@/db/queries/users/find-departments-held";
import { findLock } from "@/db/queries/users/find-lock";
import { listLeftGrants } from "@/db/queries/users/list-left-grants";
import { findUser } from "@/db/queries/users/list-users";
import { addDays, dayInAgency } from "@/domain/calendar/day";
import { formatInstant } from "@/messages/format";
import {
  disableUserAction,
  enableUserAction,
  giveGrantAction,
  resetFactorsAction,
  resetPasswordAction,
  setUserEmailAction,
  takeGrantAction,
  unlinkProviderAction,
  unlockUserAction,
} from "../actions";
import { GrantFields } from "../grant-fields";
import { GrantWords } from "../grant-words";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.users"))("title") };
}

/**
 * One account: grants, locks, second factors, and the forms that change them. Not found for an unknown id.
 */
export default async function UserPage({ params }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/admin/users/[id]", `/admin/users/${id}`);
  const db = database();
  const now = new Date();
  const today = dayInAgency(now.toISOString());
  const user = Number.isSafeInteger(id) ? findUser(db, actor, id, today) : null;
  if (!user) notFound();
  const t = await getTranslations("admin.users");
  const lasting = user.grants.filter(({ ended }) => !ended);
  const ended = user.grants.filter((grant) => grant.ended);
  const left = new Set(listLeftGrants(db, actor, today).map(({ grantId }) => grantId));
  const departments = listDepartmentChoices(db, actor);
  // A title is often ended on its last day, when the one that follows has begun.
  const titled = findDepartmentsHeld(db, [user.personId], addDays(today, 1)).get(user.personId);
  const worksIn = departments.find(({ name }) => name === titled)?.id ?? null;
  const inCharge = listInCharge(db, actor, user.personId, today);
  const lockedUntil = findLock(db, actor, user, now);
  const linked = linkedSince(id);
  const followed = countFollowed(db, actor, id);
  const hidden = <input type="hidden" name="userId" value={id} />;
  return (
    <div className="max-w-[640px]">
      <PageHeader
        title={user.name}
        sub={user.account}
        crumbs={[{ href: "/admin/users", label: t("title") }]}
      />
      {user.disabledAt && <Notice>{t("disabled")}</Notice>}
      {lockedUntil && (
        <Notice>
          <p>{t("locked", { until: formatInstant(lockedUntil) })}</p>
          <ActionForm action={unlockUserAction} className="mt-2">
            {hidden}
            <SubmitButton look="yes" small>
              {t("unlock")}
            </SubmitButton>
          </ActionForm>
        </Notice>
      )}
      <Section title={t("grants")}>
        <div className="rec">
          <ul>
            {lasting.map((grant) => (
              <li
                key={`${grant.id} ${grant.deputyOf}`}
                className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 border-b border-(--rule) px-4 py-2.5 [&>details[open]]:basis-full"
              >
                <span>
                  <GrantWords grant={grant} today={today} />
                  {grant.deputyOf === null && left.has(grant.id) && (
                    <span className="block text-(--late)">{t("left_department")}</span>
                  )}
                </span>
                {grant.deputyOf === null ? (
                  <Disclosure summary={t("take")} small>
                    <ActionForm action={takeGrantAction} className="mt-2 grid gap-3">
                      {hidden}
                      <input type="hidden" name="grantId" value={grant.id} />
                      <p className="text-(--ink-2)">{t("take_consequence", { name: user.name })}</p>
                      <LeavingFields
                        inCharge={inCharge.filter(({ departmentId }) => departmentId === grant.departmentId)}
                        mayHandOver
                        followed={grant.kind === "leader" ? followed : 0}
                      />
                      <FormActions>
                        <SubmitButton look="danger">{t("take_submit")}</SubmitButton>
                      </FormActions>
                    </ActionForm>
                  </Disclosure>
                ) : (
                  <Link href={`/departments/${grant.deputyOf}#in-charge`} className="btn plain small">
                    {t("see_department")}
                  </Link>
                )}
              </li>
            ))}
          </ul>
          <ActionForm version={lasting.length} action={giveGrantAction} className="grid gap-3 px-4 py-4">
            {hidden}
            <GrantFields departments={departments} worksIn={worksIn} />
            <FormActions>
              <SubmitButton look="yes">{t("give")}</SubmitButton>
            </FormActions>
          </ActionForm>
        </div>
        {ended.length > 0 && (
          <div className="mt-3">
            <Disclosure summary={t("ended_grants", { count: ended.length })} small look="quiet">
              <ul className="mt-2 grid gap-1.5 text-(--ink-2)">
                {ended.map((grant) => (
                  <li key={`${grant.id} ${grant.deputyOf}`}>
                    <GrantWords grant={grant} today={today} />
                  </li>
                ))}
              </ul>
            </Disclosure>
          </div>
        )}
      </Section>
      <Section title={t("mail")}>
        <ActionForm
          action={setUserEmailAction}
          className="rec grid items-end gap-3 px-4 py-4 sm:grid-cols-[1fr_auto]"
        >
          {hidden}
          <TextField
            name="email"
            type="email"
            required={false}
            autoCapitalize="none"
            label={t("email")}
            initial={user.email}
          />
          <SubmitButton look="yes">{t("save_email")}</SubmitButton>
        </ActionForm>
      </Section>
      <div className="mt-5 flex flex-wrap items-start gap-2 [&>details[open]]:basis-full">
        <Disclosure summary={t("reset")} small>
          <ActionForm action={resetPasswordAction} className="rec grid gap-3 px-4 py-4">
            {hidden}
            <p className="text-(--ink-2)">{t("reset_consequence")}</p>
            <FormActions>
              <SubmitButton look="yes">{t("reset_submit")}</SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
        {hasFactor(id) && (
          <ConfirmedForm
            action={resetFactorsAction}
            fields={{ userId: id }}
            summary={t("reset_factors")}
            look="plain"
            consequence={t("reset_factors_consequence")}
            submit={t("reset_factors_submit")}
          />
        )}
        {linked && (
          <ConfirmedForm
            action={unlinkProviderAction}
            fields={{ userId: id }}
            summary={t("unlink_provider")}
            look="plain"
            consequence={t("unlink_provider_consequence", { since: formatInstant(linked) })}
            submit={t("unlink_provider_submit")}
          />
        )}
        {user.disabledAt ? (
          <ActionForm action={enableUserAction}>
            {hidden}
            <SubmitButton look="yes" small>
              {t("enable")}
            </SubmitButton>
          </ActionForm>
        ) : (
          <Disclosure summary={t("disable")} small>
            <ActionForm action={disableUserAction} className="rec grid gap-3 px-4 py-4">
              {hidden}
              <p className="text-(--ink-2)">{t("disable_consequence")}</p>
              <LeavingFields inCharge={inCharge} mayHandOver followed={followed} />
              <FormActions>
                <SubmitButton look="danger">{t("disable_submit")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        )}
      </div>
    </div>
  );
}
