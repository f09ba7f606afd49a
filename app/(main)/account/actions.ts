"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { action } from "@/app/_server/action";
import { publicOrigin } from "@/app/_server/public-origin";
import { setPreferenceCookies } from "@/app/_server/set-cookies";
import type { FormState } from "@/components/ui/form-state";
import { changeMail } from "@/db/mutations/users/change-email";
import { changePreferences } from "@/db/mutations/users/change-preferences";
import { endOtherSessions, endOwnSession } from "@/db/mutations/sessions/end-own-sessions";
import { makeCalendarAddress, revokeCalendarAddress } from "@/db/mutations/users/make-calendar-address";
import {
  changeMailInput,
  changePreferencesInput,
  endOwnSessionInput,
  nothingInput,
} from "@/domain/access/input";

const prefer = action("changePreferencesAction", changePreferencesInput, async ({ db, session }, chosen) => {
  changePreferences(db, session, chosen);
  await setPreferenceCookies(chosen);
  return { redirectTo: "/account?notice=preferences_saved" };
});

const chooseMail = action("changeMailAction", changeMailInput, ({ db, session, now }, chosen) => {
  changeMail(db, session, chosen, now);
  return { redirectTo: "/account?notice=mail_saved" };
});

const endOne = action("endOwnSessionAction", endOwnSessionInput, ({ db, session, now }, { sessionId }) => {
  endOwnSession(db, session, sessionId, now);
  return { redirectTo: "/account?notice=session_ended" };
});

const endOthers = action("endOtherSessionsAction", nothingInput, ({ db, session, now }) => {
  endOtherSessions(db, session, now);
  return { redirectTo: "/account?notice=sessions_ended" };
});

const makeAddress = action("makeCalendarAddressAction", nothingInput, async ({ db, session, now }) => {
  const token = makeCalendarAddress(db, session, now);
  revalidatePath("/account");
  return { result: `${publicOrigin((await headers()).get("host"))}/api/calendar/${token}` };
});

const revokeAddress = action("revokeCalendarAddressAction", nothingInput, ({ db, session, now }) => {
  revokeCalendarAddress(db, session, now);
  return { redirectTo: "/account?notice=calendar_revoked" };
});

export async function changePreferencesAction(before: FormState, form: FormData): Promise<FormState> {
  return prefer(before, form);
}

export async function changeMailAction(before: FormState, form: FormData): Promise<FormState> {
  return chooseMail(before, form);
}

export async function endOwnSessionAction(before: FormState, form: FormData): Promise<FormState> {
  return endOne(before, form);
}

export async function endOtherSessionsAction(before: FormState, form: FormData): Promise<FormState> {
  return endOthers(before, form);
}

export async function makeCalendarAddressAction(before: FormState, form: FormData): Promise<FormState> {
  return makeAddress(before, form);
}

export async function revokeCalendarAddressAction(before: FormState, form: FormData): Promise<FormState> {
  return revokeAddress(before, form);
}
