"use server";
import { openAction } from "@/app/_server/action/open-action";
import { checkNewPassword, refuseUsedPassword } from "@/app/_server/session/new-password";
import { openResetLink } from "@/app/_server/session/password-reset";
import { hashPassword } from "@/app/_server/session/passwords";
import { database } from "@/db/client";
import { resetOwnPassword } from "@/db/mutations/users/reset-own-password";
import { resetPasswordInput } from "@/domain/access/account-input";
import { refuse } from "@/domain/errors";

export const resetByMailAction = openAction("resetByMailAction", resetPasswordInput, async (input, now) => {
  const reset = openResetLink(input.link, now) ?? refuse("password.reset_ended");
  const db = database();
  checkNewPassword(db, reset, input.password);
  await refuseUsedPassword(db, reset, input.password, now);
  resetOwnPassword(db, { resetId: reset.id, passwordHash: await hashPassword(input.password) }, now);
  return "/sign-in?notice=password_reset";
});
