import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { findLimitsNow } from "@/app/_server/session/limits-now";
import { hasFactor } from "@/app/_server/session/own-factors";
import { openResetLink } from "@/app/_server/session/password-reset";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { passwordLength } from "@/domain/access/password";
import { type AddressQuery, firstOf } from "@/domain/forms/address";
import { Cover } from "../../cover";
import { resetByMailAction } from "./actions";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.reset"))("title") };
}

/** The form of a new password behind the link of a mail; says so when the link has ended. */
export default async function ResetPage({ searchParams }: Props) {
  const link = firstOf((await searchParams).t) ?? "";
  const reset = openResetLink(link, new Date());
  const t = await getTranslations("auth.reset");
  const limits = findLimitsNow();
  return (
    <Cover>
      <div className="heading-rule">
        <h1>{t("title")}</h1>
        <p className="mt-1 text-(--ink-2)">{reset ? t("lead", { account: reset.account }) : t("ended")}</p>
      </div>
      {reset ? (
        <ActionForm action={resetByMailAction} className="grid gap-5">
          <input type="hidden" name="link" value={link} />
          <input type="text" name="username" value={reset.account} autoComplete="username" readOnly hidden />
          <TextField
            name="password"
            type="password"
            label={t("password")}
            hint={t(limits.passwordClasses > 1 ? "hint_kinds" : "hint", {
              min: passwordLength(limits, hasFactor(reset.userId)),
            })}
            autoComplete="new-password"
          />
          <TextField name="passwordAgain" type="password" label={t("again")} autoComplete="new-password" />
          <SubmitButton>{t("submit")}</SubmitButton>
        </ActionForm>
      ) : (
        <p>
          <Link href="/sign-in" className="underline underline-offset-3">
            {t("back")}
          </Link>
        </p>
      )}
    </Cover>
  );
}
