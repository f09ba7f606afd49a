"use server";
import { action } from "@/app/_server/action/action";
import { hashPassword, verifyPassword } from "@/app/_server/session/passwords";
import { requestOrigin } from "@/app/_server/session/session";
import { setSessionCookie } from "@/app/_server/session/set-cookies";
import { countAttempt, findOwnHash } from "@/app/_server/session/verify-credentials";
import { forgiveAddressAttempt } from "@/db/mutations/sessions/forgive-address-attempt";
import { startSession } from "@/db/mutations/sessions/start-session";
import { changePassword } from "@/db/mutations/users/change-password";
import { changePasswordInput } from "@/domain/access/account-input";
import { checkPassword } from "@/domain/access/password";
import { refuse } from "@/domain/errors";

export const changePasswordAction = action(
  "changePasswordAction",
  changePasswordInput,
  async ({ db, session, now }, input) => {
    checkPassword(input.password, session.account);
    const from = await requestOrigin();
    countAttempt(db, session.account, from.address, now);
    const verifiedHash = findOwnHash(db, session);
    if (!(await verifyPassword(verifiedHash, input.currentPassword)) || verifiedHash === null) {
      return refuse("password.wrong_current", {}, "currentPassword");
    }
    forgiveAddressAttempt(db, from.address);
    if (await verifyPassword(verifiedHash, input.password))
      refuse("password.same_as_current", {}, "password");
    const passwordHash = await hashPassword(input.password);
    changePassword(db, session, { verifiedHash, passwordHash }, now);
    await setSessionCookie(startSession(db, session.actor.userId, from, now));
    return {
      redirectTo: session.mustChangePassword
        ? "/?notice=password_changed"
        : "/account?notice=password_changed",
    };
  },
);
