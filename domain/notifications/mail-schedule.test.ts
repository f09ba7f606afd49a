import { describe, expect, it } from "vitest";
import { calendarOf } from "../calendar/working-days";
import { nextTry as nextWebhook } from "../webhooks/retries";
import { isOfSetUp, MAIL_ERRORS, mailErrorText, readMailError } from "./mail-errors";
import { LAPSE_AFTER_MS, LEASE_MS, MAX_ATTEMPTS, nextTry as nextMail } from "./mail-retries";
import { MAIL_PACES } from "./pace";
import { isDailyDay, isWeeklyDay, mondayOf, morningOf } from "./schedule";

const NOW = new Date("2024-07-01T02:00:00.000Z");
const minutesTo = (next: Date | null) => (next === null ? null : (next.getTime() - NOW.getTime()) / 60_000);

describe("what failed", () => {
  it("is tried again after pauses that grow, mail for two days and a webhook nearly as long", () => {
    const attempts = Array.from({ length: 10 }, (_, index) => index + 1);
    expect(attempts.map((one) => minutesTo(nextMail(one, NOW)))).toEqual([
      1,
      5,
      15,
      60,
      180,
      360,
      720,
      1440,
      null,
      null,
    ]);
    expect(attempts.map((one) => minutesTo(nextWebhook(one, NOW)))).toEqual([
      5 / 60,
      5,
      30,
      120,
      300,
      600,
      600,
      960,
      null,
      null,
    ]);
    expect(minutesTo(nextMail(0, NOW))).toBeNull();
    expect(MAX_ATTEMPTS).toBe(9);
    expect(LEASE_MS).toBe(300_000);
    expect(LAPSE_AFTER_MS).toBe(259_200_000);
  });

  it.each([
    ["timeout: ", "timeout", "", true],
    ["refused_recipient: 550 no such mailbox: here", "refused_recipient", "550 no such mailbox: here", false],
    ["refused_content: x", "refused_content", "x", false],
    ["interrupted: ", "interrupted", "", false],
    ["other: x", "other", "x", false],
    ["busy: 421", "busy", "421", true],
    ["unreachable: x", "unreachable", "x", true],
    ["certificate_unknown: x", "certificate_unknown", "x", true],
    ["certificate_expired: x", "certificate_expired", "x", true],
    ["certificate_name: x", "certificate_name", "x", true],
    ["insecure: x", "insecure", "x", true],
    ["needs_sign_in: x", "needs_sign_in", "x", true],
    ["refused_sign_in: x", "refused_sign_in", "x", true],
    ["refused_relay: x", "refused_relay", "x", true],
    ["refused_sender: x", "refused_sender", "x", true],
    ["refused_policy: x", "refused_policy", "x", true],
    ["busy", "other", "busy", false],
    [": x", "other", "x", false],
    ["Lỗi cũ", "other", "Lỗi cũ", false],
  ])("is kept as “%s”: %s, “%s”, of the set-up: %s", (text, error, reply, ofSetUp) => {
    expect(readMailError(text)).toEqual({ error, reply });
    expect(isOfSetUp(text)).toBe(ofSetUp);
  });

  it("is one of sixteen errors", () => {
    expect(MAIL_ERRORS.join(" ")).toBe(
      "unreachable timeout certificate_unknown certificate_expired certificate_name insecure needs_sign_in " +
        "refused_sign_in refused_relay refused_sender refused_policy refused_recipient refused_content busy " +
        "interrupted other",
    );
  });

  it("is kept on one line, not without end", () => {
    expect(mailErrorText("busy", " 421\r\n later ")).toBe("busy: 421 later");
    expect(mailErrorText("busy", "x".repeat(400))).toBe(`busy: ${"x".repeat(300)}`);
  });
});

it("mail comes at once, daily, weekly or not at all", () => {
  expect(MAIL_PACES).toEqual(["at-once", "daily", "weekly", "none"]);
});

describe("the morning", () => {
  it.each([
    ["2024-06-30T23:59:59Z", null],
    ["2024-07-01T00:00:00Z", "2024-07-01"],
    ["2024-07-01T16:59:59Z", "2024-07-01"],
    ["2024-07-01T17:00:00Z", null],
  ])("at %s is that of %s", (now, day) => {
    expect(morningOf(new Date(now))).toBe(day);
  });
});

describe("a digest", () => {
  // Monday 1 July is off here, so that the week begins on Tuesday.
  const calendar = calendarOf([{ day: "2024-07-01", kind: "off" }]);

  it.each<[day: string, last: string | null, daily: boolean, weekly: boolean]>([
    ["2024-07-01", null, false, false],
    ["2024-07-02", null, true, true],
    ["2024-07-02", "2024-06-28", true, true],
    ["2024-07-02", "2024-07-01", true, false],
    ["2024-07-02", "2024-06-30", true, true],
    ["2024-07-02", "2024-07-02", false, false],
    ["2024-07-02", "2024-07-03", false, false],
    ["2024-07-03", null, true, true],
    ["2024-07-05", "2024-07-04", true, false],
    ["2024-07-03", "2024-07-02", true, false],
    ["2024-07-05", "2024-06-24", true, true],
    ["2024-07-06", "2024-07-05", false, false],
    ["2024-07-08", "2024-07-02", true, true],
  ])("is made on %s after one of %s: daily %s, weekly %s", (day, last, daily, weekly) => {
    expect(isDailyDay(day, last, calendar)).toBe(daily);
    expect(isWeeklyDay(day, last, calendar)).toBe(weekly);
  });

  it.each([
    ["2024-07-01", "2024-07-01"],
    ["2024-07-03", "2024-07-01"],
    ["2024-07-07", "2024-07-01"],
    ["2024-07-08", "2024-07-08"],
  ])("of %s belongs to the week of %s", (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});
