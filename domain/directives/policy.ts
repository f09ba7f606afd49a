import { type Actor, departmentsOf, isAdmin, isClerk } from "../actor";
import type { MeetingStatus } from "../meetings/life";

/** Issued directives are for everyone with a grant; proposed ones for those who see the draft. */
export function canViewDirective(
  actor: Actor,
  directive: { issued: boolean; meetingStatus: MeetingStatus },
): boolean {
  if (actor.grants.length === 0) return false;
  return directive.issued || (isClerk(actor) && directive.meetingStatus !== "discarded");
}

/** Evidence files: the directive's departments, clerks, leaders. */
export function canViewEvidence(actor: Actor, directiveDepartmentIds: readonly number[]): boolean {
  return isClerk(actor) || departmentsOf(actor).some((id) => directiveDepartmentIds.includes(id));
}

/** Birthdays: day and month to all, the year to admins. */
export const canViewBirthYear = (actor: Actor): boolean => isAdmin(actor);
