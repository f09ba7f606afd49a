import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { findDependents } from "../../queries/departments/find-dependents";
import { recordEvent } from "../../record-event";
import { indicators } from "../../schema/indicators";
import { legalReferences } from "../../schema/legal-references";
import { minutesImports } from "../../schema/minutes-imports";
import { write } from "../../write";
import { advanceMeeting } from "../meetings/advance-meeting";
import { touchMeeting } from "../meetings/touch-meeting";
import { restoreMinutes } from "./minutes-before";

/**
 * Undoes a whole import of minutes while nobody has changed them since. A meeting that the import created is discarded
 * with everything in it; minutes that it filled are restored. References and indicators that it created are deleted
 * unless something else uses them.
 * @returns the meeting that was filled, or null if the meeting was discarded
 * @throws import.nothing_to_take_back, import.worked_on, and those of touchMeeting
 */
export function takeBackMinutes(
  db: Database,
  actor: Actor,
  { meetingId }: { meetingId: number },
  now: Date,
): { meetingId: number | null } {
  return write(db, (tx) => {
    const { version } = touchMeeting(tx, actor, meetingId);
    const [found] = tx
      .select()
      .from(minutesImports)
      .where(eq(minutesImports.meetingId, meetingId))
      .orderBy(desc(minutesImports.id))
      .limit(1)
      .all();
    if (!found) return refuse("import.nothing_to_take_back");
    // touchMeeting has just increased the version by one.
    if (version !== found.version + 1) refuse("import.worked_on");
    restoreMinutes(tx, meetingId, found.before);
    tx.delete(minutesImports).where(eq(minutesImports.id, found.id)).run();
    removeUnused(tx, "legal_references", found.referenceIds);
    removeUnused(tx, "indicators", found.indicatorIds);
    recordEvent(tx, actor, { kind: "meeting.import_taken_back", payload: {} }, { meetingId }, now);
    const step = found.newMeeting ? "discard" : found.before.meeting.status === "planned" ? "close" : null;
    if (step !== null) {
      const kind = step === "discard" ? "meeting.discarded" : "meeting.closed";
      advanceMeeting(tx, actor, { meetingId, version: undefined, step, event: { kind, payload: {} } }, now);
    }
    return { meetingId: found.newMeeting ? null : meetingId };
  });
}

function removeUnused(
  tx: Transaction,
  table: "legal_references" | "indicators",
  ids: readonly number[],
): void {
  for (const id of ids) {
    if (findDependents(tx, table, id, []).length > 0) continue;
    if (table === "indicators") tx.delete(indicators).where(eq(indicators.id, id)).run();
    else tx.delete(legalReferences).where(eq(legalReferences.id, id)).run();
  }
}
