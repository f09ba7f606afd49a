import { describe, expect, it } from "vitest";
import { DomainError, type ErrorCode } from "../../errors";
import type { AssignmentSnapshot } from "../snapshot";
import { assignment, REPORT, REQUEST, stepFacts } from "../test-assignment";
import type { StepFacts } from "./facts";
import type { StepName } from "./step-kinds";
import { stepOf } from "./steps";

const why = { reason: "Có lý do." };
const JULY = { periodEnd: "2024-07-31", deadline: "2024-08-01" };
const nothing = { note: "", productNumber: "", productDate: null, files: [] };

type Given = { before?: Partial<AssignmentSnapshot>; facts?: Partial<StepFacts> };

/** The refusal of a step on 10 July, with the field it is about; "done" if it is taken. */
function answerOf(name: StepName, input: object, { before, facts }: Given): string {
  try {
    stepOf(name).payload(assignment(before), input, stepFacts(facts));
    return "done";
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.field].filter(Boolean).join(" at ");
    throw error;
  }
}

type Answer = "done" | ErrorCode | `${ErrorCode} at ${string}`;

it.each<[what: string, StepName, input: object, Given, Answer]>([
  ["a report of nothing", "report-done", nothing, {}, "directive.product_missing at note"],
  [
    "a report with a number and no date",
    "report-done",
    { ...nothing, productNumber: "1/BC" },
    {},
    "directive.product_missing at note",
  ],
  ["a report with a file", "report-done", { ...nothing, files: [7] }, {}, "done"],
  ["a report in words", "report-done", { ...nothing, note: "Đã xong." }, {}, "done"],
  [
    "a deadline yesterday",
    "set-deadline",
    { deadline: "2024-07-09", ...why },
    {},
    "directive.extension_in_past at deadline",
  ],
  ["a deadline today", "set-deadline", { deadline: "2024-07-10", ...why }, {}, "done"],
  ["no deadline", "set-deadline", { deadline: null, ...why }, {}, "done"],
  [
    "no deadline for a period",
    "set-deadline",
    { deadline: null, ...why },
    { before: JULY },
    "directive.period_needs_deadline at deadline",
  ],
  ["a deadline for a period", "set-deadline", { deadline: "2024-08-02", ...why }, { before: JULY }, "done"],
  [
    "a request for the deadline in force",
    "request-extension",
    { deadline: "2024-07-31", ...why },
    {},
    "directive.extension_not_later at deadline",
  ],
  ["a request for the day after it", "request-extension", { deadline: "2024-08-01", ...why }, {}, "done"],
  [
    "a request for yesterday",
    "request-extension",
    { deadline: "2024-07-09", ...why },
    { before: { deadline: "2024-07-01" } },
    "directive.extension_in_past at deadline",
  ],
  [
    "an extension to the deadline in force",
    "grant-extension",
    { deadline: "2024-07-31", note: "" },
    { before: REQUEST },
    "directive.extension_not_later at deadline",
  ],
  [
    "an extension to the day after it",
    "grant-extension",
    { deadline: "2024-08-01", note: "" },
    { before: REQUEST },
    "done",
  ],
  [
    "an extension to yesterday",
    "grant-extension",
    { deadline: "2024-07-09", note: "" },
    { before: { ...REQUEST, deadline: "2024-07-01" } },
    "directive.extension_in_past at deadline",
  ],
  [
    "the end of work that was never reported on",
    "end-periodic",
    why,
    { before: JULY },
    "directive.nothing_reported",
  ],
  [
    "the end of work whose first report waits",
    "end-periodic",
    why,
    { before: { ...JULY, ...REPORT, state: "reported" } },
    "done",
  ],
  [
    "the end of a period of work that is not periodic",
    "close-period",
    { note: "" },
    { before: { ...REPORT, state: "reported" }, facts: { periodAfter: () => JULY } },
    "directive.no_such_step",
  ],
  [
    "the end of a period without a next one",
    "close-period",
    { note: "" },
    { before: { ...JULY, ...REPORT, state: "reported" } },
    "directive.no_such_step",
  ],
  ["an officer of the department", "name-officer", { personId: 6 }, {}, "done"],
  [
    "an officer of another department",
    "name-officer",
    { personId: 7 },
    {},
    "directive.officer_of_other_department at personId",
  ],
  [
    "shares of the department's people",
    "share-work",
    {
      personId: 5,
      shares: [
        { personId: 5, percent: 70 },
        { personId: 6, percent: 30 },
      ],
    },
    {},
    "done",
  ],
  [
    "a share of a person of another department",
    "share-work",
    {
      personId: 5,
      shares: [
        { personId: 5, percent: 70 },
        { personId: 7, percent: 30 },
      ],
    },
    {},
    "directive.officer_of_other_department at share.7",
  ],
])("answers %s with a refusal or takes it (%s)", (_, name, input, given, answer) => {
  expect(answerOf(name, input, given)).toBe(answer);
});

describe("a refused extension", () => {
  it("names the deadline in force as an office writes it", () => {
    const take = () =>
      stepOf("request-extension").payload(assignment(), { deadline: "2024-07-30", ...why }, stepFacts());
    expect(take).toThrow(expect.objectContaining({ values: { day: "31/07/2024" } }));
  });
});
