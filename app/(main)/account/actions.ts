"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { action } from "@/app/_server/action/action";
import { publicOrigin } from "@/app/_server/request/public-origin";
import { readDevice } from "@/app/_server/session/device-cookie";
import { setPreferenceCookies } from "@/app/_server/session/set-cookies";
import { findPushKey } from "@/app/_server/start/start-jobs";
import { endPush } from "@/db/mutations/push/end-push";
import { startPush } from "@/db/mutations/push/start-push";
import { endOtherSessions } from "@/db/mutations/sessions/end-other-sessions";
import { endOwnSession } from "@/db/mutations/sessions/end-own-session";
import { forgetDevice } from "@/db/mutations/sessions/forget-device";
import { changeMail } from "@/db/mutations/users/change-mail";
import { changePreferences } from "@/db/mutations/users/change-preferences";
import { makeCalendarAddress } from "@/db/mutations/users/make-calendar-address";
import { revokeCalendarAddress } from "@/db/mutations/users/revoke-calendar-address";
import {
  changeMailInput,
  changePreferencesInput,
  endOwnSessionInput,
  forgetDeviceInput,
  nothingInput,
} from "@/domain/access/account-input";
import { refuse } from "@/domain/errors";
import { endPushInput, startPushInput } from "@/domain/push/push-input";
import { isAllowedAddress } from "@/domain/webhooks/address";
import { seal } from "@/files/seal";
import { saysInner } from "@/jobs/webhooks/public-address";
import { loopbackAllowed } from "@/jobs/webhooks/start-webhooks";

export const changePreferencesAction = action(
  "changePreferencesAction",
  changePreferencesInput,
  async ({ db, session }, chosen) => {
    changePreferences(db, session, chosen);
    await setPreferenceCookies(chosen);
    return { redirectTo: "/account?notice=preferences_saved" };
  },
);

export const changeMailAction = action(
  "changeMailAction",
  changeMailInput,
  ({ db, session, now }, chosen) => {
    changeMail(db, session, chosen, now);
    return { redirectTo: "/account?notice=mail_saved" };
  },
);

export const endOwnSessionAction = action(
  "endOwnSessionAction",
  endOwnSessionInput,
  ({ db, session, now }, { sessionId }) => {
    endOwnSession(db, session, sessionId, now);
    return { redirectTo: "/account?notice=session_ended" };
  },
);

export const endOtherSessionsAction = action(
  "endOtherSessionsAction",
  nothingInput,
  ({ db, session, now }) => {
    endOtherSessions(db, session, now);
    return { redirectTo: "/account?notice=sessions_ended" };
  },
);

export const forgetDeviceAction = action(
  "forgetDeviceAction",
  forgetDeviceInput,
  ({ db, session, now }, { deviceId }) => {
    forgetDevice(db, session, deviceId, now);
    return { redirectTo: "/account?notice=device_forgotten" };
  },
);

export const makeCalendarAddressAction = action(
  "makeCalendarAddressAction",
  nothingInput,
  async ({ db, session, now }) => {
    const token = makeCalendarAddress(db, session, now);
    revalidatePath("/account");
    return { result: `${publicOrigin((await headers()).get("host"))}/api/calendar/${token}` };
  },
);

export const revokeCalendarAddressAction = action(
  "revokeCalendarAddressAction",
  nothingInput,
  ({ db, session, now }) => {
    revokeCalendarAddress(db, session, now);
    return { redirectTo: "/account?notice=calendar_revoked" };
  },
);

export const startPushAction = action(
  "startPushAction",
  startPushInput,
  async ({ db, session, now }, { subscription }) => {
    const { endpoint } = subscription;
    const options = { loopback: loopbackAllowed() };
    if (findPushKey() === null || !isAllowedAddress(endpoint, options) || saysInner(endpoint, options)) {
      refuse("push.not_allowed");
    }
    const userAgent = (await headers()).get("user-agent") ?? "";
    const sealed = seal(JSON.stringify(subscription));
    startPush(db, session, { endpoint, sealed, device: await readDevice(), userAgent }, now);
    return { redirectTo: "/account?notice=push_started#push" };
  },
);

export const endPushAction = action(
  "endPushAction",
  endPushInput,
  ({ db, session, now }, { subscriptionId }) => {
    endPush(db, session, subscriptionId, now);
    return { redirectTo: "/account?notice=push_ended#push" };
  },
);
