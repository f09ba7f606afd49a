import "server-only";
import type { Database, Transaction } from "./client";
import { write } from "./write";

/**
 * A write that need not be on disk when it returns: a count that a power failure may lose. It keeps its place in
 * the log, so that the next synced write includes it.
 */
export function writeUnsynced<T>(db: Database, run: (tx: Transaction) => T): T {
  db.$client.pragma("synchronous = NORMAL");
  try {
    return write<T>(db, run as Parameters<typeof write<T>>[1]);
  } finally {
    db.$client.pragma("synchronous = FULL");
  }
}
