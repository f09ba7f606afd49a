import { expect, it } from "vitest";

it("runs unit tests in a zone far from Asia/Ho_Chi_Minh, so that a rule which reads the machine's zone fails", () => {
  expect(new Date("2026-07-01T00:00:00Z").getHours()).toBe(17);
});
