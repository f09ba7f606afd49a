import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MailOutage } from "@/db/queries/mail/find-mail-outage";
import type { listReplies } from "@/db/queries/replies/list-replies";
import type { MailboxOff } from "@/jobs/replies/mailbox-settings";
import { formatInstant } from "@/messages/format";
import { visitMailboxNowAction } from "./actions";

/** The mailbox for replies: whether it is read, and the mails in it that became no progress entry, with the reason. */
export async function RepliesSection({
  state,
  outage,
  replies,
}: {
  /** The address that is read, or why none is. */
  state: { address: string } | MailboxOff;
  outage: MailOutage | null;
  replies: ReturnType<typeof listReplies>;
}) {
  const t = await getTranslations("admin.replies");
  return (
    <Section title={t("title")}>
      <p className="mb-3 text-(--ink-2)">
        {"address" in state
          ? t("on", { address: state.address, count: replies.entered })
          : state.problem === null
            ? t("off")
            : t(`mis_set.${state.problem}`)}
      </p>
      {outage && <MailboxTrouble outage={outage} />}
      {("address" in state || replies.refused.length > 0) && (
        <ul className="rec">
          {replies.refused.length === 0 && <li className="px-4 py-2.5 text-(--ink-2)">{t("none")}</li>}
          {replies.refused.map(({ id, at, fromAddress, subject, reason }) => (
            <li key={id} className="border-b border-(--rule) px-4 py-2.5 last:border-b-0">
              <p className="break-words">
                {subject || t("no_subject")}{" "}
                <span className="hint break-all">{fromAddress || t("no_sender")}</span>
              </p>
              <p className="hint">
                {formatInstant(at)} · {t(`reason.${reason}`)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

async function MailboxTrouble({
  outage: { since, lastTriedAt, error, reply, isAsked },
}: {
  outage: MailOutage;
}) {
  const t = await getTranslations("admin.replies");
  const words = await getTranslations("admin.mail");
  return (
    <div className="rec mb-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 max-w-[640px]">
        <p className="font-semibold">{t("stopped", { since: formatInstant(since) })}</p>
        <p>{t(`error.${errorKey(error)}`)}</p>
        {reply && <p className="hint break-words">{words("detail", { reply })}</p>}
        <p className="hint">
          {isAsked ? words("asked") : t("last_tried", { at: formatInstant(lastTriedAt) })}
        </p>
      </div>
      <ActionForm action={visitMailboxNowAction}>
        <SubmitButton look="plain" small>
          {words("try_now")}
          <span className="sr-only"> {t("try_now_what")}</span>
        </SubmitButton>
      </ActionForm>
    </div>
  );
}

const READING_ERRORS = [
  "unreachable",
  "timeout",
  "certificate_unknown",
  "certificate_expired",
  "certificate_name",
  "insecure",
  "refused_sign_in",
] as const;

/** Errors of sending cannot arise while reading. */
const errorKey = (error: MailOutage["error"]) => READING_ERRORS.find((one) => one === error) ?? "other";
