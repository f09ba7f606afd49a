import { expect, it } from "vitest";
import { BIRTHDAY_CONSENT_WORDS } from "./birthday-consent";
import { PERSONAL_TABLES } from "./personal-tables";
import { RETAINED_KINDS, RETENTION_DAYS } from "./retention";

it("technical data about people is kept for these days", () => {
  expect(RETAINED_KINDS.map((kind) => [kind, RETENTION_DAYS[kind]])).toEqual([
    ["sessions", 366],
    ["devices", 366],
    ["failures", 30],
    ["resets", 30],
    ["replies", 366],
    ["pushes", 30],
    ["birthdays", 0],
    ["faults", 366],
  ]);
});

it("an incident may concern these kinds of personal data", () => {
  expect(PERSONAL_TABLES).toEqual(
    "people users sessions events assignments attachments mails privacy_requests".split(" "),
  );
});

it("people agree to the first wording about birthdays", () => {
  expect(BIRTHDAY_CONSENT_WORDS).toBe(1);
});
