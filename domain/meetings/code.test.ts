import { expect, it } from "vitest";
import { directiveCode, meetingCode, supplementCode } from "./code";
import { inNumberOrder } from "./numbering";

it.each([
  ["2024-07-01", 1, "CC 07/2024"],
  ["2024-12-02", 2, "CC 12/2024-2"],
  ["2025-01-06", 3, "CC 01/2025-3"],
] as const)("a meeting of %s, number %i of its month, is %s", (heldOn, ordinal, code) => {
  expect(meetingCode("CC", heldOn, ordinal)).toBe(code);
});

it("a supplement and a directive go on with the meeting's code", () => {
  expect(supplementCode("CC 07/2024", 1)).toBe("CC 07/2024 BS1");
  expect(directiveCode("CC 07/2024", 3)).toBe("CC 07/2024 · 3");
});

it("numbers directives without a heading first, then heading by heading in the order of the headings", () => {
  const directive = (id: number, headingId: number | null, sortOrder: number) => ({
    id,
    headingId,
    sortOrder,
  });
  const list = [
    directive(1, 8, 0),
    directive(2, 9, 1),
    directive(3, 9, 0),
    directive(4, null, 1),
    directive(5, null, 0),
    directive(7, 8, 1),
    directive(6, 8, 1),
  ];
  expect(inNumberOrder(list, [9, 8]).map(({ id }) => id)).toEqual([5, 4, 3, 2, 1, 6, 7]);
});
