import { expect, it } from "vitest";
import { AUDIT_GROUPS } from "@/domain/audit/audit-view";
import { NOTIFICATION_RULES } from "@/domain/notifications/notification-rules";

it("every kind of event can be filtered by its group", () => {
  const groups = new Set(Object.keys(NOTIFICATION_RULES).map((kind) => kind.slice(0, kind.indexOf("."))));
  expect([...AUDIT_GROUPS].sort()).toEqual([...groups].sort());
});
