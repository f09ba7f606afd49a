import { type Actor, isAdmin, isClerk } from "../actor";

/**
 * Day and month of a birthday are shown to colleagues only if the person agreed (Luật 91/2025/QH15, article 9). Those
 * who maintain the list of people, and the person, see what is stored.
 */
export const canViewBirthday = (actor: Actor, person: { id: number; consented: boolean }): boolean =>
  actor.grants.length > 0 && (person.consented || actor.personId === person.id || canKeepPeople(actor));

/** The person consents; those who maintain people record a consent that was given on paper. */
export const canSetBirthdayConsent = (actor: Actor, personId: number): boolean =>
  actor.personId === personId || canKeepPeople(actor);

/** Clerks, leaders and administrators maintain people and their titles. */
export const canKeepPeople = (actor: Actor): boolean => isClerk(actor) || isAdmin(actor);
