"use server";
import { action } from "@/app/_server/action/action";
import { takeBackMinutes } from "@/db/mutations/imports/take-back-minutes";
import { takeBackMinutesInput } from "@/domain/meetings/import-input";

export const takeBackMinutesAction = action(
  "takeBackMinutesAction",
  takeBackMinutesInput,
  ({ db, actor, now }, input) => {
    const { meetingId } = takeBackMinutes(db, actor, input, now);
    const place = meetingId === null ? "/meetings/import" : `/meetings/${meetingId}`;
    return { redirectTo: `${place}?notice=minutes_import_taken_back` };
  },
);
