import { getTranslations } from "next-intl/server";
import type { listPushes } from "@/app/_server/session/own-sessions";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { ActionForm } from "@/components/ui/form";
import type { MailPace } from "@/domain/notifications/pace";
import { formatInstant } from "@/messages/format";
import { endPushAction, startPushAction } from "./actions";
import { BrowserItem } from "./browser-item";
import { PushStart } from "./push-start";

/** Notifications on the person's devices while the app is closed: which get them, and a button for this one. */
export async function PushSection({
  publicKey,
  pushes,
  pace,
}: {
  publicKey: string;
  pushes: Awaited<ReturnType<typeof listPushes>>;
  pace: MailPace;
}) {
  const t = await getTranslations("account.push");
  const isOn = pushes.some(({ current }) => current);
  const words = {
    start: t(isOn ? "start_again" : "start"),
    unable: t("unable"),
    blocked: t("blocked"),
    refused: t("refused"),
    failed: t("failed"),
  };
  return (
    <section className="account-section" aria-labelledby="push">
      <h2 id="push">{t("title")}</h2>
      <p className="text-(--ink-2)">{t("lead")}</p>
      <p className="hint mt-1">
        {t(pace === "daily" || pace === "weekly" ? `when.${pace}` : "when.at_once")}
      </p>
      {pushes.length > 0 && (
        <ul className="rec mt-3 divide-y divide-(--rule)">
          {pushes.map(({ id, current, userAgent, createdAt, lastSentAt }) => (
            <BrowserItem
              key={id}
              userAgent={userAgent}
              current={current}
              used={
                lastSentAt
                  ? t("sent_last", { when: formatInstant(lastSentAt) })
                  : t("since", { when: formatInstant(createdAt) })
              }
              address=""
              act={(name) => (
                <ConfirmedForm
                  action={endPushAction}
                  fields={{ subscriptionId: id }}
                  summary={t("end")}
                  about={name}
                  look="plain"
                  consequence={t("end_consequence")}
                  submit={t("end_submit")}
                />
              )}
            />
          ))}
        </ul>
      )}
      <ActionForm action={startPushAction} className="mt-3">
        <PushStart publicKey={publicKey} words={words} />
      </ActionForm>
    </section>
  );
}
