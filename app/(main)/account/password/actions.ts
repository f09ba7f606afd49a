"use server";
import { action } from "@/app/_server/action/action";
import { newDevice, readDevice } from "@/app/_server/session/device-cookie";
import { checkNewPassword, refuseUsedPassword } from "@/app/_server/session/new-password";
import { hashPassword, verifyPassword } from "@/app/_server/session/passwords";
import { requestOrigin } from "@/app/_server/session/session";
import { setDeviceCookie, setSessionCookie } from "@/app/_server/session/set-cookies";
import { provePassword } from "@/app/_server/session/verify-credentials";
import { changePassword } from "@/db/mutations/users/change-password";
import { changePasswordInput } from "@/domain/access/account-input";
import { refuse } from "@/domain/errors";

export const changePasswordAction = action(
  "changePasswordAction",
  changePasswordInput,
  async ({ db, session, now }, { currentPassword, password, endAccess }) => {
    const owner = { userId: session.actor.userId, account: session.account };
    checkNewPassword(db, owner, password);
    const { verifiedHash } = await provePassword(db, session, currentPassword, now);
    if (await verifyPassword(verifiedHash, password)) refuse("password.same_as_current", {}, "password");
    await refuseUsedPassword(db, owner, password, now);
    const passwordHash = await hashPassword(password);
    const from = await requestOrigin();
    const device = (await readDevice()) ?? newDevice();
    const changed = { verifiedHash, passwordHash, endAccess, from, device };
    await setSessionCookie(changePassword(db, session, changed, now));
    await setDeviceCookie(device);
    return {
      redirectTo: session.duty !== null ? "/?notice=password_changed" : "/account?notice=password_changed",
    };
  },
);
