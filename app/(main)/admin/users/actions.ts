"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import { hashPassword, oneTimePassword } from "@/app/_server/session/passwords";
import { resetSecondFactors } from "@/db/mutations/factors/reset-second-factors";
import { unlinkProvider } from "@/db/mutations/provider/unlink-provider";
import { createUser } from "@/db/mutations/users/create-user";
import { createUsers } from "@/db/mutations/users/create-users";
import { disableUser } from "@/db/mutations/users/disable-user";
import { enableUser } from "@/db/mutations/users/enable-user";
import { giveGrant } from "@/db/mutations/users/give-grant";
import { recordAccountReview } from "@/db/mutations/users/record-account-review";
import { resetPassword } from "@/db/mutations/users/reset-password";
import { setUserEmail } from "@/db/mutations/users/set-user-email";
import { takeGrant } from "@/db/mutations/users/take-grant";
import { unlockUser } from "@/db/mutations/users/unlock-user";
import { listPasswordSheets } from "@/db/queries/users/list-password-sheets";
import {
  accountReviewInput,
  createUserInput,
  disableUserInput,
  giveGrantInput,
  setUserEmailInput,
  takeGrantInput,
  userInput,
} from "@/domain/access/account-input";
import { manyAccountsInput } from "@/domain/access/many-accounts-input";
import { dayInAgency } from "@/domain/calendar/day";

export const createUserAction = action(
  "createUserAction",
  createUserInput,
  async ({ db, actor, now }, input) => {
    const password = oneTimePassword();
    createUser(db, actor, { ...input, passwordHash: await hashPassword(password) }, now);
    const t = await getTranslations("admin.users");
    return { message: t("created", { account: input.account, password }) };
  },
);

export const createUsersAction = action(
  "createUsersAction",
  manyAccountsInput,
  async ({ db, actor, now }, accounts) => {
    const passwords = accounts.map(() => oneTimePassword());
    const hashes = await Promise.all(passwords.map(hashPassword));
    createUsers(
      db,
      actor,
      accounts.map((account, index) => ({ ...account, passwordHash: hashes[index] ?? "" })),
      now,
    );
    const given = accounts.map(({ personId, account }, index) => ({
      personId,
      account,
      password: passwords[index] ?? "",
    }));
    return { result: listPasswordSheets(db, actor, given, dayInAgency(now.toISOString())) };
  },
);

export const resetPasswordAction = action(
  "resetPasswordAction",
  userInput,
  async ({ db, actor, now }, { userId }) => {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    const account = resetPassword(db, actor, { userId, passwordHash }, now);
    const t = await getTranslations("admin.users");
    return { message: t("was_reset", { account, password }) };
  },
);

export const giveGrantAction = action("giveGrantAction", giveGrantInput, ({ db, actor, now }, input) => {
  giveGrant(db, actor, input, now);
  return { redirectTo: `/admin/users/${input.userId}?notice=grant_given` };
});

export const takeGrantAction = action("takeGrantAction", takeGrantInput, ({ db, actor, now }, input) => {
  takeGrant(db, actor, input, now);
  return { redirectTo: `/admin/users/${input.userId}?notice=grant_taken` };
});

export const setUserEmailAction = action(
  "setUserEmailAction",
  setUserEmailInput,
  ({ db, actor, now }, input) => {
    setUserEmail(db, actor, input, now);
    return { redirectTo: `/admin/users/${input.userId}?notice=user_email_saved` };
  },
);

export const disableUserAction = action(
  "disableUserAction",
  disableUserInput,
  ({ db, actor, now }, { userId, handOvers }) => {
    disableUser(db, actor, userId, now, handOvers);
    return { redirectTo: `/admin/users/${userId}?notice=user_disabled` };
  },
);

export const enableUserAction = action("enableUserAction", userInput, ({ db, actor, now }, { userId }) => {
  enableUser(db, actor, userId, now);
  return { redirectTo: `/admin/users/${userId}?notice=user_enabled` };
});

export const unlockUserAction = action("unlockUserAction", userInput, ({ db, actor, now }, { userId }) => {
  unlockUser(db, actor, userId, now);
  return { redirectTo: `/admin/users/${userId}?notice=user_unlocked` };
});

export const resetFactorsAction = action(
  "resetFactorsAction",
  userInput,
  ({ db, actor, now }, { userId }) => {
    resetSecondFactors(db, actor, userId, now);
    return { redirectTo: `/admin/users/${userId}?notice=factors_reset` };
  },
);

export const unlinkProviderAction = action(
  "unlinkProviderAction",
  userInput,
  ({ db, actor, now }, { userId }) => {
    unlinkProvider(db, actor, userId, now);
    return { redirectTo: `/admin/users/${userId}?notice=provider_unlinked` };
  },
);

export const recordAccountReviewAction = action(
  "recordAccountReviewAction",
  accountReviewInput,
  ({ db, actor, now }, input) => {
    recordAccountReview(db, actor, input, now);
    return { redirectTo: "/admin/users?notice=saved" };
  },
);
