import { type Actor, isClerk, isLeader } from "../actor";
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

export const MEETING_EVENTS = [
  "open",
  "postpone",
  "cancel",
  "submit",
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
};

/** The life of a meeting, of which buttons, checks and tests read the same rows. */
export const MEETING_LIFE: readonly MeetingStep[] = [
  { event: "open", from: ["planned"], to: "draft", by: "clerk", needsReason: false },
  { event: "postpone", from: ["planned"], to: "planned", by: "clerk", needsReason: true },
  { event: "cancel", from: ["planned"], to: "cancelled", by: "clerk", needsReason: true },
  { event: "submit", from: ["draft"], to: "submitted", by: "clerk", needsReason: false },
  { event: "discard", from: ["draft"], to: "discarded", by: "clerk", needsReason: false },
  { event: "send-back", from: ["submitted"], to: "draft", by: "leader", needsReason: true },
  { event: "sign", from: ["submitted"], to: "signed", by: "leader", needsReason: false },
  { event: "record-paper-signature", from: ["submitted"], to: "signed", by: "clerk", needsReason: false },
];

export function meetingStepOf(event: MeetingEvent): MeetingStep {
  const step = MEETING_LIFE.find((s) => s.event === event);
  if (!step) throw new Error(`no step ${event}`);
  return step;
}

export function mayTakeMeetingStep(actor: Actor, event: MeetingEvent): boolean {
  return meetingStepOf(event).by === "leader" ? isLeader(actor) : isClerk(actor);
}

/** Steps this person may take now, in the table's order. */
export function meetingStepsFor(actor: Actor, status: MeetingStatus): MeetingEvent[] {
  return MEETING_LIFE.filter((s) => s.from.includes(status) && mayTakeMeetingStep(actor, s.event)).map(
    (s) => s.event,
  );
}

/** @throws meeting.already_signed, meeting.wrong_status */
export function statusAfter(status: MeetingStatus, event: MeetingEvent): MeetingStatus {
  const step = meetingStepOf(event);
  if (step.from.includes(status)) return step.to;
  return refuse(status === "signed" ? "meeting.already_signed" : "meeting.wrong_status", { status });
}

/** Statuses in which the record may be written. */
export const isEditable = (status: MeetingStatus): boolean => status === "planned" || status === "draft";
