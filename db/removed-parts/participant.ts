import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../client";
import { participants } from "../schema/meetings";
import { existingDepartment, existingPerson } from "./existing-rows";
import type { ContentOf, TakenPart } from "./taken-part";

/** Removes a participant. */
export function extractParticipant(
  tx: Transaction,
  meetingId: number,
  participantId: number,
): TakenPart | null {
  const participant = tx
    .delete(participants)
    .where(and(eq(participants.id, participantId), eq(participants.meetingId, meetingId)))
    .returning()
    .get();
  if (!participant) return null;
  const { name, position, note } = participant;
  const label = [name, position].filter(Boolean).join(", ");
  return {
    rowId: participantId,
    number: null,
    label,
    words: note,
    content: { kind: "participant", participant },
  };
}

/** @throws meeting.part_there_again if the person was entered again */
export function restoreParticipant(tx: Transaction, { participant }: ContentOf<"participant">): void {
  const { meetingId, name } = participant;
  const personId = existingPerson(tx, participant.personId);
  const again =
    personId !== null &&
    tx
      .select({ id: participants.id })
      .from(participants)
      .where(and(eq(participants.meetingId, meetingId), eq(participants.personId, personId)))
      .get();
  if (again) refuse("meeting.part_there_again", { what: name });
  const departmentId = existingDepartment(tx, participant.departmentId);
  tx.insert(participants)
    .values({ ...participant, personId, departmentId })
    .run();
}
