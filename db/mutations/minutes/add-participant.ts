import "server-only";
import { and, count, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { AddParticipantInput } from "@/domain/meetings/meeting-input";
import type { Database, Transaction } from "../../client";
import { participants } from "../../schema/meetings";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { findPersonOn } from "../people/find-person-on";

/**
 * Adds a participant with the titles of that day. A person of the agency is listed once: entered again, the new
 * role and presence replace the old.
 * @throws request.not_found, and those of touchMeeting
 */
export function addParticipant(db: Database, actor: Actor, input: AddParticipantInput): void {
  write(db, (tx) => addParticipantIn(tx, actor, input));
}

/** The same inside another write. */
export function addParticipantIn(tx: Transaction, actor: Actor, input: AddParticipantInput): void {
  const { meetingId, personId, ...typed } = input;
  const meeting = touchMeeting(tx, actor, meetingId);
  const known = personId === null ? null : findPersonOn(tx, personId, meeting.heldOn, "personId");
  const values = {
    ...typed,
    name: known?.name ?? typed.name,
    position: typed.position || (known?.position ?? ""),
  };
  if (values.name === "") refuse("request.not_found", {}, "personId");
  const { count: sortOrder = 0 } =
    tx.select({ count: count() }).from(participants).where(eq(participants.meetingId, meetingId)).get() ?? {};
  if (personId !== null) {
    tx.delete(participants)
      .where(and(eq(participants.meetingId, meetingId), eq(participants.personId, personId)))
      .run();
  }
  tx.insert(participants)
    .values({ meetingId, personId, ...values, sortOrder })
    .run();
}
