"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { changeReference, createReference } from "@/db/mutations/references/save-reference";
import { changeReferenceInput, createReferenceInput } from "@/domain/references/input";

const create = action("createReferenceAction", createReferenceInput, ({ db, actor, now }, input) => ({
  redirectTo: `/references/${createReference(db, actor, input, now)}?notice=reference_created`,
}));
const change = action("changeReferenceAction", changeReferenceInput, ({ db, actor, now }, input) => {
  changeReference(db, actor, input, now);
  return { redirectTo: `/references/${input.referenceId}?notice=saved` };
});

export async function createReferenceAction(before: FormState, form: FormData): Promise<FormState> {
  return create(before, form);
}

export async function changeReferenceAction(before: FormState, form: FormData): Promise<FormState> {
  return change(before, form);
}
