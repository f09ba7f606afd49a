import "server-only";
import { and, eq } from "drizzle-orm";
import type { Database } from "../../client";
import { leases } from "../../schema/leases";
import { writeUnsynced } from "../../write-unsynced";
import type { LeaseName } from "./take-lease";

/** Gives a lease back, so that the next process need not wait for its end. */
export function returnLease(db: Database, name: LeaseName, holder: string): void {
  writeUnsynced(db, (tx) =>
    tx
      .delete(leases)
      .where(and(eq(leases.name, name), eq(leases.holder, holder)))
      .run(),
  );
}
