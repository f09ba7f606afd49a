"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { endDeputy, nameDeputy } from "@/db/mutations/departments/name-deputy";
import { endDeputyInput, nameDeputyInput } from "@/domain/departments/input";

const name = action("nameDeputyAction", nameDeputyInput, ({ db, actor, now }, input) => {
  nameDeputy(db, actor, input, now);
  return { redirectTo: `/departments/${input.departmentId}?notice=deputy_named#in-charge` };
});
const end = action("endDeputyAction", endDeputyInput, ({ db, actor, now }, input) => {
  endDeputy(db, actor, input, now);
  return { redirectTo: `/departments/${input.departmentId}?notice=deputy_ended#in-charge` };
});

export async function nameDeputyAction(before: FormState, form: FormData): Promise<FormState> {
  return name(before, form);
}

export async function endDeputyAction(before: FormState, form: FormData): Promise<FormState> {
  return end(before, form);
}
