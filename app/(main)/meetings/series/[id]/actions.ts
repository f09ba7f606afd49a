"use server";
import { action } from "@/app/_server/action/action";
import { addToRota } from "@/db/mutations/meetings/add-to-rota";
import { changeSeries } from "@/db/mutations/meetings/change-series";
import { moveInRota } from "@/db/mutations/meetings/move-in-rota";
import { removeFromRota } from "@/db/mutations/meetings/remove-from-rota";
import { changeSeriesInput, moveInRotaInput, rotaTurnInput } from "@/domain/meetings/meeting-input";

const back = (seriesId: number, part = "") => ({
  redirectTo: `/meetings/series/${seriesId}?notice=saved${part}`,
});

export const changeSeriesAction = action(
  "changeSeriesAction",
  changeSeriesInput,
  ({ db, actor, now }, input) => {
    changeSeries(db, actor, input, now);
    return back(input.seriesId);
  },
);

export const addToRotaAction = action("addToRotaAction", rotaTurnInput, ({ db, actor, now }, input) => {
  addToRota(db, actor, input, now);
  return back(input.seriesId, "#rota");
});

export const moveInRotaAction = action("moveInRotaAction", moveInRotaInput, ({ db, actor, now }, input) => {
  moveInRota(db, actor, input, now);
  return back(input.seriesId, "#rota");
});

export const removeFromRotaAction = action(
  "removeFromRotaAction",
  rotaTurnInput,
  ({ db, actor, now }, input) => {
    removeFromRota(db, actor, input, now);
    return back(input.seriesId, "#rota");
  },
);
