import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { findLimits } from "@/db/identity/find-limits";
import { hasUsers } from "@/db/identity/has-users";
import { passwordLength } from "@/domain/access/password";
import { Cover } from "../cover";
import { setUpAction } from "./actions";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.set_up"))("title") };
}

/** The first page of an empty installation: asks for its code, then for the first administrator. */
export default async function SetUpPage() {
  if (hasUsers(database())) redirect("/sign-in");
  const t = await getTranslations("auth.set_up");
  return (
    <Cover>
      <div className="heading-rule">
        <h1>{t("title")}</h1>
        <p className="mt-1 text-(--ink-2)">{t("lead")}</p>
      </div>
      <ActionForm action={setUpAction} className="grid gap-5">
        <TextField
          name="code"
          label={t("code")}
          hint={t("code_hint")}
          autoComplete="one-time-code"
          autoCapitalize="characters"
        />
        <TextField name="agencyName" label={t("agency")} autoComplete="organization" />
        <h2 className="mt-3">{t("administrator")}</h2>
        <TextField name="fullName" label={t("name")} autoComplete="name" autoCapitalize="words" />
        <TextField
          name="account"
          label={t("account")}
          hint={t("account_hint")}
          autoComplete="username"
          autoCapitalize="none"
        />
        <TextField
          name="password"
          type="password"
          label={t("password")}
          hint={t("password_hint", { min: passwordLength(findLimits(database()), false) })}
          autoComplete="new-password"
        />
        <TextField
          name="passwordAgain"
          type="password"
          label={t("password_again")}
          autoComplete="new-password"
        />
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
    </Cover>
  );
}
