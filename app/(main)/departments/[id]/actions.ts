"use server";
import { action } from "@/app/_server/action";
import { endDeputy, nameDeputy } from "@/db/mutations/departments/name-deputy";
import { endDeputyInput, nameDeputyInput } from "@/domain/departments/department-input";

export const nameDeputyAction = action("nameDeputyAction", nameDeputyInput, ({ db, actor, now }, input) => {
  nameDeputy(db, actor, input, now);
  return { redirectTo: `/departments/${input.departmentId}?notice=deputy_named#in-charge` };
});

export const endDeputyAction = action("endDeputyAction", endDeputyInput, ({ db, actor, now }, input) => {
  endDeputy(db, actor, input, now);
  return { redirectTo: `/departments/${input.departmentId}?notice=deputy_ended#in-charge` };
});
