"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action";
import { hashPassword, oneTimePassword } from "@/app/_server/passwords";
import type { FormState } from "@/components/ui/form-state";
import { setUserEmail } from "@/db/mutations/users/change-email";
import {
  createUser,
  disableUser,
  enableUser,
  giveGrant,
  resetPassword,
  takeGrant,
} from "@/db/mutations/users/save-user";
import {
  createUserInput,
  giveGrantInput,
  setUserEmailInput,
  takeGrantInput,
  userInput,
} from "@/domain/access/input";

const create = action("createUserAction", createUserInput, async ({ db, actor, now }, input) => {
  const password = oneTimePassword();
  createUser(db, actor, { ...input, passwordHash: await hashPassword(password) }, now);
  const t = await getTranslations("admin.users");
  return { message: t("created", { account: input.account, password }) };
});
const reset = action("resetPasswordAction", userInput, async ({ db, actor, now }, { userId }) => {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const account = resetPassword(db, actor, { userId, passwordHash }, now);
  const t = await getTranslations("admin.users");
  return { message: t("was_reset", { account, password }) };
});
const give = action("giveGrantAction", giveGrantInput, ({ db, actor, now }, input) => {
  giveGrant(db, actor, input, now);
  return { redirectTo: `/admin/users/${input.userId}?notice=grant_given` };
});
const take = action("takeGrantAction", takeGrantInput, ({ db, actor, now }, input) => {
  takeGrant(db, actor, input, now);
  return { redirectTo: `/admin/users/${input.userId}?notice=grant_taken` };
});
const setEmail = action("setUserEmailAction", setUserEmailInput, ({ db, actor, now }, input) => {
  setUserEmail(db, actor, input, now);
  return { redirectTo: `/admin/users/${input.userId}?notice=user_email_saved` };
});
const disable = action("disableUserAction", userInput, ({ db, actor, now }, { userId }) => {
  disableUser(db, actor, userId, now);
  return { redirectTo: `/admin/users/${userId}?notice=user_disabled` };
});
const enable = action("enableUserAction", userInput, ({ db, actor, now }, { userId }) => {
  enableUser(db, actor, userId, now);
  return { redirectTo: `/admin/users/${userId}?notice=user_enabled` };
});

export async function createUserAction(before: FormState, form: FormData): Promise<FormState> {
  return create(before, form);
}

export async function resetPasswordAction(before: FormState, form: FormData): Promise<FormState> {
  return reset(before, form);
}

export async function setUserEmailAction(before: FormState, form: FormData): Promise<FormState> {
  return setEmail(before, form);
}

export async function giveGrantAction(before: FormState, form: FormData): Promise<FormState> {
  return give(before, form);
}

export async function takeGrantAction(before: FormState, form: FormData): Promise<FormState> {
  return take(before, form);
}

export async function disableUserAction(before: FormState, form: FormData): Promise<FormState> {
  return disable(before, form);
}

export async function enableUserAction(before: FormState, form: FormData): Promise<FormState> {
  return enable(before, form);
}
