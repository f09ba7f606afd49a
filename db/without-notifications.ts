import "server-only";
import type { Transaction } from "./client";

const quiet = new WeakSet<Transaction>();

/**
 * Lets nobody be told what `run` records, neither people nor other systems: history that is entered is no news.
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

export const areNotificationsOff = (tx: Transaction): boolean => quiet.has(tx);
