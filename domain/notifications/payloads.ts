import type { Day } from "../calendar/day";

/** One department's share of a directive. */
export type WorkFacts = { code: string; summary: string; department: string };
export type MeetingFacts = { code: string; title: string; day: Day };

type Work<More = unknown> = WorkFacts & More;
/** Who acted, and the text written with it ("" for none). */
type Done<More = unknown> = Work<{ by: string; said: string } & More>;

/** Every kind of notification, with the facts that its sentence needs. */
export type NotificationPayloads = {
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
  /** periodEnd: if periodic, the last day of the reported period. */
  "assignment.reported": Work<{ said: string; periodEnd: Day | null }>;
  "assignment.report_taken_back": Work;
  "assignment.report_confirmed": Done;
  /** deadline: of the next period. */
  "assignment.period_closed": Done<{ deadline: Day }>;
  "assignment.ended": Done;
  "assignment.report_returned": Done;
  "assignment.reopened": Done;
  "assignment.withdrawn": Done;
  "assignment.deadline_set": Done<{ from: Day | null; to: Day | null }>;
  "assignment.extension_requested": Work<{ from: Day; to: Day; said: string }>;
  "assignment.extension_granted": Done<{ to: Day }>;
  "assignment.extension_refused": Done<{ requested: Day }>;
  "assignment.urged": Done<{ n: number }>;
  "assignment.carried_over": Work<{ next: string }>;
  "assignment.role_changed": Done<{ role: "lead" | "coordinating" }>;
  "assignment.officer_named": Work<{ by: string }>;
  "assignment.work_shared": Work<{ by: string }>;
  "subtask.added": Work<{ by: string; title: string; dueOn: Day | null }>;
  /** name: of the person who does it; the former person reads the same. */
  "subtask.changed": Work<{ by: string; title: string; name: string | null; dueOn: Day | null }>;
  /** merged: the department that had the work before. */
  "assignment.moved_to_successor": Work<{ by: string; merged: string }>;
  "assignment.commented": Done;
  "assignment.replied": Work<{ said: string }>;
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
