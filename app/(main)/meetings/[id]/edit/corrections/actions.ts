"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { addCorrection, changeCorrection, removeCorrection } from "@/db/mutations/minutes/change-corrections";
import { addCorrectionInput, changeCorrectionInput, correctionInput } from "@/domain/meetings/input";

const back = (meetingId: number) => ({
  redirectTo: `/meetings/${meetingId}/edit?notice=saved#corrections`,
});

const add = action("addCorrectionAction", addCorrectionInput, ({ db, actor }, input) => {
  addCorrection(db, actor, input);
  return back(input.meetingId);
});
const change = action("changeCorrectionAction", changeCorrectionInput, ({ db, actor }, input) => {
  changeCorrection(db, actor, input);
  return back(input.meetingId);
});
const remove = action("removeCorrectionAction", correctionInput, ({ db, actor }, input) => {
  removeCorrection(db, actor, input);
  return back(input.meetingId);
});

export async function addCorrectionAction(before: FormState, form: FormData): Promise<FormState> {
  return add(before, form);
}

export async function changeCorrectionAction(before: FormState, form: FormData): Promise<FormState> {
  return change(before, form);
}

export async function removeCorrectionAction(before: FormState, form: FormData): Promise<FormState> {
  return remove(before, form);
}
