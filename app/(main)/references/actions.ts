"use server";
import { action } from "@/app/_server/action/action";
import { changeReference } from "@/db/mutations/references/change-reference";
import { createReference } from "@/db/mutations/references/create-reference";
import { changeReferenceInput, createReferenceInput } from "@/domain/references/reference-input";

export const createReferenceAction = action(
  "createReferenceAction",
  createReferenceInput,
  ({ db, actor, now }, input) => ({
    redirectTo: `/references/${createReference(db, actor, input, now)}?notice=reference_created`,
  }),
);

export const changeReferenceAction = action(
  "changeReferenceAction",
  changeReferenceInput,
  ({ db, actor, now }, input) => {
    changeReference(db, actor, input, now);
    return { redirectTo: `/references/${input.referenceId}?notice=saved` };
  },
);
