import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuseAsChanged } from "@/domain/errors";
import type { ChangeDirectiveInput } from "@/domain/meetings/meeting-input";
import type { Database, Transaction } from "../../client";
import { assignments, directiveReferences, directives } from "../../schema/directives";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { carryOutAgain } from "./carry-out-again";
import { proposedColumns } from "./proposed-columns";
import { refuseRemoved } from "./refuse-removed";
import { writeProposedParts } from "./write-proposed-parts";

/**
 * Saves a proposed directive. If another person saved it meanwhile, the conflict shows their text. What is stored already is no
 * conflict, whatever version it was based on.
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
    const carryOut = (next: number): number => {
      tx.update(directives)
        .set({
          ...proposedColumns(tx, meeting, fields),
          // Its place was in the text of the other item.
          ...(before.agendaItemId === fields.agendaItemId ? {} : { afterLine: null }),
          version: next,
        })
        .where(eq(directives.id, directiveId))
        .run();
      writeProposedParts(tx, directiveId, fields);
      return next;
    };
    if (before.version === version) return carryOut(version + 1);
    const theirs = [
      { field: "title", value: before.summary },
      { field: "words", value: before.text },
    ];
    return carryOutAgain(
      () => contentOf(tx, directiveId),
      () => carryOut(before.version),
      () => refuseAsChanged({ at: "", by: "", theirs, version: before.version }),
    );
  });
}

/** All that a save of a proposed directive may change. */
function contentOf(tx: Transaction, directiveId: number) {
  const { version: _, ...directive } =
    tx.select().from(directives).where(eq(directives.id, directiveId)).get() ?? {};
  const asked = tx
    .select({
      departmentId: assignments.departmentId,
      role: assignments.role,
      deadline: assignments.deadline,
    })
    .from(assignments)
    .where(eq(assignments.directiveId, directiveId))
    .orderBy(asc(assignments.role), asc(assignments.departmentId))
    .all();
  const references = tx
    .select({ id: directiveReferences.referenceId })
    .from(directiveReferences)
    .where(eq(directiveReferences.directiveId, directiveId))
    .orderBy(asc(directiveReferences.referenceId))
    .all();
  return [directive, asked, references];
}
