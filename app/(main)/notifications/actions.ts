"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { readNotifications } from "@/db/mutations/notifications/read-notifications";
import { readNotificationsInput } from "@/domain/notifications/input";

const read = action("readNotificationsAction", readNotificationsInput, ({ db, actor, now }, input) => {
  readNotifications(db, actor, input, now);
  return { redirectTo: "/notifications?notice=notifications_read" };
});

export async function readNotificationsAction(before: FormState, form: FormData): Promise<FormState> {
  return read(before, form);
}
