"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { addToRota, moveInRota, removeFromRota } from "@/db/mutations/meetings/change-rota";
import { changeSeries } from "@/db/mutations/meetings/change-series";
import { changeSeriesInput, moveInRotaInput, rotaTurnInput } from "@/domain/meetings/input";

const back = (seriesId: number, part = "") => ({
  redirectTo: `/meetings/series/${seriesId}?notice=saved${part}`,
});

const change = action("changeSeriesAction", changeSeriesInput, ({ db, actor, now }, input) => {
  changeSeries(db, actor, input, now);
  return back(input.seriesId);
});
const add = action("addToRotaAction", rotaTurnInput, ({ db, actor, now }, input) => {
  addToRota(db, actor, input, now);
  return back(input.seriesId, "#rota");
});
const move = action("moveInRotaAction", moveInRotaInput, ({ db, actor, now }, input) => {
  moveInRota(db, actor, input, now);
  return back(input.seriesId, "#rota");
});
const remove = action("removeFromRotaAction", rotaTurnInput, ({ db, actor, now }, input) => {
  removeFromRota(db, actor, input, now);
  return back(input.seriesId, "#rota");
});

export async function changeSeriesAction(before: FormState, form: FormData): Promise<FormState> {
  return change(before, form);
}

export async function addToRotaAction(before: FormState, form: FormData): Promise<FormState> {
  return add(before, form);
}

export async function moveInRotaAction(before: FormState, form: FormData): Promise<FormState> {
  return move(before, form);
}

export async function removeFromRotaAction(before: FormState, form: FormData): Promise<FormState> {
  return remove(before, form);
}
