import { expect, it } from "vitest";
import { NOTIFICATION_RULES } from "@/domain/notifications/notification-rules";
import { AUDIT_GROUPS } from "./list-audit-events";

it("every kind of event can be filtered by its group", () => {
  const groups = new Set(Object.keys(NOTIFICATION_RULES).map((kind) => kind.slice(0, kind.indexOf("."))));
  expect([...AUDIT_GROUPS].sort()).toEqual([...groups].sort());
});
