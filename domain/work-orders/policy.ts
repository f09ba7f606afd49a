import { type Actor, isClerk } from "../actor";

/** Leaders give work; a clerk records what a leader gave, and is named on it. */
export const canGiveWork = (actor: Actor): boolean => isClerk(actor);
