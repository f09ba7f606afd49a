import { expect, it } from "vitest";
import { DIRECTIVE_ORIGINS, WORK_ORDER_ORIGINS, workOrderCode } from "./origins";

it("work is given by an order, by a note on a document, or in a conversation", () => {
  expect(WORK_ORDER_ORIGINS).toEqual(["order", "document", "conversation"]);
});

it("a directive comes from a meeting or from a work order", () => {
  expect(DIRECTIVE_ORIGINS).toEqual(["meeting", "work-order"]);
});

it.each([
  [2026, 41, "GV 2026 · 41"],
  [2027, 1, "GV 2027 · 1"],
])("of %i, order %i is %s", (year, number, code) => {
  expect(workOrderCode(year, number)).toBe(code);
});
