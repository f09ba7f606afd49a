import { describe, expect, it } from "vitest";
import { calendarOf } from "../calendar/working-days";
import { incidentDue } from "./incident-clock";
import { type PrivacyRequestKind, requestDue } from "./request-clock";

/** The days off of Tết 2027: 4 to 10 February. */
const TET = calendarOf(
  ["04", "05", "06", "07", "08", "09", "10"].map((day) => ({ day: `2027-02-${day}`, kind: "off" as const })),
);

describe("the clock of a request", () => {
  it.each<[PrivacyRequestKind, asked: string, answer: string, done: string, extended: string]>([
    ["delete", "2027-01-29", "2027-02-02", "2027-02-18", "2027-03-10"],
    ["view", "2027-01-29", "2027-02-02", "2027-02-08", "2027-02-18"],
    ["view", "2027-02-03", "2027-02-12", "2027-02-13", "2027-02-23"],
    ["withdraw", "2027-01-29", "2027-02-02", "2027-02-13", "2027-02-28"],
    ["correct", "2027-01-29", "2027-02-02", "2027-02-08", "2027-02-18"],
    ["supply", "2027-01-29", "2027-02-02", "2027-02-08", "2027-02-18"],
    ["restrict", "2027-01-29", "2027-02-02", "2027-02-13", "2027-02-28"],
    ["object", "2027-01-29", "2027-02-02", "2027-02-13", "2027-02-28"],
    ["protect", "2027-01-29", "2027-02-02", "2027-02-13", "2027-02-28"],
  ])("to %s, made on %s", (kind, asked, answerBy, doneBy, extended) => {
    expect(requestDue(kind, asked, false, TET)).toEqual({ answerBy, doneBy });
    expect(requestDue(kind, asked, true, TET)).toEqual({ answerBy, doneBy: extended });
  });
});

it("an incident is reported within 72 hours, a serious one first within 24", () => {
  expect(incidentDue("2026-11-28T03:30:00.000Z", true)).toEqual({
    firstNoticeBy: "2026-11-29T03:30:00.000Z",
    reportBy: "2026-12-01T03:30:00.000Z",
  });
  expect(incidentDue("2026-11-28T03:30:00.000Z", false)).toEqual({
    firstNoticeBy: null,
    reportBy: "2026-12-01T03:30:00.000Z",
  });
});
