import { type Actor, departmentsOf, isAdmin, isClerk, isLeader, isPersonnel } from "../actor";

/** The guides in docs/huong-dan, by the file's name. */
export const GUIDES = [
  "thu-ky",
  "lanh-dao",
  "truong-don-vi",
  "can-bo",
  "to-chuc-can-bo",
  "quan-tri",
] as const;
export type Guide = (typeof GUIDES)[number];

/** Whether a word of an address names a guide. */
export const isGuide = (word: string): word is Guide => GUIDES.some((guide) => guide === word);

/** The guide of the work that a person does most: clerks write daily, administrators set up. */
export function ownGuide(actor: Actor): Guide {
  if (isLeader(actor)) return "lanh-dao";
  if (isClerk(actor)) return "thu-ky";
  if (actor.grants.some(({ kind }) => kind === "head")) return "truong-don-vi";
  if (isAdmin(actor) && departmentsOf(actor).length === 0) return "quan-tri";
  if (isPersonnel(actor)) return "to-chuc-can-bo";
  return "can-bo";
}
