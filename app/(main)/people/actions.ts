"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { addPosition, changePerson, createPerson, endPosition } from "@/db/mutations/people/save-person";
import {
  addPositionInput,
  changePersonInput,
  createPersonInput,
  endPositionInput,
} from "@/domain/people/input";

const create = action("createPersonAction", createPersonInput, ({ db, actor, now }, input) => ({
  redirectTo: `/people/${createPerson(db, actor, input, now)}?notice=person_created`,
}));
const change = action("changePersonAction", changePersonInput, ({ db, actor, now }, input) => {
  changePerson(db, actor, input, now);
  return { redirectTo: `/people/${input.personId}?notice=saved` };
});
const add = action("addPositionAction", addPositionInput, ({ db, actor, now }, input) => {
  addPosition(db, actor, input, now);
  return { redirectTo: `/people/${input.personId}?notice=position_added` };
});
const end = action("endPositionAction", endPositionInput, ({ db, actor, now }, input) => {
  endPosition(db, actor, input, now);
  return { redirectTo: `/people/${input.personId}?notice=position_ended` };
});

export async function createPersonAction(before: FormState, form: FormData): Promise<FormState> {
  return create(before, form);
}

export async function changePersonAction(before: FormState, form: FormData): Promise<FormState> {
  return change(before, form);
}

export async function addPositionAction(before: FormState, form: FormData): Promise<FormState> {
  return add(before, form);
}

export async function endPositionAction(before: FormState, form: FormData): Promise<FormState> {
  return end(before, form);
}
