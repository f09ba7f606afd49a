import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { findSecurity } from "@/app/_server/session/limits-now";
import { requireSession } from "@/app/_server/session/session";
import { isSecure } from "@/app/_server/session/session-cookie";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { findSecurityFacts } from "@/db/queries/security/find-security-facts";
import { type AddressQuery, addressOf, firstOf } from "@/domain/forms/address";
import { SECURITY_PROFILES } from "@/domain/security/profiles";
import { judgeRules } from "@/domain/security/security-rules";
import { AdminNav } from "../admin-nav";
import { saveSecurityAction } from "./actions";
import { RuleTable } from "./rule-table";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.security"))("title") };
}

/** The security profile: each rule as met, not met or organisational, with its source. */
export default async function SecurityPage({ searchParams }: Props) {
  const asked = firstOf((await searchParams).profile);
  const { actor } = await requireSession("/admin/security", addressOf("/admin/security", { profile: asked }));
  const t = await getTranslations("admin.security");
  const chosen = findSecurity();
  const shown = SECURITY_PROFILES.find((one) => one === asked) ?? chosen.profile;
  const other = SECURITY_PROFILES.find((one) => one !== shown) ?? shown;
  const facts = findSecurityFacts(database(), actor, isSecure(), new Date());
  const rules = facts ? judgeRules(shown, facts) : [];
  return (
    <>
      <PageHeader title={t("title")} sub={t("sub")} />
      <AdminNav current="security" />
      <div className="max-w-[760px]">
        <ActionForm
          version={JSON.stringify(chosen)}
          action={saveSecurityAction}
          className="rec grid gap-4 px-4 py-5 sm:px-5"
        >
          <RadioGroup
            name="profile"
            label={t("profile")}
            initial={chosen.profile}
            options={SECURITY_PROFILES.map((value) => ({
              value,
              label: t(`profiles.${value}.label`),
              hint: t(`profiles.${value}.hint`),
            }))}
          />
          <TextField
            name="passwordDays"
            label={t("password_days")}
            hint={t("password_days_hint")}
            initial={chosen.passwordDays}
            inputMode="numeric"
            maxLength={3}
          />
          <TextArea
            name="insideNetworks"
            label={t("inside_networks")}
            hint={t("inside_networks_hint")}
            initial={chosen.insideNetworks}
            required={false}
            rows={3}
          />
          <FormActions>
            <SubmitButton>{t("save")}</SubmitButton>
          </FormActions>
        </ActionForm>
      </div>
      <Section
        title={t("rules", { profile: t(`profiles.${shown}.label`) })}
        actions={
          <Link
            href={addressOf("/admin/security", { profile: other })}
            prefetch={false}
            className="text-[13px] underline underline-offset-3"
          >
            {t("see_other", { profile: t(`profiles.${other}.label`) })}
          </Link>
        }
      >
        {shown !== chosen.profile && <p className="hint mb-2">{t("not_chosen")}</p>}
        <RuleTable rules={rules} />
        <p className="mt-3">
          <a href="/admin/security/dossier" className="underline underline-offset-3" download>
            {t("dossier")}
          </a>
        </p>
      </Section>
    </>
  );
}
