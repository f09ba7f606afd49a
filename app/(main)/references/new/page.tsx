import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { ButtonLink } from "@/components/ui/button-link";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { createReferenceAction } from "../actions";
import { ReferenceFields } from "../reference-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("references.new"))("title") };
}

/** The form of a new cited document; only for clerks. */
export default async function NewReferencePage() {
  await requireSession("/references/new");
  const t = await getTranslations("references.new");
  const common = await getTranslations("common");
  const words = await getTranslations("references.page");
  return (
    <div className="max-w-[640px]">
      <PageHeader title={t("title")} crumbs={[{ href: "/references", label: words("all") }]} />
      <ActionForm action={createReferenceAction} className="rec grid gap-4 px-4 py-5 sm:px-5">
        <ReferenceFields />
        <p className="hint">{common("secret_warning")}</p>
        <FormActions>
          <ButtonLink href="/references">{common("cancel")}</ButtonLink>
          <SubmitButton>{t("submit")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  );
}
