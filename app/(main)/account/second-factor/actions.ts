"use server";
import { revalidatePath } from "next/cache";
import { action } from "@/app/_server/action/action";
import { proveAwaited } from "@/app/_server/session/own-factors";
import { verifyEnrolment } from "@/app/_server/session/passkeys";
import { newTotpSecret } from "@/app/_server/session/totp";
import { provePassword } from "@/app/_server/session/verify-credentials";
import { addPasskey } from "@/db/mutations/factors/add-passkey";
import { confirmTotp } from "@/db/mutations/factors/confirm-totp";
import { makeRecoveryCodes } from "@/db/mutations/factors/make-recovery-codes";
import { removeSecondFactor } from "@/db/mutations/factors/remove-second-factor";
import { startTotp } from "@/db/mutations/factors/start-totp";
import {
  addPasskeyInput,
  confirmTotpInput,
  provedInput,
  removeFactorInput,
} from "@/domain/access/second-factor-input";
import { seal } from "@/files/seal";

const HERE = "/account/second-factor";

export const startTotpAction = action(
  "startTotpAction",
  provedInput,
  async ({ db, session, now }, { currentPassword }) => {
    await provePassword(db, session, currentPassword, now);
    startTotp(db, session, seal(newTotpSecret()), now);
    return { redirectTo: `${HERE}#totp` };
  },
);

export const confirmTotpAction = action(
  "confirmTotpAction",
  confirmTotpInput,
  ({ db, session, now }, { code }) => {
    return codesShown(confirmTotp(db, session, proveAwaited(session, code, now), now));
  },
);

export const addPasskeyAction = action(
  "addPasskeyAction",
  addPasskeyInput,
  async ({ db, session, now }, { currentPassword, ...created }) => {
    const passkey = await verifyEnrolment(session, created, now);
    await provePassword(db, session, currentPassword, now);
    return codesShown(addPasskey(db, session, passkey, now));
  },
);

export const makeRecoveryCodesAction = action(
  "makeRecoveryCodesAction",
  provedInput,
  async ({ db, session, now }, { currentPassword }) => {
    await provePassword(db, session, currentPassword, now);
    return codesShown(makeRecoveryCodes(db, session, now));
  },
);

export const removeFactorAction = action(
  "removeFactorAction",
  removeFactorInput,
  async ({ db, session, now }, { currentPassword, factorId }) => {
    await provePassword(db, session, currentPassword, now);
    removeSecondFactor(db, session, factorId, now);
    return { redirectTo: `${HERE}?notice=factor_removed` };
  },
);

/** Codes are shown once, on the page where they were made; without codes the page says what was done. */
function codesShown(codes: string[]) {
  if (codes.length === 0) return { redirectTo: `${HERE}?notice=factor_added` };
  revalidatePath(HERE);
  return { result: codes };
}
