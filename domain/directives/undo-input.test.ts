import { expect, test } from "vitest";
import { undoInput } from "./directive-input";

test.each([
  ["/directives?show=open-overdue", "/directives?show=open-overdue"],
  [undefined, "/"],
  ["//elsewhere.example", "/"],
  ["/\\elsewhere.example", "/"],
  ["https://elsewhere.example/", "/"],
])("an undo sent from %s returns to %s", (here, expected) => {
  expect(undoInput.parse({ eventId: "7", here }).here).toBe(expected);
});
