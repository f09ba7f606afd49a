import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuseAsChanged } from "@/domain/errors";
import type { ChangeDirectiveInput } from "@/domain/meetings/meeting-input";
import type { Database } from "../../client";
import { directives } from "../../schema/directives";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { proposedColumns } from "./proposed-columns";
import { refuseRemoved } from "./refuse-removed";
import { writeProposedParts } from "./write-proposed-parts";

/**
 * Saves a proposed directive. If another person saved it meanwhile, the conflict shows their text.
 * @returns its new version
 * @throws request.not_found, meeting.part_removed, request.changed_meanwhile, and those of touchMeeting
 */
export function changeDirective(db: Database, actor: Actor, input: ChangeDirectiveInput): number {
  const { meetingId, directiveId, version, ...fields } = input;
  return write(db, (tx) => {
    const meeting = touchMeeting(tx, actor, meetingId);
    const before = tx
      .select()
      .from(directives)
      .where(and(eq(directives.id, directiveId), eq(directives.meetingId, meetingId)))
      .get();
    if (!before) return refuseRemoved(tx, meetingId, "directive", directiveId);
    if (before.version !== version) {
      const theirs = [
        { field: "title", value: before.summary },
        { field: "words", value: before.text },
      ];
      refuseAsChanged({ at: "", by: "", theirs, version: before.version });
    }
    tx.update(directives)
      .set({
        ...proposedColumns(tx, meeting, fields),
        // Its place was in the text of the other item.
        ...(before.agendaItemId === fields.agendaItemId ? {} : { afterLine: null }),
        version: version + 1,
      })
      .where(eq(directives.id, directiveId))
      .run();
    writeProposedParts(tx, directiveId, fields);
    return version + 1;
  });
}
