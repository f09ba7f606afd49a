"use server";
import { openAction } from "@/app/_server/action/open-action";
import { requestOrigin } from "@/app/_server/session/session";
import { countAttempt } from "@/app/_server/session/verify-credentials";
import { isMailOn } from "@/app/_server/start/start-jobs";
import { database } from "@/db/client";
import { askPasswordReset } from "@/db/mutations/users/ask-password-reset";
import { forgottenInput } from "@/domain/access/account-input";
import { refuse } from "@/domain/errors";

export const askResetAction = openAction("askResetAction", forgottenInput, async ({ account }, now) => {
  if (!isMailOn()) refuse("request.not_found");
  const { address } = await requestOrigin();
  // Counted apart from wrong passwords: asking for a mail must not lock the account, nor tell that it exists.
  countAttempt(database(), { account: `(reset) ${account}`, address, device: null }, now);
  askPasswordReset(database(), account, now);
  return "/sign-in?notice=reset_sent";
});
