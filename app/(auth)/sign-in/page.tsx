import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { passkeyQuestion } from "@/app/_server/session/passkeys";
import { providerNow } from "@/app/_server/session/provider-now";
import { currentSession } from "@/app/_server/session/session";
import { isMailOn } from "@/app/_server/start/start-jobs";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { database } from "@/db/client";
import { hasUsers } from "@/db/identity/has-users";
import { safePath } from "@/domain/access/safe-path";
import { Cover } from "../cover";
import { passkeySignInAction, signInAction } from "./actions";
import { PasskeyForm } from "./passkey-form";

/** What this page says about what was done before. */
const NOTICES = ["signed_out", "reset_sent", "password_reset"] as const;

/** Why a sign-in with the identity provider failed. */
const REFUSALS = [
  "session.provider_unreachable",
  "session.provider_refused",
  "session.provider_unknown",
  "session.begin_again",
  "session.second_factor_needed",
] as const;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.sign_in"))("title") };
}

/** The sign-in page; leads on when the visitor is already signed in. */
export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const next = safePath(first(asked.next) ?? pathOf(first(asked.callbackUrl)));
  if (!hasUsers(database())) redirect("/set-up");
  if (await currentSession()) redirect(next);
  const t = await getTranslations("auth.sign_in");
  const notice = NOTICES.find((one) => one === first(asked.notice));
  const common = await getTranslations("common.notices");
  const errors = await getTranslations("errors");
  const refused = first(asked.refused);
  const refusal = REFUSALS.find((one) => one === refused);
  const provider = providerNow();
  return (
    <Cover>
      {notice && (
        <p role="status" className="notice mb-6">
          {common(notice)}
        </p>
      )}
      {(first(asked.error) ?? refused) !== undefined && (
        <p role="alert" className="alert mb-6">
          {refusal ? errors(refusal) : t("failed")}
        </p>
      )}
      <div className="heading-rule">
        <h1>{t("title")}</h1>
        <p className="mt-1 text-(--ink-2)">{next === "/" ? t("lead") : t("comes_back")}</p>
      </div>
      <ActionForm action={signInAction} className="grid gap-5">
        <input type="hidden" name="next" value={next} />
        <TextField name="account" label={t("account")} autoComplete="username" autoCapitalize="none" />
        <TextField
          name="password"
          type="password"
          label={t("password")}
          autoComplete="current-password"
          autoCapitalize="none"
        />
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
      {provider && (
        // No Link: it would be fetched before anybody presses it.
        <a className="btn mt-4 w-full" href={`/sign-in/provider?next=${encodeURIComponent(next)}`}>
          {t("provider", { name: provider.name || t("provider_name") })}
        </a>
      )}
      <PasskeyForm
        action={passkeySignInAction}
        question={await passkeyQuestion([], new Date())}
        next={next}
        label={t("passkey")}
        failed={t("passkey_failed")}
      />
      {isMailOn() ? (
        <p className="mt-6">
          <Link href="/sign-in/forgotten" className="underline underline-offset-3">
            {t("forgotten_link")}
          </Link>
        </p>
      ) : (
        <p className="hint mt-6">{t("forgotten")}</p>
      )}
    </Cover>
  );
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** next-auth sends whole addresses; only the path is used. */
function pathOf(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse?.(address);
  return url ? url.pathname + url.search : address;
}
