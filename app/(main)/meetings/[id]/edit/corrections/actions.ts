"use server";
import { action } from "@/app/_server/action/action";
import { addCorrection } from "@/db/mutations/minutes/add-correction";
import { changeCorrection } from "@/db/mutations/minutes/change-correction";
import { removeCorrection } from "@/db/mutations/minutes/remove-correction";
import { addCorrectionInput, changeCorrectionInput, correctionInput } from "@/domain/meetings/meeting-input";

const back = (meetingId: number) => ({
  redirectTo: `/meetings/${meetingId}/edit?notice=saved#corrections`,
});

export const addCorrectionAction = action(
  "addCorrectionAction",
  addCorrectionInput,
  ({ db, actor }, input) => {
    addCorrection(db, actor, input);
    return back(input.meetingId);
  },
);

export const changeCorrectionAction = action(
  "changeCorrectionAction",
  changeCorrectionInput,
  ({ db, actor }, input) => {
    changeCorrection(db, actor, input);
    return back(input.meetingId);
  },
);

export const removeCorrectionAction = action(
  "removeCorrectionAction",
  correctionInput,
  ({ db, actor, now }, input) => {
    const partId = removeCorrection(db, actor, input, now);
    return { redirectTo: `/meetings/${input.meetingId}/edit?removed=${partId}#removed-${partId}` };
  },
);
