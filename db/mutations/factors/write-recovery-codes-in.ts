import "server-only";
import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { RECOVERY_CODES } from "@/domain/access/second-factor";
import type { Transaction } from "../../client";
import { tokenKey } from "../../identity/token-key";
import { recoveryCodes } from "../../schema/second-factors";

/** RFC 4648 without the letters that are easily misread: 32 of them, 5 bits each. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const CODE_LETTERS = 16;

/** Replaces a person's recovery codes inside another write. @returns the codes, of which only hashes are stored */
export function writeRecoveryCodesIn(tx: Transaction, userId: number, now: Date): string[] {
  tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)).run();
  return Array.from({ length: RECOVERY_CODES }, () => {
    const code = Array.from({ length: CODE_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join("");
    tx.insert(recoveryCodes)
      .values({ userId, hash: tokenKey(code), createdAt: now.toISOString() })
      .run();
    return code.replaceAll(/(.{4})(?=.)/g, "$1-");
  });
}
