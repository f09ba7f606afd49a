import { expect, it } from "vitest";
import { STEPS_BY_HAND } from "../directives/steps/test-steps";
import { NOTIFICATION_RULES } from "../notifications/notification-rules";
import { isWebhookKind, WEBHOOK_KINDS } from "./webhook-kinds";

/** A system that keeps a copy needs every step; an undone step is never sent. */
it("every step of an assignment can be sent to other systems, except undoing", () => {
  const steps = Object.keys(NOTIFICATION_RULES).filter((kind) => kind.startsWith("assignment."));
  const sendable = new Set<string>(WEBHOOK_KINDS);
  expect(steps.filter((kind) => !sendable.has(kind))).toEqual(["assignment.undone"]);
});

it("what other systems can receive is this and no more", () => {
  expect([...WEBHOOK_KINDS].sort()).toEqual(
    `assignment.issued
    directive.following_leader_named directive.issued meeting.cancelled meeting.official_number_recorded
    meeting.planned meeting.postponed meeting.signed meeting.supplemented
    subtask.added subtask.changed subtask.removed subtask.settled`
      .split(/\s+/)
      .concat([...new Set(Object.values(STEPS_BY_HAND).map(({ event }) => event))])
      .sort(),
  );
});

it.each([
  ["meeting.signed", true],
  ["subtask.removed", true],
  ["assignment.reported", true],
  ["assignment.undone", false],
  ["meeting.opened", false],
  ["user.created", false],
  ["settings.changed", false],
] as const)("%s can be sent to other systems: %s", (kind, can) => {
  expect(isWebhookKind(kind)).toBe(can);
});
