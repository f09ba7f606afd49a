import { useTranslations } from "next-intl";
import type { Notification } from "@/domain/notifications/payloads";
import { notificationWords } from "@/domain/notifications/words";
import { formatInstant } from "@/messages/format";
import { MarkShape } from "../ui/mark-shape";

/** One notification: whether it is unread, its text, and its link. */
export function NotificationEntry({
  id,
  at,
  read,
  notification,
}: {
  id: number;
  at: string;
  read: boolean;
  notification: Notification;
}) {
  const t = useTranslations("notifications");
  const { title, text, values, said } = notificationWords(notification);
  return (
    <li className="border-b border-(--rule) px-4 py-3 last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {/* A full page load, not the router's: opening it redirects to another page. */}
        <a href={`/notifications/${id}`} data-row className={read ? undefined : "font-semibold"}>
          {t(title)}
        </a>{" "}
        {!read && (
          <span className="mark-dot mark-reported">
            <MarkShape shape="disc" />
            {t("page.is_unread")}
          </span>
        )}{" "}
        <time dateTime={at} className="hint w-full sm:ml-auto sm:w-auto">
          {formatInstant(at)}
        </time>
      </p>
      <p className={read ? "text-(--ink-2)" : undefined}>{t(text, values)}</p>
      {said && (
        <blockquote className="mt-1 line-clamp-3 border-l-2 border-(--rule-2) pl-3 text-(--ink-2)">
          {said}
        </blockquote>
      )}
    </li>
  );
}
