import { z } from "zod";
import { refuse } from "../../errors";
import { id, percentage } from "../../forms/fields";
import { ISSUED_STATES } from "../states";
import { held } from "./fields";
import { defineStep } from "./step";

/** A share's field in the form: "share.12" is the share of the person with the key 12, in whole percent. */
const SHARE_FIELD = /^share\.(\d{1,15})$/;
const WHOLE = 100;
const MOST_SHARES = 40;

/** One person's share of an assignment, in whole percent; all shares add up to 100. */
export type Share = { personId: number; percent: number };

const input = z.looseObject({ ...held, personId: id }).transform((typed, context) => {
  const fault = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  let isRead = true;
  const shares = Object.entries(typed).flatMap(([field, value]): Share[] => {
    const [, personId] = SHARE_FIELD.exec(field) ?? [];
    if (personId === undefined || value === "") return [];
    const percent = percentage(1, WHOLE).safeParse(value);
    if (!percent.success) fault(field, "not_a_share");
    isRead &&= percent.success;
    return percent.success ? [{ personId: Number(personId), percent: percent.data }] : [];
  });
  const sum = shares.reduce((total, { percent }) => total + percent, 0);
  if (shares.length > MOST_SHARES) fault("personId", "invalid");
  // A share that is no whole number is named itself: all of them may well add up.
  else if (!isRead) return z.NEVER;
  else if (sum !== WHOLE) fault("shares", "shares_not_whole");
  else if (!shares.some(({ personId }) => personId === typed.personId)) {
    fault("personId", "officer_without_share");
  }
  return { assignmentId: typed.assignmentId, version: typed.version, personId: typed.personId, shares };
});

/** The division as a program sends it. */
const body = z.strictObject({
  personId: z.int().positive(),
  shares: z
    .array(z.strictObject({ personId: z.int().positive(), percent: z.int().min(1).max(WHOLE) }))
    .min(1)
    .max(MOST_SHARES)
    .refine((shares) => new Set(shares.map(({ personId }) => personId)).size === shares.length, "invalid"),
});

/**
 * The head of a department divides its assignment among several people, one of whom is in charge: long or joint work
 * is counted by share of its coefficient (Nghị định 335/2025/NĐ-CP, Điều 18.1c).
 * @throws directive.officer_of_other_department
 */
export const shareWork = defineStep({
  name: "share-work",
  from: ISSUED_STATES,
  to: "same",
  by: "head",
  input,
  event: "assignment.work_shared",
  payload: (_before, { personId, shares }, { staffName }) => {
    const named = shares.map((share) => {
      const field = `share.${share.personId}`;
      const name = staffName(share.personId) ?? refuse("directive.officer_of_other_department", {}, field);
      return { ...share, name };
    });
    return { personId, shares: named };
  },
  change: ({ personId, shares }) => ({
    officerPersonId: personId,
    officerShares: shares.map(({ personId: of, percent }) => ({ personId: of, percent })),
  }),
  notify: { to: ["officer"], payload: (_, { by, work }) => ({ ...work, by }) },
  undoable: true,
  endsSilence: true,
  api: {
    operation: "shareWork",
    path: "shares",
    scope: "write:work-orders",
    body,
    fields: (sent) => {
      const { personId, shares } = body.parse(sent);
      return { personId, ...Object.fromEntries(shares.map((one) => [`share.${one.personId}`, one.percent])) };
    },
  },
});
