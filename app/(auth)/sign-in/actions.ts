"use server";
import { openAction } from "@/app/_server/action/open-action";
import { enter } from "@/app/_server/session/enter";
import { verifyPasskey } from "@/app/_server/session/passkeys";
import { readPending } from "@/app/_server/session/pending-sign-in";
import { openSession, openWithCode, openWithPasskey } from "@/app/_server/session/verify-credentials";
import { database } from "@/db/client";
import { findAccount } from "@/db/identity/find-credentials";
import { signInInput } from "@/domain/access/account-input";
import { passkeySignInInput, secondCodeInput } from "@/domain/access/second-factor-input";
import { refuse } from "@/domain/errors";

export const signInAction = openAction("signInAction", signInInput, async ({ next, ...typed }, now) =>
  enter(await openSession({ ...typed, code: "" }, now), next, now),
);

export const secondCodeAction = openAction(
  "secondCodeAction",
  secondCodeInput,
  async ({ code, next }, now) => {
    const pending = await readPending();
    if (pending === null) return refuse("session.begin_again");
    return enter(await openWithCode(pending, code, now), next, now);
  },
);

export const passkeySignInAction = openAction(
  "passkeySignInAction",
  passkeySignInInput,
  async ({ answer, next }, now) => {
    const { userId, factor } = await verifyPasskey(database(), answer, now);
    const account = findAccount(database(), userId) ?? refuse("factor.not_verified");
    return enter(await openWithPasskey({ userId, account, factor }, now), next, now);
  },
);
