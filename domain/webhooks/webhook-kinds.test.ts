import { expect, it } from "vitest";
import { NOTIFICATION_RULES } from "../notifications/notification-rules";
import { WEBHOOK_KINDS } from "./webhook-kinds";

/** A system that keeps a copy needs every step; an undone step is never sent. */
it("every step of an assignment can be sent to other systems, except undoing", () => {
  const steps = Object.keys(NOTIFICATION_RULES).filter((kind) => kind.startsWith("assignment."));
  const sendable = new Set<string>(WEBHOOK_KINDS);
  expect(steps.filter((kind) => !sendable.has(kind))).toEqual(["assignment.undone"]);
});

it("what other systems can receive is this and no more", () => {
  expect([...WEBHOOK_KINDS].sort()).toEqual(
    `assignment.acknowledged assignment.carried_over assignment.commented assignment.deadline_set assignment.ended
    assignment.extension_granted assignment.extension_refused assignment.extension_requested assignment.issued
    assignment.moved_to_successor assignment.officer_named assignment.period_closed assignment.progress_logged
    assignment.reopened assignment.replied assignment.report_confirmed assignment.report_returned
    assignment.report_taken_back assignment.reported assignment.role_changed assignment.urged assignment.withdrawn
    assignment.work_shared
    directive.following_leader_named directive.issued meeting.cancelled meeting.official_number_recorded
    meeting.planned meeting.postponed meeting.signed meeting.supplemented
    subtask.added subtask.changed subtask.removed subtask.settled`
      .split(/\s+/)
      .sort(),
  );
});
