import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { listTokensOf } from "@/app/_server/api/listed-tokens";
import { requireSession } from "@/app/_server/session/session";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { makeOwnTokenAction, revokeOwnTokenAction } from "./actions";
import { TokenFields } from "./token-fields";
import { TokenList } from "./token-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("api.tokens"))("title") };
}

/** The reader's own access tokens, and the form of a new one. */
export default async function TokensPage() {
  const session = await requireSession("/account/tokens");
  const t = await getTranslations("api.tokens");
  const account = await getTranslations("account");
  const tokens = listTokensOf(session);
  return (
    <div className="max-w-[720px]">
      <PageHeader
        title={t("title")}
        crumbs={[{ href: "/account", label: account("title") }]}
        sub={
          <p className="max-w-[70ch]">
            {t("lead")}{" "}
            <Link href="/api-docs" className="underline underline-offset-3">
              {t("docs")}
            </Link>
          </p>
        }
      />
      <ActionForm
        action={makeOwnTokenAction}
        version={tokens.length}
        className="rec grid gap-3 px-4 py-4 [&_[role=status]]:[overflow-wrap:anywhere]"
      >
        <TextField name="name" label={t("name")} hint={t("name_hint")} maxLength={80} />
        <TokenFields />
        <FormActions>
          <SubmitButton>{t("make")}</SubmitButton>
        </FormActions>
      </ActionForm>
      <Section title={t("list")} count={tokens.length}>
        <TokenList tokens={tokens} now={new Date()} revoke={revokeOwnTokenAction} />
      </Section>
    </div>
  );
}
