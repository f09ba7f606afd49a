import { expect, it } from "vitest";
import type { EventKind } from "../events/event-kinds";
import { isAnnounced } from "./announced";
import type { MeetingStatus } from "./life";

it.each<[EventKind, MeetingStatus | undefined, boolean]>([
  ["meeting.planned", "planned", true],
  ["meeting.planned", "draft", false],
  ["meeting.planned", "submitted", false],
  ["meeting.planned", "signed", false],
  ["meeting.planned", "cancelled", false],
  ["meeting.planned", "discarded", false],
  ["meeting.planned", undefined, false],
  ["meeting.postponed", "planned", true],
  ["meeting.postponed", "draft", true],
  ["meeting.cancelled", "cancelled", true],
  ["meeting.signed", "signed", true],
  ["meeting.signed", undefined, true],
])("%s of a meeting that is then %s is announced to everyone: %s", (kind, status, announced) => {
  expect(isAnnounced(kind, status)).toBe(announced);
});
