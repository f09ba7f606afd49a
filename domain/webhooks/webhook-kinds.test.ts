import { expect, it } from "vitest";
import { NOTIFICATION_RULES } from "../notifications/notification-rules";
import { WEBHOOK_KINDS } from "./webhook-kinds";

/** A system that keeps a copy needs every step; an undone step is never sent. */
it("every step of an assignment can be sent to other systems, except undoing", () => {
  const steps = Object.keys(NOTIFICATION_RULES).filter((kind) => kind.startsWith("assignment."));
  const sendable = new Set<string>(WEBHOOK_KINDS);
  expect(steps.filter((kind) => !sendable.has(kind))).toEqual(["assignment.undone"]);
});
