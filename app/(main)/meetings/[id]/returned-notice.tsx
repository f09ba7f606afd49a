import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice-box";
import type { ListedEvent } from "@/db/queries/directives/list-events";
import { formatInstant } from "@/messages/format";

/**
 * Why a leader returned the minutes, until they are submitted again; nothing if they were not returned.
 * @param events of the meeting, newest first
 */
export function ReturnedNotice({ events }: { events: readonly ListedEvent[] }) {
  const t = useTranslations("meetings.edit");
  const last = events.find(
    ({ event }) => event.kind === "meeting.sent_back" || event.kind === "meeting.submitted",
  );
  if (last?.event.kind !== "meeting.sent_back") return null;
  return (
    <Notice tone="bad">
      <p className="font-medium">{t("returned", { who: last.actorName, at: formatInstant(last.at) })}</p>
      <p className="mt-1 whitespace-pre-line">{last.event.payload.reason}</p>
    </Notice>
  );
}
