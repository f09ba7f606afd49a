import { type Actor, heads, isLeader, isPersonnel } from "../actor";

/** A person whose evaluation is asked for, with the departments in which they held a title in the period. */
export type Evaluated = { personId: number; departmentIds: readonly number[] };

/** The person, the heads of the person's departments, leaders, and those with the grant for personnel. */
export const canSeeEvaluation = (actor: Actor, { personId, departmentIds }: Evaluated): boolean =>
  actor.grants.length > 0 &&
  (actor.personId === personId ||
    isLeader(actor) ||
    isPersonnel(actor) ||
    departmentIds.some((departmentId) => heads(actor, departmentId)));

/** The giver of the work says whether a return was for a major fault, and confirms the cause of an extension. */
export const canJudgeWork = (actor: Actor): boolean => isLeader(actor);

/** The people who follow the work up say which product it is, how much was done, and why an officer changed. */
export const canClassifyWork = (actor: Actor, departmentId: number): boolean =>
  isLeader(actor) || isPersonnel(actor) || heads(actor, departmentId);

/** Heads and leaders evaluate; nobody confirms or scores their own evaluation (Điều 10, 17). */
export const canEvaluate = (actor: Actor, { personId, departmentIds }: Evaluated): boolean =>
  actor.personId !== personId &&
  (isLeader(actor) || departmentIds.some((departmentId) => heads(actor, departmentId)));

/** Keeps the list of products, who is in which group, and the choices of counting. */
export const canKeepEvaluation = (actor: Actor): boolean => isPersonnel(actor) || isLeader(actor);
