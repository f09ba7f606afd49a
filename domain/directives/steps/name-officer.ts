import { z } from "zod";
import { refuse } from "../../errors";
import { id } from "../../forms/fields";
import { ISSUED_STATES, OPEN_STATES } from "../states";
import { held } from "./fields";
import { defineStep } from "./step";

/**
 * The head of a department names the officer in charge of its assignment: a person who holds a title there today.
 * @throws directive.officer_of_other_department
 */
export const nameOfficer = defineStep({
  name: "name-officer",
  from: ISSUED_STATES,
  to: "same",
  by: "head",
  input: z.object({ ...held, personId: id }),
  event: "assignment.officer_named",
  payload: (_before, { personId }, { staffName }) => {
    const name = staffName(personId) ?? refuse("directive.officer_of_other_department", {}, "personId");
    return { personId, name };
  },
  change: ({ personId }) => ({ officerPersonId: personId, officerShares: [] }),
  notify: { to: ["officer"], payload: (_, { by, work }) => ({ ...work, by }) },
  undoable: true,
  endsSilence: true,
});

/** The officer in charge has left: their open work passes to another person. */
export const handOver = defineStep({
  ...nameOfficer,
  name: "hand-over",
  from: OPEN_STATES,
  by: "admin",
  partOf: "leaving",
  input: z.object({ ...held, personId: id, name: z.string() }),
  payload: (_before, { personId, name }) => ({ personId, name }),
});
