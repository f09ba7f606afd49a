import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { listMails, MailState } from "@/db/queries/mail/list-mails";
import { readMailError } from "@/domain/notifications/mail-errors";
import { formatInstant } from "@/messages/format";
import { tryMailAgainAction } from "./actions";

type Props = { mail: ReturnType<typeof listMails>["mails"][number]; state: MailState };

/** One mail of the outbox: the recipient, the number of tries, and in plain words why it was not sent. */
export async function MailRow({ mail, state }: Props) {
  const t = await getTranslations("admin.mail");
  const { id, kind, name, email, notificationCount, createdAt, acceptedAt, attempts, sendAfter, lastError } =
    mail;
  const failed = lastError === "" ? null : readMailError(lastError);
  const when = state === "sent" && acceptedAt ? acceptedAt : createdAt;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-(--rule) px-4 py-2.5 last:border-b-0">
      <div className="min-w-0">
        {name} <span className="hint break-all">{email}</span>
        <p className="hint">
          {t(`kind.${kind}`, { count: notificationCount })} · {formatInstant(when)}
          {state !== "sent" && attempts > 0 && ` · ${t("attempts", { count: attempts })}`}
          {state === "waiting" && ` · ${t("next", { at: formatInstant(sendAfter) })}`}
        </p>
        {failed && (
          <>
            <p>{t(`error.${failed.error}`)}</p>
            {failed.reply && <p className="hint break-words">{t("reply", { reply: failed.reply })}</p>}
          </>
        )}
      </div>
      {state === "given-up" && (
        <ActionForm action={tryMailAgainAction}>
          <input type="hidden" name="mailId" value={id} />
          <SubmitButton look="plain" small>
            {t("try_again")}
            <span className="sr-only"> {t("try_again_to", { name })}</span>
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}
