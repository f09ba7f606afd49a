"use server";
import { action } from "@/app/_server/action/action";
import { addSubtask } from "@/db/mutations/subtasks/add-subtask";
import { changeSubtask } from "@/db/mutations/subtasks/change-subtask";
import { removeSubtask } from "@/db/mutations/subtasks/remove-subtask";
import { settleSubtask } from "@/db/mutations/subtasks/settle-subtask";
import {
  addSubtaskInput,
  changeSubtaskInput,
  removeSubtaskInput,
  settleSubtaskInput,
} from "@/domain/subtasks/subtask-input";

/** Back to the page that the form was sent from. */
const back = ({ directiveId, decidedOn }: { directiveId: number; decidedOn?: "my-work" | undefined }) => ({
  redirectTo: decidedOn === "my-work" ? "/my-work" : `/directives/${directiveId}`,
});

export const addSubtaskAction = action("addSubtaskAction", addSubtaskInput, ({ db, actor, now }, input) => {
  addSubtask(db, actor, input, now);
  return back(input);
});

export const changeSubtaskAction = action(
  "changeSubtaskAction",
  changeSubtaskInput,
  ({ db, actor, now }, input) => {
    changeSubtask(db, actor, input, now);
    return back(input);
  },
);

export const settleSubtaskAction = action(
  "settleSubtaskAction",
  settleSubtaskInput,
  ({ db, actor, now }, input) => {
    settleSubtask(db, actor, input, now);
    return back(input);
  },
);

export const removeSubtaskAction = action(
  "removeSubtaskAction",
  removeSubtaskInput,
  ({ db, actor, now }, input) => {
    removeSubtask(db, actor, input, now);
    return back(input);
  },
);
