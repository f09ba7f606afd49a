import "server-only";
import { desc, notInArray } from "drizzle-orm";
import type { FaultKind } from "@/domain/faults/describe-fault";
import type { Database } from "../../client";
import { faults } from "../../schema/faults";
import { sql } from "../../sql";
import { writeUnsynced } from "../../write-unsynced";

/** The most recent kinds that are kept. */
const MOST_KEPT = 200;

/** Counts an error of the program. @param id under which the log has it */
export function noteFault(
  db: Database,
  { place, id, kind, frame }: FaultKind & { place: string; id: string },
  now: Date,
): void {
  const at = now.toISOString();
  writeUnsynced(db, (tx) => {
    tx.insert(faults)
      .values({ place, kind, frame, firstAt: at, lastAt: at, lastId: id })
      .onConflictDoUpdate({
        target: [faults.place, faults.kind, faults.frame],
        set: { count: sql`${faults.count} + 1`, lastAt: at, lastId: id },
      })
      .run();
    const kept = tx
      .select({ id: faults.id })
      .from(faults)
      .orderBy(desc(faults.lastAt), desc(faults.id))
      .limit(MOST_KEPT);
    tx.delete(faults).where(notInArray(faults.id, kept)).run();
  });
}
