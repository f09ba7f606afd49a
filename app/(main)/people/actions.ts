"use server";
import { action } from "@/app/_server/action/action";
import { addPosition } from "@/db/mutations/people/add-position";
import { changePerson } from "@/db/mutations/people/change-person";
import { createPerson } from "@/db/mutations/people/create-person";
import { endPosition } from "@/db/mutations/people/end-position";
import { movePerson } from "@/db/mutations/people/move-person";
import { takeBackPosition } from "@/db/mutations/people/take-back-position";
import { setBirthdayConsent } from "@/db/mutations/privacy/set-birthday-consent";
import { movePersonInput } from "@/domain/people/move";
import {
  addPositionInput,
  changePersonInput,
  createPersonInput,
  endPositionInput,
  takeBackPositionInput,
} from "@/domain/people/person-input";
import { birthdayConsentInput } from "@/domain/privacy/privacy-input";

export const createPersonAction = action(
  "createPersonAction",
  createPersonInput,
  ({ db, actor, now }, input) => ({
    redirectTo: `/people/${createPerson(db, actor, input, now)}?notice=person_created`,
  }),
);

export const changePersonAction = action(
  "changePersonAction",
  changePersonInput,
  ({ db, actor, now }, input) => {
    changePerson(db, actor, input, now);
    return { redirectTo: `/people/${input.personId}?notice=saved` };
  },
);

export const addPositionAction = action(
  "addPositionAction",
  addPositionInput,
  ({ db, actor, now }, input) => {
    addPosition(db, actor, input, now);
    return { redirectTo: `/people/${input.personId}?notice=position_added` };
  },
);

export const endPositionAction = action(
  "endPositionAction",
  endPositionInput,
  ({ db, actor, now }, input) => {
    endPosition(db, actor, input, now);
    return { redirectTo: `/people/${input.personId}?notice=position_ended` };
  },
);

export const takeBackPositionAction = action(
  "takeBackPositionAction",
  takeBackPositionInput,
  ({ db, actor, now }, input) => {
    takeBackPosition(db, actor, input, now);
    return { redirectTo: `/people/${input.personId}?notice=position_taken_back` };
  },
);

export const movePersonAction = action("movePersonAction", movePersonInput, ({ db, actor, now }, input) => {
  movePerson(db, actor, input, now);
  return { redirectTo: `/people/${input.personId}?notice=person_moved` };
});

export const recordBirthdayConsentAction = action(
  "recordBirthdayConsentAction",
  birthdayConsentInput,
  ({ db, actor, now }, input) => {
    setBirthdayConsent(db, actor, input, now);
    return { redirectTo: `/people/${input.personId}?notice=saved` };
  },
);
