import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuseAsChanged } from "@/domain/errors";
import type { ChangeCorrectionInput } from "@/domain/meetings/meeting-input";
import type { Database } from "../../client";
import { corrections } from "../../schema/corrections";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { refuseRemoved } from "./refuse-removed";

/**
 * Saves how the passage should read.
 * @returns its new version
 * @throws request.not_found, meeting.part_removed, request.changed_meanwhile, and those of touchMeeting
 */
export function changeCorrection(db: Database, actor: Actor, input: ChangeCorrectionInput): number {
  const { meetingId, correctionId, version, text, reason } = input;
  return write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    const before =
      tx
        .select()
        .from(corrections)
        .where(and(eq(corrections.id, correctionId), eq(corrections.meetingId, meetingId)))
        .get() ?? refuseRemoved(tx, meetingId, "correction", correctionId);
    if (before.version !== version) {
      // Stored before, and only the answer was lost.
      if (before.text === text && before.reason === reason) return before.version;
      const theirs = [{ field: "words", value: before.text }];
      refuseAsChanged({ at: "", by: "", theirs, version: before.version });
    }
    tx.update(corrections)
      .set({ text, reason, version: version + 1 })
      .where(and(eq(corrections.id, correctionId), eq(corrections.meetingId, meetingId)))
      .run();
    return version + 1;
  });
}
