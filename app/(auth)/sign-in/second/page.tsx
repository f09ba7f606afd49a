import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { passkeyQuestion } from "@/app/_server/session/passkeys";
import { readPending } from "@/app/_server/session/pending-sign-in";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { findCredentials } from "@/db/identity/find-credentials";
import { listSecondFactors } from "@/db/identity/list-second-factors";
import { safePath } from "@/domain/access/safe-path";
import { type AddressQuery, firstOf } from "@/domain/forms/address";
import { Cover } from "../../cover";
import { passkeySignInAction, secondCodeAction } from "../actions";
import { PasskeyForm } from "../passkey-form";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.second"))("title") };
}

/** Asks for the second factor after a right password. */
export default async function SecondStepPage({ searchParams }: Props) {
  const next = safePath(firstOf((await searchParams).next));
  const pending = await readPending();
  const found = pending && findCredentials(database(), pending.account);
  if (!found) redirect("/sign-in");
  const t = await getTranslations("auth.second");
  const passkeys = listSecondFactors(database(), found.userId).flatMap(
    ({ credentialId }) => credentialId ?? [],
  );
  return (
    <Cover>
      <div className="heading-rule">
        <h1>{t("title")}</h1>
        <p className="mt-1 text-(--ink-2)">{t("lead", { account: pending.account })}</p>
      </div>
      <ActionForm action={secondCodeAction} className="grid gap-5">
        <input type="hidden" name="next" value={next} />
        <TextField
          name="code"
          label={t("code")}
          hint={t("code_hint")}
          autoComplete="one-time-code"
          autoCapitalize="characters"
        />
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
      {passkeys.length > 0 && (
        <PasskeyForm
          action={passkeySignInAction}
          question={await passkeyQuestion(passkeys, new Date())}
          next={next}
          label={t("passkey")}
          failed={t("passkey_failed")}
        />
      )}
      <p className="hint mt-6">{t("lost")}</p>
    </Cover>
  );
}
