import type { PushContent } from "@/db/queries/push/find-push-content";
import type { Notification } from "@/domain/notifications/payloads";
import { notificationWords } from "@/domain/notifications/words";
import { translatorOf } from "@/messages/translator";

/** What the service worker shows: no more than the bell does. */
export type PushText = {
  title: string;
  body: string;
  /** The path that a press opens. */
  path: string;
  /** A later push of the same tag replaces this one on the screen. */
  tag: string;
  lang: string;
};

/** Longest sentence, letters: screens cut longer ones. */
const LONGEST = 300;

/** The words of a push: its notification, or how many there are of one act. */
export function composePush({ locale, notification, count }: PushContent): PushText {
  const t = translatorOf(locale, "notifications");
  const { title, text, values } = notificationWords(notification as Notification);
  const one = {
    title: t(title, values as never),
    body: t(text, values as never).slice(0, LONGEST),
    path: `/notifications/${notification.id}`,
  };
  const several = {
    title: translatorOf(locale, "common")("app_name"),
    body: translatorOf(locale, "mail")("subject.several", { count }),
    path: "/notifications",
  };
  return { ...(count === 1 ? one : several), tag: `n-${notification.id}`, lang: locale };
}
