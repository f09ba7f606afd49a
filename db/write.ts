import "server-only";
import type { Database, Transaction } from "./client";
import { sharePrepared } from "./prepared";
import { alsoWritten } from "./with-each-write";

/** A promise here would commit what came before its first await, so the type refuses one. */
type Settled<T> = T extends PromiseLike<unknown> ? never : T;

/**
 * The only way to write: everything in `run` is committed, or nothing. It takes the write lock at once, so that
 * what `run` reads does not change before it writes. A transaction is not a Database: writes cannot nest.
 */
export function write<T>(db: Database, run: (tx: Transaction) => Settled<T>): T {
  const also = alsoWritten();
  const both = (tx: Transaction): T => {
    sharePrepared(tx, db);
    const result = run(tx) as T;
    also?.(tx);
    return result;
  };
  return db.transaction(both, { behavior: "immediate" });
}
