import "server-only";
import { and, asc, count, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reader } from "../client";
import { prepared } from "../prepared";
import { recoveryCodes, secondFactors } from "../schema/second-factors";
import { sql } from "../sql";

/** A person's second factors that count, the oldest first. */
export const listSecondFactors = (db: Reader, userId: number) =>
  db
    .select()
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt)))
    .orderBy(asc(secondFactors.id))
    .all();

/** Whether a person has a second factor. */
export const hasSecondFactor = (db: Reader, userId: number): boolean =>
  prepared(db, "any second factor", () =>
    db
      .select({ id: secondFactors.id })
      .from(secondFactors)
      .where(and(eq(secondFactors.userId, sql.placeholder("userId")), isNotNull(secondFactors.confirmedAt)))
      .limit(1)
      .prepare(),
  ).get({ userId }) !== undefined;

/** The app that a person is setting up and whose first code is awaited; null if there is none. */
export const findAwaitedTotp = (db: Reader, userId: number) =>
  db
    .select()
    .from(secondFactors)
    .where(
      and(
        eq(secondFactors.userId, userId),
        eq(secondFactors.kind, "totp"),
        isNull(secondFactors.confirmedAt),
      ),
    )
    .get() ?? null;

/** A passkey by the name that the browser gives it; null if it is unknown. */
export const findPasskey = (db: Reader, credentialId: string) =>
  db.select().from(secondFactors).where(eq(secondFactors.credentialId, credentialId)).get() ?? null;

/** A person's unused recovery code with this hash; null if there is none. */
export const findRecoveryCode = (db: Reader, userId: number, hash: string) =>
  db
    .select({ id: recoveryCodes.id })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, hash), isNull(recoveryCodes.usedAt)))
    .get() ?? null;

/** How many recovery codes a person has left. */
export const countRecoveryCodes = (db: Reader, userId: number): number =>
  db
    .select({ count: count() })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)))
    .get()?.count ?? 0;
