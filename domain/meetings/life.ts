import { type Actor, isClerk, isLeader } from "../actor";
import { type Day, daysBetween } from "../calendar/day";
import { refuse } from "../errors";

export const MEETING_STATUSES = [
  "planned",
  "cancelled",
  "draft",
  "submitted",
  "signed",
  "discarded",
] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** All but signed: there are few at a time, and not everybody sees them. */
export const UNSIGNED: readonly MeetingStatus[] = MEETING_STATUSES.filter((status) => status !== "signed");

export const MEETING_EVENTS = [
  "open",
  "postpone",
  "cancel",
  "submit",
  "close",
  "discard",
  "send-back",
  "sign",
  "record-paper-signature",
] as const;
export type MeetingEvent = (typeof MEETING_EVENTS)[number];

type MeetingStep = {
  event: MeetingEvent;
  from: readonly MeetingStatus[];
  to: MeetingStatus;
  by: "clerk" | "leader";
  needsReason: boolean;
  /** True: only for an announced meeting. False: only for one that was not announced. Absent: for both. */
  announced?: boolean;
};

/** The facts of a meeting on which its possible steps depend. */
type MeetingState = { status: MeetingStatus; announced: boolean };

/** The life of a meeting: buttons, checks and tests read these rows. */
export const MEETING_LIFE: readonly MeetingStep[] = [
  { event: "open", from: ["planned"], to: "draft", by: "clerk", needsReason: false },
  { event: "postpone", from: ["planned"], to: "planned", by: "clerk", needsReason: true },
  { event: "cancel", from: ["planned"], to: "cancelled", by: "clerk", needsReason: true },
  { event: "submit", from: ["draft"], to: "submitted", by: "clerk", needsReason: false },
  // An announced meeting does not disappear: its minutes are closed, and then it is planned again or cancelled.
  { event: "close", from: ["draft"], to: "planned", by: "clerk", needsReason: false, announced: true },
  { event: "discard", from: ["draft"], to: "discarded", by: "clerk", needsReason: false, announced: false },
  { event: "send-back", from: ["submitted"], to: "draft", by: "leader", needsReason: true },
  { event: "sign", from: ["submitted"], to: "signed", by: "leader", needsReason: false },
  { event: "record-paper-signature", from: ["submitted"], to: "signed", by: "clerk", needsReason: false },
];

/** The row of a step in the life of a meeting. */
export function meetingStepOf(event: MeetingEvent): MeetingStep {
  const step = MEETING_LIFE.find((s) => s.event === event);
  if (!step) throw new Error(`no step ${event}`);
  return step;
}

/** Whether the actor's grants allow the step, whatever the meeting's state. */
export function mayTakeMeetingStep(actor: Actor, event: MeetingEvent): boolean {
  return meetingStepOf(event).by === "leader" ? isLeader(actor) : isClerk(actor);
}

/** The steps that this actor may take now, in the table's order. */
export const meetingStepsFor = (actor: Actor, meeting: MeetingState): MeetingEvent[] =>
  MEETING_LIFE.filter((step) => fits(step, meeting) && mayTakeMeetingStep(actor, step.event)).map(
    ({ event }) => event,
  );

/** @throws meeting.already_signed, meeting.announced, meeting.wrong_status */
export function statusAfter(meeting: MeetingState, event: MeetingEvent): MeetingStatus {
  const step = meetingStepOf(event);
  if (fits(step, meeting)) return step.to;
  const { status, announced } = meeting;
  if (status === "signed") refuse("meeting.already_signed");
  if (event === "discard" && announced && step.from.includes(status)) refuse("meeting.announced");
  return refuse("meeting.wrong_status", { status });
}

const fits = ({ from, announced }: MeetingStep, meeting: MeetingState): boolean =>
  from.includes(meeting.status) && (announced === undefined || announced === meeting.announced);

/** Minutes opened more than this many days before the meeting need a confirmation. */
const EARLY_DAYS = 7;

/** Whether minutes opened today would be opened so early that it is probably a mistake. */
export const opensEarly = (heldOn: Day, today: Day): boolean => daysBetween(today, heldOn) > EARLY_DAYS;

/** Statuses in which the record can be edited. */
export const isEditable = (status: MeetingStatus): boolean => status === "planned" || status === "draft";
