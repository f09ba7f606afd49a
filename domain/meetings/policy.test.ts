import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "../actor";
import type { MeetingStatus } from "./life";
import { canViewMeeting, canViewMeetingEvent, canViewMinutes, canWriteMinutes } from "./policy";

const actor = (...grants: Grant[]): Actor => ({ userId: 1, personId: 1, name: "", grants });
const ACTORS = {
  nobody: actor(),
  clerk: actor({ kind: "clerk", departmentId: null }),
  leader: actor({ kind: "leader", departmentId: null }),
  staff: actor({ kind: "staff", departmentId: 2 }),
  head: actor({ kind: "head", departmentId: 2 }),
  admin: actor({ kind: "admin", departmentId: null }),
};

/** Of a meeting: its status, whether it was announced, whether its draft has text; who knows of it, who reads it. */
const TABLE: [MeetingStatus, announced: boolean, draftText: boolean, knows: string, reads: string][] = [
  ["planned", true, false, "everybody", "everybody"],
  ["planned", true, true, "everybody", "clerks"],
  ["planned", false, false, "clerks", "clerks"],
  ["draft", true, false, "everybody", "clerks"],
  ["draft", true, true, "everybody", "clerks"],
  ["draft", false, true, "clerks", "clerks"],
  ["submitted", true, true, "everybody", "clerks"],
  ["submitted", true, false, "everybody", "clerks"],
  ["submitted", false, true, "clerks", "clerks"],
  ["signed", true, true, "everybody", "everybody"],
  ["signed", false, true, "everybody", "everybody"],
  ["cancelled", true, false, "everybody", "everybody"],
  ["cancelled", true, true, "everybody", "clerks"],
  ["discarded", true, true, "nobody", "nobody"],
  ["discarded", false, false, "nobody", "nobody"],
];
const WHO: Record<string, (keyof typeof ACTORS)[]> = {
  nobody: [],
  clerks: ["clerk", "leader"],
  everybody: ["clerk", "leader", "staff", "head", "admin"],
};
const those = (may: (actor: Actor) => boolean) =>
  Object.entries(ACTORS).flatMap(([name, one]) => (may(one) ? [name] : []));

describe.each(TABLE)(
  "a meeting that is %s, announced: %s, with text: %s",
  (status, announced, hasDraftText, knows, reads) => {
    const meeting = { status, announced, hasDraftText };

    it(`is known to ${knows} and read by ${reads}`, () => {
      expect(those((one) => canViewMeeting(one, meeting))).toEqual(WHO[knows]);
      expect(those((one) => canViewMinutes(one, meeting))).toEqual(WHO[reads]);
    });

    it("shows its steps to those who know of it, a remark on its text to those who read it", () => {
      expect(those((one) => canViewMeetingEvent(one, meeting, "meeting.postponed"))).toEqual(WHO[knows]);
      expect(those((one) => canViewMeetingEvent(one, meeting, "meeting.sent_back"))).toEqual(WHO[reads]);
    });

    it("shows removed and restored parts to those who write minutes", () => {
      expect(those((one) => canViewMeetingEvent(one, meeting, "meeting.part_removed"))).toEqual(WHO.clerks);
      expect(those((one) => canViewMeetingEvent(one, meeting, "meeting.part_restored"))).toEqual(WHO.clerks);
    });
  },
);

it("minutes are written by clerks and leaders", () => {
  expect(those(canWriteMinutes)).toEqual(["clerk", "leader"]);
});
