import { type Actor, isAdmin, isClerk } from "../actor";

/** People and their titles are kept by clerks, leaders and administrators. */
export const canKeepPeople = (actor: Actor): boolean => isClerk(actor) || isAdmin(actor);
