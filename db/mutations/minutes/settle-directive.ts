import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuseAsChanged } from "@/domain/errors";
import type { SettleDirectiveInput } from "@/domain/meetings/meeting-input";
import type { Database } from "../../client";
import { directiveReferences, directives } from "../../schema/directives";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { refuseRemoved } from "./refuse-removed";
import { writeProposedParts } from "./write-proposed-parts";

/**
 * Completes what was read from a proposed directive's own words: lead, coordinating departments and deadline. Its
 * text stays.
 * @throws request.not_found, meeting.part_removed, request.changed_meanwhile, and those of touchMeeting
 */
export function settleDirective(db: Database, actor: Actor, input: SettleDirectiveInput): void {
  const { meetingId, directiveId, version, ...who } = input;
  write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    const before =
      tx
        .select()
        .from(directives)
        .where(and(eq(directives.id, directiveId), eq(directives.meetingId, meetingId)))
        .get() ?? refuseRemoved(tx, meetingId, "directive", directiveId);
    if (before.version !== version) {
      const theirs = [{ field: "title", value: before.summary }];
      refuseAsChanged({ at: "", by: "", theirs, version: before.version });
    }
    tx.update(directives)
      .set({
        toAllDepartments: who.toAllDepartments,
        undated: who.undated,
        originalDeadline: who.deadline,
        period: who.period,
        version: version + 1,
      })
      .where(eq(directives.id, directiveId))
      .run();
    const references = tx
      .select({ id: directiveReferences.referenceId })
      .from(directiveReferences)
      .where(eq(directiveReferences.directiveId, directiveId))
      .all();
    writeProposedParts(tx, directiveId, {
      ...who,
      asksNothing: before.asksNothing,
      references: references.map(({ id }) => id),
    });
  });
}
