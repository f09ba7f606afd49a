"use server";
import { action } from "@/app/_server/action/action";
import { readNotifications } from "@/db/mutations/notifications/read-notifications";
import { readNotificationsInput } from "@/domain/notifications/notification-input";

export const readNotificationsAction = action(
  "readNotificationsAction",
  readNotificationsInput,
  ({ db, actor, now }, input) => {
    readNotifications(db, actor, input, now);
    return { redirectTo: "/notifications?notice=notifications_read" };
  },
);
