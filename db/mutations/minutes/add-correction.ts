import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { AddCorrectionInput } from "@/domain/meetings/meeting-input";
import type { Database, Transaction } from "../../client";
import { corrections } from "../../schema/corrections";
import { directives } from "../../schema/directives";
import { agendaItems } from "../../schema/meetings";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";

/**
 * Adds a passage of the signed minutes to a supplement, with its signed text, to be corrected there.
 * @returns the correction's id
 * @throws request.not_found for a passage of other minutes, meeting.corrected_already, and those of touchMeeting
 */
export function addCorrection(db: Database, actor: Actor, { meetingId, place }: AddCorrectionInput): number {
  return write(db, (tx) => {
    const { supplementsId } = touchMeeting(tx, actor, meetingId);
    const text = supplementsId === null ? undefined : signedTextOf(tx, supplementsId, place);
    if (text === undefined) return refuse("request.not_found", {}, "place");
    const target = place.kind === "item" ? { agendaItemId: place.id } : { directiveId: place.id };
    const column = place.kind === "item" ? corrections.agendaItemId : corrections.directiveId;
    const there = tx
      .select({ id: corrections.id })
      .from(corrections)
      .where(and(eq(corrections.meetingId, meetingId), eq(column, place.id)))
      .get();
    if (there) refuse("meeting.corrected_already", {}, "place");
    return tx
      .insert(corrections)
      .values({ meetingId, ...target, text })
      .returning({ id: corrections.id })
      .get().id;
  });
}

function signedTextOf(tx: Transaction, meetingId: number, { kind, id }: AddCorrectionInput["place"]) {
  return kind === "item"
    ? tx
        .select({ text: agendaItems.body })
        .from(agendaItems)
        .where(and(eq(agendaItems.id, id), eq(agendaItems.meetingId, meetingId)))
        .get()?.text
    : tx
        .select({ text: directives.text })
        .from(directives)
        .where(and(eq(directives.id, id), eq(directives.meetingId, meetingId)))
        .get()?.text;
}
