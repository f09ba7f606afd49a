import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MailOutage } from "@/db/queries/mail/find-mail-outage";
import { formatInstant } from "@/messages/format";
import { tryMailNowAction } from "./actions";

type Props = {
  /** A wrong or missing variable, because of which no mail is sent. */
  problem: "SMTP_URL" | "PUBLIC_URL" | "MAIL_FROM" | null;
  outage: MailOutage | null;
  waiting: number;
  askedOn: "home" | "mail";
};

/** Says that no mail leaves, since when and why, with a button to try at once; nothing if mail leaves. */
export async function MailTrouble({ problem, outage, waiting, askedOn }: Props) {
  const t = await getTranslations("admin.mail");
  if (problem !== null) {
    return (
      <div>
        <p className="font-semibold">{t("mis_set", { name: problem })}</p>
        <p>{t(`mis_set_why.${problem}`)}</p>
      </div>
    );
  }
  if (outage === null) return null;
  const { since, lastTriedAt, error, reply, isAsked } = outage;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="min-w-0 max-w-[640px]">
        <p className="font-semibold">{t("stopped", { since: formatInstant(since) })}</p>
        <p>{t(`error.${error}`)}</p>
        {reply && <p className="hint break-words">{t("detail", { reply })}</p>}
        <p className="hint">
          {isAsked ? t("asked") : t("last_tried", { at: formatInstant(lastTriedAt), count: waiting })}
        </p>
      </div>
      <ActionForm action={tryMailNowAction}>
        <input type="hidden" name="askedOn" value={askedOn} />
        <SubmitButton look="plain" small>
          {t("try_now")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
