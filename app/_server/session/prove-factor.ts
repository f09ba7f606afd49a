import "server-only";
import type { Database } from "@/db/client";
import { findRecoveryCode, listSecondFactors } from "@/db/identity/list-second-factors";
import { tokenKey } from "@/db/identity/token-key";
import { type FactorUse, isTotpCode } from "@/domain/access/second-factor";
import { unseal } from "@/files/seal";
import { totpStep } from "./totp";

/** What a typed code proves of a person: a code of an app, or a recovery code; null if nothing. */
export function proveByCode(db: Database, userId: number, code: string, now: Date): FactorUse | null {
  if (!isTotpCode(code)) {
    const found = findRecoveryCode(db, userId, tokenKey(code));
    return found && { kind: "recovery", codeId: found.id };
  }
  for (const { id, sealedSecret } of listSecondFactors(db, userId)) {
    const step = sealedSecret === null ? null : totpStep(unseal(sealedSecret), code, now);
    if (step !== null) return { kind: "totp", factorId: id, step };
  }
  return null;
}
