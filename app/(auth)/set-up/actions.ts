"use server";
import { createHash, timingSafeEqual } from "node:crypto";
import { openAction } from "@/app/_server/action/open-action";
import { hashPassword } from "@/app/_server/session/passwords";
import { requestOrigin } from "@/app/_server/session/session";
import { setSessionCookie } from "@/app/_server/session/set-cookies";
import { countAttempt } from "@/app/_server/session/verify-credentials";
import { database } from "@/db/client";
import { findLimits } from "@/db/identity/find-limits";
import { hasUsers } from "@/db/identity/has-users";
import { setUpAgency } from "@/db/mutations/agency/set-up-agency";
import { startSession } from "@/db/mutations/sessions/start-session";
import { setUpInput } from "@/domain/access/account-input";
import { checkPassword } from "@/domain/access/password";
import { normalizeSetUpCode } from "@/domain/access/set-up-code";
import { refuse } from "@/domain/errors";
import { forgetSetUpCode, setUpCode } from "@/files/set-up-code";

/** No account can have this name, so that tries of the code and of passwords are counted separately. */
const THROTTLED_AS = "(set-up)";

export const setUpAction = openAction("setUpAction", setUpInput, async (input, now) => {
  const db = database();
  if (hasUsers(db)) refuse("setup.already_done");
  const from = await requestOrigin();
  // Validate the form first, so that a mistake there does not use up a try of the code.
  checkPassword(input.password, {
    account: input.account,
    limits: findLimits(db),
    hasSecondFactor: false,
  });
  countAttempt(db, { account: THROTTLED_AS, address: from.address, device: null }, now);
  if (!sameCode(input.code, setUpCode())) refuse("setup.wrong_code", {}, "code");
  const passwordHash = await hashPassword(input.password);
  const userId = setUpAgency(db, { ...input, passwordHash }, now);
  forgetSetUpCode();
  await setSessionCookie(startSession(db, userId, from, now));
  return "/?notice=set_up";
});

/** Compared in constant time, as digests of equal length. */
function sameCode(typed: string, printed: string): boolean {
  const digest = (code: string) => createHash("sha256").update(normalizeSetUpCode(code)).digest();
  return timingSafeEqual(digest(typed), digest(printed));
}
