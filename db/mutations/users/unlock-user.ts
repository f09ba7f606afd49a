import "server-only";
import { eq } from "drizzle-orm";
import { accountKey } from "@/domain/access/throttle";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { knownDevices, signInFailures } from "../../schema/users";
import { write } from "../../write";
import { findManagedUser } from "./find-managed-user";

/** Ends an account's lock after wrong passwords. @throws request.not_allowed, request.not_found, user.not_locked */
export function unlockUser(db: Database, actor: Actor, userId: number, now: Date): void {
  write(db, (tx) => {
    const { account } = findManagedUser(tx, actor, userId);
    if (!unlockIn(tx, actor, { userId, account }, now)) refuse("user.not_locked");
  });
}

/** The same inside another write, by whom the caller has checked. @returns whether there was a lock */
export function unlockIn(
  tx: Transaction,
  actor: Actor,
  { userId, account }: { userId: number; account: string },
  now: Date,
): boolean {
  const devices = tx.select().from(knownDevices).where(eq(knownDevices.userId, userId)).all();
  const keys = [accountKey(account), ...devices.map(({ id }) => `device:${id}`)];
  const ended = keys.filter(
    (key) => tx.delete(signInFailures).where(eq(signInFailures.key, key)).run().changes > 0,
  );
  if (ended.length === 0) return false;
  recordEvent(tx, actor, { kind: "user.unlocked", payload: { account } }, {}, now);
  return true;
}
