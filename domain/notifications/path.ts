import { DIRECTIVE_FORMS, type DirectiveForm } from "../directives/directive-forms";
import { STEP_PLACES } from "../directives/steps/step-kinds";
import type { NotificationKind } from "./payloads";

export type Subject = {
  meetingId: number | null;
  directiveId: number | null;
  assignmentId: number | null;
};

/**
 * Where each kind of notification leads: a form of its assignment, the assignment itself with what a leader decides
 * about it, a page of its meeting, or a page of its own.
 */
const PLACES = {
  "meeting.planned": "meeting",
  "meeting.postponed": "meeting",
  "meeting.cancelled": "meeting",
  "meeting.submitted": "sign",
  "meeting.sent_back": "edit",
  "meeting.signed": "meeting",
  "meeting.supplemented": "meeting",
  "directive.issued": "assignment",
  "directive.decision_lapsed": "assignment",
  "directive.following_leader_named": "assignment",
  "assignment.issued": "work",
  ...STEP_PLACES,
  "subtask.added": "checklist",
  "subtask.changed": "checklist",
  "department.deputy_named": "/",
  "department.head_named": "/",
  "privacy.asked": "/admin/privacy",
  "privacy.answered": "/account/privacy",
  "privacy.extended": "/account/privacy",
  "privacy.done": "/account/privacy",
  "incident.recorded": "/admin/privacy",
  "user.unused_warned": "/account",
  "user.disabled_unused": "/admin/users",
  "deadline.near": "work",
  "deadline.today": "work",
  "deadline.passed": "work",
} as const satisfies Record<
  NotificationKind,
  DirectiveForm | "assignment" | "meeting" | "sign" | "edit" | `/${string}`
>;

/**
 * The page that a notification leads to, with the one form that is needed in sight. The form is in the query too,
 * because a fragment is lost while its reader signs in.
 * @param kind of the notification; any other text leads to its subject alone
 */
export function pathOfNotification({ kind, ...subject }: Subject & { kind: string }): string {
  const place = kind in PLACES ? PLACES[kind as NotificationKind] : "assignment";
  const { meetingId, directiveId, assignmentId } = subject;
  if (directiveId !== null && assignmentId !== null) {
    const form = DIRECTIVE_FORMS.find((one) => one === place);
    return form ? pathOfForm(directiveId, assignmentId, form) : pathOfSubject(subject);
  }
  if (directiveId === null && meetingId !== null && (place === "sign" || place === "edit")) {
    return `/meetings/${meetingId}/${place}`;
  }
  return place.startsWith("/") ? place : pathOfSubject(subject);
}

/** A form of an assignment on its directive's page. */
export const pathOfForm = (directiveId: number, assignmentId: number, form: DirectiveForm): string =>
  `/directives/${directiveId}?open=${assignmentId}&form=${form}#${form}-${assignmentId}`;

/** The page of a subject: the department's assignment, the directive, or the meeting; the first page for none. */
export function pathOfSubject({ meetingId, directiveId, assignmentId }: Subject): string {
  if (directiveId !== null) {
    return assignmentId === null
      ? `/directives/${directiveId}`
      : `/directives/${directiveId}?open=${assignmentId}#assignment-${assignmentId}`;
  }
  return meetingId === null ? "/" : `/meetings/${meetingId}`;
}
