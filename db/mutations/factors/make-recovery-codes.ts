import "server-only";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { hasSecondFactor } from "../../identity/list-second-factors";
import { recordEvent } from "../../record-event";
import { write } from "../../write";
import { writeRecoveryCodesIn } from "./write-recovery-codes-in";

/**
 * Replaces the recovery codes of the session's own user. @returns the codes, shown once
 * @throws factor.none
 */
export function makeRecoveryCodes(db: Database, { actor, account }: Session, now: Date): string[] {
  return write(db, (tx) => {
    if (!hasSecondFactor(tx, actor.userId)) refuse("factor.none");
    recordEvent(tx, actor, { kind: "user.recovery_codes_made", payload: { account } }, {}, now);
    return writeRecoveryCodesIn(tx, actor.userId, now);
  });
}
