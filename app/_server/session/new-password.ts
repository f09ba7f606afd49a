import "server-only";
import type { Database } from "@/db/client";
import { findLimits } from "@/db/identity/find-limits";
import { holdsAdmin } from "@/db/identity/find-session";
import { listFormerPasswords } from "@/db/identity/list-former-passwords";
import { hasSecondFactor } from "@/db/identity/list-second-factors";
import { checkPassword } from "@/domain/access/password";
import { refuse } from "@/domain/errors";
import { isOneOf } from "./passwords";

/** Whose password is set: the account of a session, or of a mail's link. */
type Owner = { userId: number; account: string };

/** Refuses a new password that the chosen profile does not accept. @throws password.too_weak, password.too_few_kinds */
export function checkNewPassword(db: Database, { userId, account }: Owner, password: string): void {
  const hasFactor = hasSecondFactor(db, userId);
  checkPassword(password, { account, limits: findLimits(db), hasSecondFactor: hasFactor });
}

/** Refuses an administrator's new password that is one of the last. @throws password.used_before */
export async function refuseUsedPassword(
  db: Database,
  { userId }: Owner,
  password: string,
  now: Date,
): Promise<void> {
  if (!holdsAdmin(db, userId, now)) return;
  const count = findLimits(db).adminPasswordHistory;
  if (await isOneOf(listFormerPasswords(db, userId, count), password)) {
    refuse("password.used_before", { count }, "password");
  }
}
