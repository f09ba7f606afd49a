import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse, refuseAsChanged } from "@/domain/errors";
import type { AddCorrectionInput, ChangeCorrectionInput } from "@/domain/meetings/meeting-input";
import type { Database, Transaction } from "../../client";
import { extractCorrection } from "../../removed-parts/correction";
import { corrections } from "../../schema/corrections";
import { directives } from "../../schema/directives";
import { agendaItems } from "../../schema/meetings";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { refuseRemoved } from "./refuse-removed";
import { storeRemovedPart } from "./store-removed-part";

/**
 * Takes a place of the signed minutes into a supplement, its text as it was signed, to be corrected there.
 * @returns the correction's id
 * @throws request.not_found for a place of other minutes, meeting.corrected_already, and those of touchMeeting
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

/**
 * Writes how the place should read.
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

/**
 * Leaves the place as it was signed.
 * @returns the removed part's id (restorePart)
 * @throws request.not_found, and those of touchMeeting
 */
export function removeCorrection(
  db: Database,
  actor: Actor,
  { meetingId, correctionId }: { meetingId: number; correctionId: number },
  now: Date,
): number {
  return write(db, (tx) => {
    const meeting = touchMeeting(tx, actor, meetingId);
    return storeRemovedPart(tx, actor, meetingId, extractCorrection(tx, meeting, correctionId), now);
  });
}
