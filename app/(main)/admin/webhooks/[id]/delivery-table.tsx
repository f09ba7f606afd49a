import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { HintLine } from "@/components/ui/hint-line";
import { SubmitButton } from "@/components/ui/submit-button";
import type { findWebhook } from "@/db/queries/webhooks/list-webhooks";
import { formatInstant } from "@/messages/format";
import { sendAgainAction } from "../actions";

type Delivery = NonNullable<ReturnType<typeof findWebhook>>["deliveries"][number];

/** The deliveries to one webhook, the newest first: state, answer, and a button to send again. */
export function DeliveryTable({
  webhookId,
  deliveries,
  mayResend,
}: {
  webhookId: number;
  deliveries: readonly Delivery[];
  mayResend: boolean;
}) {
  const t = useTranslations("api.webhooks");
  const events = useTranslations("events.kinds");
  const ended = (state: Delivery["state"]) => state === "delivered" || state === "given-up";
  return (
    <div className="rec overflow-x-auto">
      <table className="table as-cards">
        <thead>
          <tr>
            {(["when", "what", "state", "attempts", "answer"] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {deliveries.map((one) => (
            <tr key={one.id}>
              <td data-label={t("when")}>{formatInstant(one.createdAt)}</td>
              <td className="what">
                {events(one.kind.replace(".", "_") as "meeting_signed")}{" "}
                <code className="hint block break-all">{one.messageId}</code>
              </td>
              <td data-label={t("state")} className={one.state === "given-up" ? "text-(--over)" : undefined}>
                {t(`states.${one.state}`)}
                {one.state === "waiting" && (
                  <HintLine>{t("next", { when: formatInstant(one.sendAfter) })}</HintLine>
                )}
              </td>
              <td data-label={t("attempts")}>{one.attempts}</td>
              <td data-label={t("answer")}>{one.lastStatus ?? (one.lastError || "—")}</td>
              <td>
                {mayResend && ended(one.state) && (
                  <ActionForm action={sendAgainAction}>
                    <input type="hidden" name="webhookId" value={webhookId} />
                    <input type="hidden" name="deliveryId" value={one.id} />
                    <SubmitButton look="plain" small>
                      {t("again")}
                      <span className="sr-only"> {t("again_label", { message: one.messageId })}</span>
                    </SubmitButton>
                  </ActionForm>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
