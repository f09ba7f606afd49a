import "server-only";
import type { Database, Transaction } from "./client";
import { write } from "./write";

/**
 * A write that need not be on disk when it returns: a count that a power failure may lose. It keeps its place in
 * the log, so that the next synced write includes it.
 */
export function writeUnsynced<T>(db: Database, run: (tx: Transaction) => T): T {
  // As plain SQL: better-sqlite3's own method makes a statement of each, for its rows.
  db.$client.exec("pragma synchronous = normal");
  try {
    return write<T>(db, run as Parameters<typeof write<T>>[1]);
  } finally {
    db.$client.exec("pragma synchronous = full");
  }
}
