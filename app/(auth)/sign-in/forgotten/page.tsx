import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isMailOn } from "@/app/_server/start/start-jobs";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { Cover } from "../../cover";
import { askResetAction } from "./actions";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.forgotten"))("title") };
}

/** Asks for the address to which a link for a new password is sent. */
export default async function ForgottenPage() {
  if (!isMailOn()) notFound();
  const t = await getTranslations("auth.forgotten");
  return (
    <Cover>
      <div className="heading-rule">
        <h1>{t("title")}</h1>
        <p className="mt-1 text-(--ink-2)">{t("lead")}</p>
      </div>
      <ActionForm action={askResetAction} className="grid gap-5">
        <TextField name="account" label={t("account")} autoComplete="username" autoCapitalize="none" />
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
      <p className="mt-6">
        <Link href="/sign-in" className="underline underline-offset-3">
          {t("back")}
        </Link>
      </p>
    </Cover>
  );
}
