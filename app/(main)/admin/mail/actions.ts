"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { tryMailAgain } from "@/db/mutations/mail/try-mail-again";
import { tryMailAgainInput } from "@/domain/notifications/input";

const tryAgain = action("tryMailAgainAction", tryMailAgainInput, ({ db, actor, now }, input) => {
  tryMailAgain(db, actor, input, now);
  return { redirectTo: "/admin/mail?notice=mail_tried_again" };
});

export async function tryMailAgainAction(before: FormState, form: FormData): Promise<FormState> {
  return tryAgain(before, form);
}
