import "server-only";
import { SYSTEM } from "@/domain/actor";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { write } from "../../write";

/** Records that the data were restored from a backup. @param restored when the backup was made, and what it held */
export function noteRestore(
  db: Database,
  restored: { madeAt: string; rows: number; files: number },
  now: Date,
): void {
  write(db, (tx) => recordEvent(tx, SYSTEM, { kind: "data.restored", payload: restored }, {}, now));
}
