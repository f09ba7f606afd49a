import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "../../client";
import { knownDevices } from "../../schema/users";

/** Forgets all devices of a person inside another write: from then on others' wrong tries count there too. */
export function forgetDevicesIn(tx: Transaction, userId: number): void {
  tx.delete(knownDevices).where(eq(knownDevices.userId, userId)).run();
}
