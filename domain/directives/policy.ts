import { type Actor, departmentsOf, isAdmin, isClerk } from "../actor";
import type { MeetingStatus } from "../meetings/life";

/** Everyone with a grant sees issued directives; those who see the draft also see proposed ones. */
export function canViewDirective(
  actor: Actor,
  directive: { issued: boolean; meetingStatus: MeetingStatus },
): boolean {
  if (actor.grants.length === 0) return false;
  return directive.issued || (isClerk(actor) && directive.meetingStatus !== "discarded");
}

/** The directive's departments, clerks and leaders see evidence files. */
export function canViewEvidence(actor: Actor, directiveDepartmentIds: readonly number[]): boolean {
  return isClerk(actor) || departmentsOf(actor).some((id) => directiveDepartmentIds.includes(id));
}

/** Administrators see the year of a birthday. */
export const canViewBirthYear = (actor: Actor): boolean => isAdmin(actor);
