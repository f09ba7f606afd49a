"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { recordFigure, removeFigure } from "@/db/mutations/figures/record-figure";
import { changeIndicator, createIndicator } from "@/db/mutations/figures/save-indicator";
import { removeTarget, setTarget } from "@/db/mutations/figures/set-target";
import {
  changeIndicatorInput,
  createIndicatorInput,
  figureInput,
  recordFigureInput,
  setTargetInput,
  targetInput,
} from "@/domain/figures/input";

const saved = (indicatorId: number) => ({ redirectTo: `/figures/${indicatorId}?notice=saved` });
/** A figure of a meeting is kept in its editor, one between two on the indicator's page. */
const afterFigure = (meetingId: number | null, indicatorId: number) =>
  meetingId === null ? saved(indicatorId) : { redirectTo: `/meetings/${meetingId}/edit#figures` };

const create = action("createIndicatorAction", createIndicatorInput, ({ db, actor, now }, input) =>
  saved(createIndicator(db, actor, input, now)),
);
const change = action("changeIndicatorAction", changeIndicatorInput, ({ db, actor, now }, input) => {
  changeIndicator(db, actor, input, now);
  return saved(input.indicatorId);
});
const record = action("recordFigureAction", recordFigureInput, ({ db, actor, now }, input) => {
  recordFigure(db, actor, input, now);
  return afterFigure(input.meetingId, input.indicatorId);
});
const removeValue = action("removeFigureAction", figureInput, ({ db, actor, now }, input) => {
  const { meetingId, indicatorId } = removeFigure(db, actor, input, now);
  return afterFigure(meetingId, indicatorId);
});
const set = action("setTargetAction", setTargetInput, ({ db, actor, now }, input) => {
  setTarget(db, actor, input, now);
  return saved(input.indicatorId);
});
const removeSet = action("removeTargetAction", targetInput, ({ db, actor, now }, input) =>
  saved(removeTarget(db, actor, input, now)),
);

export async function createIndicatorAction(before: FormState, form: FormData): Promise<FormState> {
  return create(before, form);
}

export async function changeIndicatorAction(before: FormState, form: FormData): Promise<FormState> {
  return change(before, form);
}

export async function recordFigureAction(before: FormState, form: FormData): Promise<FormState> {
  return record(before, form);
}

export async function removeFigureAction(before: FormState, form: FormData): Promise<FormState> {
  return removeValue(before, form);
}

export async function setTargetAction(before: FormState, form: FormData): Promise<FormState> {
  return set(before, form);
}

export async function removeTargetAction(before: FormState, form: FormData): Promise<FormState> {
  return removeSet(before, form);
}
