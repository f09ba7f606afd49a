import type { findPasswordReset } from "@/db/queries/users/find-password-reset";
import { RESET_MINUTES } from "@/domain/access/password-reset";
import type { Agency } from "@/domain/agency/settings";
import { translatorOf } from "@/messages/translator";
import type { MailText } from "./compose-mail";
import { htmlOf } from "./mail-html";

type Reset = NonNullable<ReturnType<typeof findPasswordReset>>;

/**
 * The mail for a person who forgot the password. @param sealed names the request, and is the secret of the link
 */
export function composeReset(reset: Reset, agency: Agency, publicUrl: string, sealed: string): MailText {
  const t = translatorOf(reset.locale, "mail");
  const href = `${publicUrl}/sign-in/reset?t=${sealed}`;
  const words = {
    locale: reset.locale,
    greeting: t("greeting", { name: reset.name }),
    opening: t("reset.opening"),
    link: t("reset.link"),
    footer: t("reset.footer"),
    account: `${publicUrl}/sign-in`,
    agency: agency.name,
  };
  const part = {
    title: t("reset.title", { account: reset.account }),
    sentence: t("reset.sentence", { minutes: RESET_MINUTES }),
    said: "",
    href,
  };
  return {
    from: agency.name === "" ? t("from_nobody") : t("from", { agency: agency.shortName || agency.name }),
    subject: t("reset.subject"),
    text: [
      words.greeting,
      words.opening,
      `• ${part.title}\n  ${part.sentence}\n  ${href}`,
      ["-- ", words.agency, words.footer].filter(Boolean).join("\n"),
    ].join("\n\n"),
    html: htmlOf(words, [part]),
  };
}
