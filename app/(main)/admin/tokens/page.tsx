import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listTokensForAdmin } from "@/app/_server/api/listed-tokens";
import { requireSession } from "@/app/_server/session/session";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { listUsers } from "@/db/queries/users/list-users";
import { GRANT_KINDS } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { TokenFields } from "../../account/tokens/token-fields";
import { TokenList } from "../../account/tokens/token-list";
import { AdminNav } from "../admin-nav";
import { makeServiceTokenAction, revokeTokenAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("api.tokens"))("title") };
}

/** Every person's access tokens, each with what ends it. */
export default async function AdminTokensPage() {
  const session = await requireSession("/admin/tokens");
  const t = await getTranslations("api.tokens");
  const users = await getTranslations("admin.users");
  const tokens = listTokensForAdmin(session);
  const today = dayInAgency(new Date().toISOString());
  const accounts = listUsers(database(), session.actor, today).filter(
    ({ disabledAt }) => disabledAt === null,
  );
  return (
    <>
      <PageHeader title={t("title")} />
      <AdminNav current="tokens" />
      <div className="max-w-[760px]">
        <ActionForm
          action={makeServiceTokenAction}
          version={tokens.length}
          className="rec grid gap-3 px-4 py-4 [&_[role=status]]:[overflow-wrap:anywhere]"
        >
          <p className="text-(--ink-2)">{t("admin_lead")}</p>
          <TextField name="name" label={t("service_name")} hint={t("service_name_hint")} maxLength={80} />
          <SelectField
            name="userId"
            label={t("account")}
            blank="—"
            options={accounts.map(({ id, name, account }) => ({
              value: String(id),
              label: `${name} (${account})`,
            }))}
          />
          <CheckboxGroup
            name="grantKinds"
            label={t("grants")}
            hint={t("grants_hint")}
            columns={2}
            options={GRANT_KINDS.map((value) => ({ value, label: users(`grant_kinds.${value}`) }))}
          />
          <TokenFields />
          <FormActions>
            <SubmitButton>{t("make")}</SubmitButton>
          </FormActions>
        </ActionForm>
        <Section title={t("list")} count={tokens.length}>
          <TokenList tokens={tokens} now={new Date()} revoke={revokeTokenAction} />
        </Section>
      </div>
    </>
  );
}
