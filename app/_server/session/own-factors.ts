import "server-only";
import { database } from "@/db/client";
import type { Session } from "@/db/identity/find-session";
import {
  countRecoveryCodes,
  findAwaitedTotp,
  hasSecondFactor,
  listSecondFactors,
} from "@/db/identity/list-second-factors";
import { refuse } from "@/domain/errors";
import { unseal } from "@/files/seal";
import { enrolmentQuestion } from "./passkeys";
import { totpAddress, totpStep } from "./totp";

/** What a person's own page of second factors shows; secrets leave only while an app is being set up. */
export async function findOwnFactors(session: Session, agency: string, now: Date) {
  const db = database();
  const { userId } = session.actor;
  const awaited = findAwaitedTotp(db, userId)?.sealedSecret;
  const secret = awaited ? unseal(awaited) : null;
  return {
    factors: listSecondFactors(db, userId).map(({ id, kind, name, createdAt, lastUsedAt }) => ({
      id,
      kind,
      name,
      createdAt,
      lastUsedAt,
    })),
    codesLeft: countRecoveryCodes(db, userId),
    awaited: secret && { secret, address: totpAddress(secret, session.account, agency) },
    question: await enrolmentQuestion(db, session, agency, now),
  };
}

/**
 * Checks the first code of the app that the session's own user is setting up.
 * @throws request.not_found if none is, session.wrong_code
 */
export function proveAwaited(session: Session, code: string, now: Date): { factorId: number; step: number } {
  const awaited = findAwaitedTotp(database(), session.actor.userId);
  if (!awaited?.sealedSecret) return refuse("request.not_found");
  const step = totpStep(unseal(awaited.sealedSecret), code, now);
  return step === null ? refuse("session.wrong_code", {}, "code") : { factorId: awaited.id, step };
}

/** Whether a person has a second factor. */
export const hasFactor = (userId: number): boolean => hasSecondFactor(database(), userId);
