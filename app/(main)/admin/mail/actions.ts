"use server";
import { action } from "@/app/_server/action";
import { tryMailAgain } from "@/db/mutations/mail/try-mail-again";
import { tryMailAgainInput } from "@/domain/notifications/notification-input";

export const tryMailAgainAction = action(
  "tryMailAgainAction",
  tryMailAgainInput,
  ({ db, actor, now }, input) => {
    tryMailAgain(db, actor, input, now);
    return { redirectTo: "/admin/mail?notice=mail_tried_again" };
  },
);
