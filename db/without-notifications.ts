import "server-only";
import type { Transaction } from "./client";

const quiet = new WeakSet<Transaction>();

/**
 * Runs `run` without notifications to people or deliveries to other systems: importing history sends no
 * notifications.
 * @returns what `run` returns
 */
export function withoutNotifications<T>(tx: Transaction, run: () => T): T {
  quiet.add(tx);
  try {
    return run();
  } finally {
    quiet.delete(tx);
  }
}

/** Whether the write is inside withoutNotifications. */
export const areNotificationsOff = (tx: Transaction): boolean => quiet.has(tx);
