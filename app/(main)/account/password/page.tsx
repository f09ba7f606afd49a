import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { findLimitsNow } from "@/app/_server/session/limits-now";
import { hasFactor } from "@/app/_server/session/own-factors";
import { requireSession } from "@/app/_server/session/session";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { passwordLength } from "@/domain/access/password";
import { changePasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.new_password"))("title") };
}

/** The form that changes the reader's password. */
export default async function PasswordPage() {
  const { account, duty, actor } = await requireSession("/account/password");
  const mustChangePassword = duty === "change-password";
  const min = passwordLength(findLimitsNow(), hasFactor(actor.userId));
  const t = await getTranslations("account.new_password");
  const limits = findLimitsNow();
  return (
    <div className="max-w-[440px]">
      <div className="heading-rule">
        <h1>{t("title")}</h1>
        {mustChangePassword && <p className="mt-1 text-(--ink-2)">{t("must")}</p>}
      </div>
      <ActionForm action={changePasswordAction} className="grid gap-5">
        {/* For password managers, which would otherwise store the new password without a user name. */}
        <input type="text" name="username" value={account} autoComplete="username" readOnly hidden />
        <TextField
          name="currentPassword"
          type="password"
          label={t("current")}
          hint={mustChangePassword ? t("current_hint") : undefined}
          autoComplete="current-password"
        />
        <TextField
          name="password"
          type="password"
          label={t("password")}
          hint={t(limits.passwordClasses > 1 ? "hint_kinds" : "hint", { min })}
          autoComplete="new-password"
        />
        <TextField name="passwordAgain" type="password" label={t("again")} autoComplete="new-password" />
        {!mustChangePassword && (
          <CheckboxField name="endAccess" label={t("end_access")} hint={t("end_access_hint")} />
        )}
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{t("submit")}</SubmitButton>
          {!mustChangePassword && (
            <Link href="/account" className="btn quiet">
              {t("back")}
            </Link>
          )}
        </div>
      </ActionForm>
    </div>
  );
}
