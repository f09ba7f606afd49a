import type { Day } from "../calendar/day";
import type { StepNotices } from "../directives/steps/step-kinds";
import type { Done, Work } from "./work-facts";

export type MeetingFacts = { code: string; title: string; day: Day };

/**
 * Every kind of notification, with the facts that its sentence needs; those of the steps of an assignment are in
 * directives/steps/step-kinds.ts.
 */
export type NotificationPayloads = StepNotices & {
  "meeting.planned": { by: string; title: string; day: Day };
  "meeting.postponed": { title: string; from: Day; to: Day; said: string };
  "meeting.cancelled": { title: string; day: Day; said: string };
  "meeting.submitted": { by: string; code: string; title: string };
  "meeting.sent_back": { by: string; code: string; title: string; said: string };
  /** directives: how many were given to the reader's departments; 0 for the secretary. */
  "meeting.signed": { signedBy: string; code: string; title: string; directives: number };
  "meeting.supplemented": { code: string; supplement: string };
  /** A clerk recorded work that the reader gave. */
  "directive.issued": { by: string; code: string; summary: string };
  "directive.decision_lapsed": Work<{ decision: string; meeting: string }>;
  "directive.following_leader_named": { by: string; code: string; summary: string };
  "assignment.issued": Done<{ role: "lead" | "coordinating"; deadline: Day | null }>;
  "subtask.added": Work<{ by: string; title: string; dueOn: Day | null }>;
  /** name: of the person who does it; the former person reads the same. */
  "subtask.changed": Work<{ by: string; title: string; name: string | null; dueOn: Day | null }>;
  "department.deputy_named": { by: string; department: string; from: Day; to: Day };
  "department.head_named": { by: string; department: string; from: Day };
  "privacy.asked": { number: number; by: string };
  "privacy.answered": { number: number; said: string };
  "privacy.extended": { number: number; said: string };
  "privacy.done": { number: number; said: string };
  "incident.recorded": { number: number; by: string };
  "user.unused_warned": { account: string; day: Day };
  "user.disabled_unused": { account: string; days: number };
  /** Reminders, which have no event: counted as of `asOf`, because the reader of a digest reads them later. */
  "deadline.near": Work<{ deadline: Day; asOf: Day; workingDays: number }>;
  "deadline.today": Work<{ deadline: Day; asOf: Day }>;
  "deadline.passed": Work<{ deadline: Day; asOf: Day; daysLate: number }>;
};

export type NotificationKind = keyof NotificationPayloads;

/** A kind of notification with its payload. */
export type Notification = {
  [K in NotificationKind]: { kind: K; payload: NotificationPayloads[K] };
}[NotificationKind];
