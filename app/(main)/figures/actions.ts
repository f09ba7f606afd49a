"use server";
import { action } from "@/app/_server/action/action";
import { changeIndicator } from "@/db/mutations/figures/change-indicator";
import { createIndicator } from "@/db/mutations/figures/create-indicator";
import { recordFigure } from "@/db/mutations/figures/record-figure";
import { removeFigure } from "@/db/mutations/figures/remove-figure";
import { removeTarget } from "@/db/mutations/figures/remove-target";
import { setTarget } from "@/db/mutations/figures/set-target";
import {
  changeIndicatorInput,
  createIndicatorInput,
  figureInput,
  recordFigureInput,
  setTargetInput,
  targetInput,
} from "@/domain/figures/figure-input";

const saved = (indicatorId: number) => ({ redirectTo: `/figures/${indicatorId}?notice=saved` });
/** A figure of a meeting is saved in the meeting's editor, one between two meetings on the indicator's page. */
const afterFigure = (meetingId: number | null, indicatorId: number) =>
  meetingId === null ? saved(indicatorId) : { redirectTo: `/meetings/${meetingId}/edit#figures` };

export const createIndicatorAction = action(
  "createIndicatorAction",
  createIndicatorInput,
  ({ db, actor, now }, input) => saved(createIndicator(db, actor, input, now)),
);

export const changeIndicatorAction = action(
  "changeIndicatorAction",
  changeIndicatorInput,
  ({ db, actor, now }, input) => {
    changeIndicator(db, actor, input, now);
    return saved(input.indicatorId);
  },
);

export const recordFigureAction = action(
  "recordFigureAction",
  recordFigureInput,
  ({ db, actor, now }, input) => {
    recordFigure(db, actor, input, now);
    return afterFigure(input.meetingId, input.indicatorId);
  },
);

export const removeFigureAction = action("removeFigureAction", figureInput, ({ db, actor, now }, input) => {
  const { meetingId, indicatorId, partId } = removeFigure(db, actor, input, now);
  return meetingId === null
    ? saved(indicatorId)
    : { redirectTo: `/meetings/${meetingId}/edit?removed=${partId}#removed-${partId}` };
});

export const setTargetAction = action("setTargetAction", setTargetInput, ({ db, actor, now }, input) => {
  setTarget(db, actor, input, now);
  return saved(input.indicatorId);
});

export const removeTargetAction = action("removeTargetAction", targetInput, ({ db, actor, now }, input) =>
  saved(removeTarget(db, actor, input, now)),
);
