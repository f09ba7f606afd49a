"use server";
import { action } from "@/app/_server/action/action";
import { tryMailAgain } from "@/db/mutations/mail/try-mail-again";
import { tryMailNow } from "@/db/mutations/mail/try-mail-now";
import { visitMailboxNow } from "@/db/mutations/replies/visit-mailbox-now";
import { nothingInput } from "@/domain/access/account-input";
import { tryMailAgainInput, tryMailNowInput } from "@/domain/notifications/notification-input";

export const tryMailAgainAction = action(
  "tryMailAgainAction",
  tryMailAgainInput,
  ({ db, actor, now }, input) => {
    tryMailAgain(db, actor, input, now);
    return { redirectTo: "/admin/mail?notice=mail_tried_again" };
  },
);

export const tryMailNowAction = action(
  "tryMailNowAction",
  tryMailNowInput,
  ({ db, actor, now }, { askedOn }) => {
    tryMailNow(db, actor, now);
    return { redirectTo: `${askedOn === "home" ? "/" : "/admin/mail"}?notice=mail_tried_now` };
  },
);

export const visitMailboxNowAction = action("visitMailboxNowAction", nothingInput, ({ db, actor, now }) => {
  visitMailboxNow(db, actor, now);
  return { redirectTo: "/admin/mail?notice=mailbox_tried_now" };
});
