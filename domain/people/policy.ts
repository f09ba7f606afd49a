import { type Actor, isAdmin, isClerk } from "../actor";

/** Clerks, leaders and administrators maintain people and their titles. */
export const canKeepPeople = (actor: Actor): boolean => isClerk(actor) || isAdmin(actor);
