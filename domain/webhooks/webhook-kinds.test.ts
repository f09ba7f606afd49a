import { expect, it } from "vitest";
import { NOTIFICATION_RULES } from "../notifications/notification-rules";
import { WEBHOOK_KINDS } from "./webhook-kinds";

/** Whoever keeps a copy by what is told must hear of every step; undoing is told by not being told. */
it("every step of an assignment can be told to other systems, but its undoing", () => {
  const steps = Object.keys(NOTIFICATION_RULES).filter((kind) => kind.startsWith("assignment."));
  const told = new Set<string>(WEBHOOK_KINDS);
  expect(steps.filter((kind) => !told.has(kind))).toEqual(["assignment.undone"]);
});
