import { describe, expect, it } from "vitest";
import { refuseNoExtension, refusePastDeadline } from "./new-deadline";

const NOT_LATER = { code: "directive.extension_not_later", field: "deadline" };
const IN_PAST = { code: "directive.extension_in_past", field: "deadline" };

describe("on 10 July, an extension", () => {
  it.each([
    ["2024-07-10", "2024-07-09"],
    ["2024-07-11", "2024-07-10"],
    ["2024-08-01", "2024-07-31"],
  ])("to %s of a deadline on %s is allowed", (to, from) => {
    expect(() => refuseNoExtension(to, from, "2024-07-10")).not.toThrow();
  });

  it.each([
    ["2024-07-31", "2024-07-31", NOT_LATER],
    ["2024-07-30", "2024-07-31", NOT_LATER],
    ["2024-07-09", "2024-07-09", NOT_LATER],
    ["2024-07-09", "2024-07-08", IN_PAST],
  ])("to %s of a deadline on %s is refused with %j", (to, from, refusal) => {
    expect(() => refuseNoExtension(to, from, "2024-07-10")).toThrow(expect.objectContaining(refusal));
  });

  it("is refused with the deadline in force as an office writes it", () => {
    const refusal = { values: { day: "31/07/2024" } };
    expect(() => refuseNoExtension("2024-07-01", "2024-07-31", "2024-06-01")).toThrow(
      expect.objectContaining(refusal),
    );
  });
});

describe("on 10 July, a deadline", () => {
  it.each([[null], ["2024-07-10"], ["2024-07-11"]])("%s is allowed", (to) => {
    expect(() => refusePastDeadline(to, "2024-07-10")).not.toThrow();
  });

  it.each([["2024-07-09"], ["2023-07-10"]])("%s is refused", (to) => {
    expect(() => refusePastDeadline(to, "2024-07-10")).toThrow(expect.objectContaining(IN_PAST));
  });
});
