import "server-only";
import type { Actor } from "@/domain/actor";
import type { ExportedList } from "@/domain/audit/exported-lists";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { write } from "../../write";

/**
 * Records that a person downloaded a list or a paper; the caller has checked that they may.
 * @param of what it is about, if it is no list of everything
 */
export function noteDataExport(
  db: Database,
  actor: Actor & { userId: number },
  list: ExportedList,
  now: Date,
  of?: string,
): void {
  const payload = { list, ...(of !== undefined && { of }) };
  write(db, (tx) => recordEvent(tx, actor, { kind: "data.exported", payload }, {}, now));
}
