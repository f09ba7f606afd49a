import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "../actor";
import { DomainError } from "../errors";
import {
  isEditable,
  MEETING_EVENTS,
  MEETING_STATUSES,
  type MeetingEvent,
  type MeetingStatus,
  mayTakeMeetingStep,
  meetingStepOf,
  meetingStepsFor,
  opensEarly,
  statusAfter,
  UNSIGNED,
} from "./life";

const actor = (kind: "clerk" | "leader" | "admin"): Actor => {
  const grants: Grant[] = [{ kind, departmentId: null }];
  return { userId: 1, personId: 1, name: "", grants };
};

/** Which steps a clerk and a leader may take, by status and whether the meeting was announced; by hand. */
const STEPS: [MeetingStatus, announced: boolean, clerk: string, leader: string][] = [
  ["planned", true, "open postpone cancel", "open postpone cancel"],
  ["planned", false, "open postpone cancel", "open postpone cancel"],
  ["draft", true, "submit close", "submit close"],
  ["draft", false, "submit discard", "submit discard"],
  ["submitted", true, "record-paper-signature", "send-back sign record-paper-signature"],
  ["submitted", false, "record-paper-signature", "send-back sign record-paper-signature"],
  ["cancelled", true, "", ""],
  ["signed", true, "", ""],
  ["discarded", false, "", ""],
];

describe.each(STEPS)("a meeting that is %s, announced: %s", (status, announced, clerk, leader) => {
  it("offers its steps to clerks and leaders, and to nobody else", () => {
    const meeting = { status, announced };
    expect(meetingStepsFor(actor("clerk"), meeting).join(" ")).toBe(clerk);
    expect(meetingStepsFor(actor("leader"), meeting).join(" ")).toBe(leader);
    expect(meetingStepsFor(actor("admin"), meeting)).toEqual([]);
  });
});

it.each<[MeetingEvent, MeetingStatus, MeetingStatus, needsReason: boolean]>([
  ["open", "planned", "draft", false],
  ["postpone", "planned", "planned", true],
  ["cancel", "planned", "cancelled", true],
  ["submit", "draft", "submitted", false],
  ["close", "draft", "planned", false],
  ["discard", "draft", "discarded", false],
  ["send-back", "submitted", "draft", true],
  ["sign", "submitted", "signed", false],
  ["record-paper-signature", "submitted", "signed", false],
])("%s leads from %s to %s, with a reason: %s", (event, from, to, needsReason) => {
  const announced = event !== "discard";
  const possible = MEETING_STATUSES.filter((status) => outcomeOf({ status, announced }, event) === to);
  expect(possible).toEqual([from]);
  expect(meetingStepOf(event).needsReason).toBe(needsReason);
});

it.each<[MeetingStatus, boolean, MeetingEvent, string]>([
  ["signed", true, "open", "meeting.already_signed"],
  ["signed", false, "discard", "meeting.already_signed"],
  ["draft", true, "discard", "meeting.announced"],
  ["planned", true, "discard", "meeting.wrong_status"],
  ["draft", false, "close", "meeting.wrong_status"],
  ["draft", true, "open", "meeting.wrong_status"],
  ["cancelled", true, "open", "meeting.wrong_status"],
  ["discarded", false, "submit", "meeting.wrong_status"],
])("of %s minutes, announced: %s, %s is refused with %s", (status, announced, event, code) => {
  expect(outcomeOf({ status, announced }, event)).toBe(code);
});

it("minutes have these states, of which all but one are unsigned", () => {
  expect(MEETING_STATUSES).toEqual(["planned", "cancelled", "draft", "submitted", "signed", "discarded"]);
  expect(UNSIGNED).toEqual(["planned", "cancelled", "draft", "submitted", "discarded"]);
});

it("a step that does not exist is an error", () => {
  expect(() => meetingStepOf("reopen" as MeetingEvent)).toThrow("no step reopen");
});

it.each<[MeetingEvent, clerk: boolean]>([
  ["open", true],
  ["postpone", true],
  ["cancel", true],
  ["submit", true],
  ["close", true],
  ["discard", true],
  ["send-back", false],
  ["sign", false],
  ["record-paper-signature", true],
])("%s is for leaders, for clerks: %s, and for no administrator", (event, clerk) => {
  expect(mayTakeMeetingStep(actor("leader"), event)).toBe(true);
  expect(mayTakeMeetingStep(actor("clerk"), event)).toBe(clerk);
  expect(mayTakeMeetingStep(actor("admin"), event)).toBe(false);
});

it("the tables have every step", () => {
  expect(new Set(STEPS.flatMap(([, , , leader]) => leader.split(" ")).filter(Boolean))).toEqual(
    new Set(MEETING_EVENTS),
  );
});

it("a record is edited while it is planned or a draft", () => {
  expect(MEETING_STATUSES.filter(isEditable)).toEqual(["planned", "draft"]);
});

it.each([
  ["2024-07-08", "2024-07-01", false],
  ["2024-07-09", "2024-07-01", true],
  ["2024-07-01", "2024-07-01", false],
  ["2024-06-01", "2024-07-01", false],
])("minutes of %s are opened early on %s: %s", (heldOn, today, early) => {
  expect(opensEarly(heldOn, today)).toBe(early);
});

function outcomeOf(meeting: { status: MeetingStatus; announced: boolean }, event: MeetingEvent): string {
  try {
    return statusAfter(meeting, event);
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}
