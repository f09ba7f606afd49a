import { describe, expect, it } from "vitest";
import { FULL_RECORD } from "@/domain/meetings/signed/full-record";
import { type DirectiveValues, missingIn, valuesIn, valuesOf } from "./directive-values";

const NOTHING: DirectiveValues = {
  leadId: "",
  coordinating: [],
  toAll: false,
  deadline: "",
  undated: false,
  period: null,
  asksNothing: false,
};

describe("what the chips of a directive show", () => {
  it("is read from what is stored", () => {
    const [directive] = FULL_RECORD.directives;
    if (!directive) throw new Error("no directive");
    expect(valuesOf(directive)).toEqual({
      ...NOTHING,
      leadId: "63",
      deadline: "15/08/2024",
    });
  });

  it("is read from the form while it is changed", () => {
    const form = new FormData();
    for (const [name, value] of [
      ["leadId", "4"],
      ["coordinating[]", ""],
      ["coordinating[]", "5"],
      ["coordinating[]", "6"],
      ["deadline", " 20/8 "],
      ["undated", "on"],
      ["period", "quarter"],
    ] as const) {
      form.append(name, value);
    }
    expect(valuesIn(form)).toEqual({
      ...NOTHING,
      leadId: "4",
      coordinating: ["5", "6"],
      deadline: "20/8",
      undated: true,
      period: "quarter",
    });
  });

  it.each([
    [{}, true, true],
    [{ leadId: "4" }, false, true],
    [{ toAll: true, undated: true }, false, false],
    [{ leadId: "4", deadline: "20/08/2024" }, false, false],
    [{ leadId: "4", period: "month" }, false, false],
    [{ asksNothing: true }, false, false],
  ] as const)("%j still needs a lead: %s, a deadline: %s", (values, lead, deadline) => {
    expect(missingIn({ ...NOTHING, ...values })).toEqual({ lead, deadline });
  });
});
