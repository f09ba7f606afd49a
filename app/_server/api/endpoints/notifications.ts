import { z } from "zod";
import { countUnread, listNotificationsAfter } from "@/db/queries/notifications/list-notifications";
import { notificationWords } from "@/domain/notifications/words";
import { translatorOf } from "../../request/translator";
import { nothing, paged, pageOf } from "../asked";
import { reading } from "../endpoint";
import { notification, unreadCount } from "../shapes/account";

export const NOTIFICATIONS = [
  reading({
    id: "listNotifications",
    path: "/notifications",
    tag: "account",
    params: nothing,
    query: z.strictObject({ ...paged, unread: z.enum(["true", "false"]).optional() }),
    answer: { kind: "page", item: notification },
    run: ({ db, actor, locale, query: { limit, unread }, after }) => {
      const t = translatorOf(locale, "notifications");
      const asked = { unreadOnly: unread === "true", after, limit: limit + 1 };
      return pageOf(
        listNotificationsAfter(db, actor, asked),
        limit,
        ({ id }) => id,
        ({ notification, ...row }) => {
          const { title, text, values, said } = notificationWords(notification);
          return { ...row, kind: notification.kind, title: t(title), text: t(text, values), said };
        },
      );
    },
  }),
  reading({
    id: "countUnread",
    path: "/notifications/unread",
    tag: "account",
    params: nothing,
    query: nothing,
    answer: { kind: "one", schema: unreadCount, status: 200 },
    run: ({ db, actor }) => ({ value: { unread: countUnread(db, actor) } }),
  }),
];
