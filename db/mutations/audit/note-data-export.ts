import "server-only";
import type { Actor } from "@/domain/actor";
import type { ExportedList } from "@/domain/audit/exported-lists";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { write } from "../../write";

/** Records that a person downloaded a list; the caller has checked that they may. */
export function noteDataExport(
  db: Database,
  actor: Actor & { userId: number },
  list: ExportedList,
  now: Date,
): void {
  write(db, (tx) => recordEvent(tx, actor, { kind: "data.exported", payload: { list } }, {}, now));
}
