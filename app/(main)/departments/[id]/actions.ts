"use server";
import { action } from "@/app/_server/action/action";
import { endDeputy } from "@/db/mutations/departments/end-deputy";
import { nameDeputy } from "@/db/mutations/departments/name-deputy";
import { reassignWork } from "@/db/mutations/directives/reassign-work";
import { endDeputyInput, handOverWorkInput, nameDeputyInput } from "@/domain/departments/department-input";

export const nameDeputyAction = action("nameDeputyAction", nameDeputyInput, ({ db, actor, now }, input) => {
  nameDeputy(db, actor, input, now);
  return { redirectTo: `/departments/${input.departmentId}?notice=deputy_named#in-charge` };
});

export const endDeputyAction = action("endDeputyAction", endDeputyInput, ({ db, actor, now }, input) => {
  endDeputy(db, actor, input, now);
  return { redirectTo: `/departments/${input.departmentId}?notice=deputy_ended#in-charge` };
});

export const reassignWorkAction = action(
  "reassignWorkAction",
  handOverWorkInput,
  ({ db, actor, now }, input) => {
    reassignWork(db, actor, input, now);
    return { redirectTo: "/?notice=work_handed_over" };
  },
);
