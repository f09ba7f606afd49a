import type { Day } from "../../calendar/day";
import type { Done, Work } from "../../notifications/work-facts";
import type { DirectiveForm } from "../directive-forms";
import type { ReportingPeriod } from "../periods";
import type { ReportedPeriod } from "./reported-period";

/** Every step of an assignment's life, in the order in which a page offers them. */
export const STEP_NAMES = [
  "acknowledge",
  "log-progress",
  "report-done",
  "take-back",
  "confirm",
  "close-period",
  "end-periodic",
  "return",
  "reopen",
  "withdraw",
  "set-deadline",
  "request-extension",
  "grant-extension",
  "refuse-extension",
  "change-lead",
  "urge",
  "carry-over",
  "move-to-successor",
  "end-by-merger",
  "name-officer",
  "share-work",
  "hand-over",
  "comment",
  "reply",
] as const;
export type StepName = (typeof STEP_NAMES)[number];

type Reason = { reason: string };

/** The event of each step with its payload. */
export type StepPayloads = {
  "assignment.acknowledged": Record<never, never>;
  "assignment.progress_logged": { note: string; percent: number | null };
  "assignment.reported": {
    note: string;
    productNumber: string;
    productDate: Day | null;
    productText: string;
    files: number;
    /** If periodic: the last day of the reported period. */
    periodEnd?: Day;
    /** The deadline of a request that waited: the report ends it. */
    requested?: Day;
  };
  "assignment.report_taken_back": Record<never, never>;
  "assignment.report_confirmed": { note: string };
  /** The report of one period is confirmed, and the next period begins. */
  "assignment.period_closed": ReportedPeriod & { note: string; next: ReportingPeriod };
  /** A leader ends periodic work, judged by the report that waits, or else by the last confirmed one. */
  "assignment.ended": Reason & { judged: ReportedPeriod | null };
  "assignment.report_returned": Reason;
  "assignment.reopened": Reason;
  "assignment.withdrawn": Reason;
  "assignment.deadline_set": Reason & { from: Day | null; to: Day | null };
  "assignment.extension_requested": Reason & { from: Day; to: Day };
  /** `to` may differ from the requested day. */
  "assignment.extension_granted": { from: Day; to: Day; requested: Day; note: string };
  "assignment.extension_refused": Reason & { requested: Day };
  /** n counts this department's urgings, from 1. */
  "assignment.urged": { n: number; note: string };
  /** The directive of a later meeting that continues it. */
  "assignment.carried_over": { directiveId: number; code: string };
  "assignment.role_changed": Reason & { to: "lead" | "coordinating" };
  /** `personId` is in charge; the shares in whole percent add up to 100. */
  "assignment.work_shared": {
    personId: number;
    shares: { personId: number; name: string; percent: number }[];
  };
  "assignment.officer_named": { personId: number; name: string };
  /** Its department was merged into another, which continues the work. */
  "assignment.moved_to_successor": {
    from: { id: number; name: string };
    to: { id: number; name: string };
  };
  "assignment.commented": { text: string };
  "assignment.replied": { text: string };
};

/** The notification of each step that makes one, with the facts that its sentence needs. */
export type StepNotices = {
  /** To the head: the work is logged as done in full. */
  "assignment.progress_logged": Done;
  /** periodEnd: if periodic, the last day of the reported period. requested: the deadline of a request that the report ends. */
  "assignment.reported": Work<{ said: string; periodEnd: Day | null; requested: Day | null }>;
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
  /** merged: the department that had the work before. */
  "assignment.moved_to_successor": Work<{ by: string; merged: string }>;
  "assignment.commented": Done;
  "assignment.replied": Work<{ said: string }>;
};

/** Where each of these notifications leads. */
export const STEP_PLACES = {
  "assignment.progress_logged": "work",
  "assignment.reported": "assignment",
  "assignment.report_taken_back": "assignment",
  "assignment.report_confirmed": "assignment",
  "assignment.period_closed": "work",
  "assignment.ended": "assignment",
  "assignment.report_returned": "work",
  "assignment.reopened": "work",
  "assignment.withdrawn": "assignment",
  "assignment.deadline_set": "work",
  "assignment.extension_requested": "extension",
  "assignment.extension_granted": "work",
  "assignment.extension_refused": "work",
  "assignment.urged": "work",
  "assignment.carried_over": "work",
  "assignment.role_changed": "work",
  "assignment.officer_named": "work",
  "assignment.work_shared": "work",
  "assignment.moved_to_successor": "work",
  "assignment.commented": "talk",
  "assignment.replied": "talk",
} as const satisfies Record<keyof StepNotices, DirectiveForm | "assignment">;
