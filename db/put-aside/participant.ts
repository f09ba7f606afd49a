import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../client";
import { participants } from "../schema/meetings";
import { departmentStill, personStill } from "./still-there";
import type { ContentOf, Taken } from "./taken";

/** Takes somebody off the list. */
export function takeParticipant(tx: Transaction, meetingId: number, participantId: number): Taken | null {
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

/** @throws meeting.part_there_again where the person was entered anew */
export function returnParticipant(tx: Transaction, { participant }: ContentOf<"participant">): void {
  const { meetingId, name } = participant;
  const personId = personStill(tx, participant.personId);
  const again =
    personId !== null &&
    tx
      .select({ id: participants.id })
      .from(participants)
      .where(and(eq(participants.meetingId, meetingId), eq(participants.personId, personId)))
      .get();
  if (again) refuse("meeting.part_there_again", { what: name });
  const departmentId = departmentStill(tx, participant.departmentId);
  tx.insert(participants)
    .values({ ...participant, personId, departmentId })
    .run();
}
