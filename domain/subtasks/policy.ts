import { type Actor, heads, worksIn } from "../actor";

type Work = { departmentId: number; officerPersonId: number | null };

/** The head and the officer in charge keep the checklist of their department's work. */
export const canKeepSubtasks = (actor: Actor, work: Work): boolean =>
  heads(actor, work.departmentId) ||
  (worksIn(actor, work.departmentId) && actor.personId !== null && actor.personId === work.officerPersonId);

/** Everybody in the department may say that a subtask is done. */
export const canSettleSubtask = (actor: Actor, work: Pick<Work, "departmentId">): boolean =>
  worksIn(actor, work.departmentId);
