import { expect, it } from "vitest";
import { TELLINGS } from "@/domain/notifications/tellings";
import { AUDIT_GROUPS } from "./list-audit-events";

it("every kind of event can be asked for by its group", () => {
  const groups = new Set(Object.keys(TELLINGS).map((kind) => kind.slice(0, kind.indexOf("."))));
  expect([...AUDIT_GROUPS].sort()).toEqual([...groups].sort());
});
