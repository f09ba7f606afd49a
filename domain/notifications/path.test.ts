import { describe, expect, it } from "vitest";
import { pathOfForm, pathOfNotification, pathOfSubject } from "./path";

const at = (meetingId: number | null, directiveId: number | null, assignmentId: number | null) => ({
  meetingId,
  directiveId,
  assignmentId,
});

describe("the address of a subject", () => {
  it.each([
    [null, null, null, "/"],
    [7, null, null, "/meetings/7"],
    [7, null, 9, "/meetings/7"],
    [null, null, 9, "/"],
    [null, 5, null, "/directives/5"],
    [7, 5, null, "/directives/5"],
    [null, 5, 9, "/directives/5?open=9#assignment-9"],
    [7, 5, 9, "/directives/5?open=9#assignment-9"],
  ])("of meeting %s, directive %s, assignment %s is %s", (meeting, directive, assignment, path) => {
    expect(pathOfSubject(at(meeting, directive, assignment))).toBe(path);
  });

  it("of a form is the directive's page with that form in sight", () => {
    expect(pathOfForm(5, 9, "talk")).toBe("/directives/5?open=9&form=talk#talk-9");
  });
});

describe("the address of a notification", () => {
  it.each<[kind: string, number | null, number | null, number | null, path: string]>([
    ["meeting.submitted", 7, null, null, "/meetings/7/sign"],
    ["meeting.sent_back", 7, null, null, "/meetings/7/edit"],
    ["meeting.planned", 7, null, null, "/meetings/7"],
    ["meeting.submitted", null, null, null, "/"],
    ["meeting.sent_back", null, null, null, "/"],
    ["meeting.submitted", 7, 5, null, "/directives/5"],
    ["meeting.submitted", 7, 5, 9, "/directives/5?open=9#assignment-9"],
    ["meeting.planned", null, null, null, "/"],
    ["deadline.near", null, 5, 9, "/directives/5?open=9&form=work#work-9"],
    ["deadline.near", 7, 5, 9, "/directives/5?open=9&form=work#work-9"],
    ["deadline.near", null, 5, null, "/directives/5"],
    ["deadline.near", 7, null, 9, "/meetings/7"],
    ["assignment.extension_requested", null, 5, 9, "/directives/5?open=9&form=extension#extension-9"],
    ["assignment.reported", null, 5, 9, "/directives/5?open=9#assignment-9"],
    ["privacy.asked", null, null, null, "/admin/privacy"],
    ["privacy.asked", 7, null, null, "/admin/privacy"],
    ["department.deputy_named", 7, null, null, "/"],
    ["user.unused_warned", null, 5, null, "/account"],
    ["kind.of_earlier_version", 7, null, null, "/meetings/7"],
    ["kind.of_earlier_version", null, 5, null, "/directives/5"],
    ["kind.of_earlier_version", null, null, null, "/"],
  ])("%s of meeting %s, directive %s, assignment %s is %s", (kind, meeting, directive, assignment, path) => {
    expect(pathOfNotification({ kind, ...at(meeting, directive, assignment) })).toBe(path);
  });
});
