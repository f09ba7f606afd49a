import { between } from "drizzle-orm";
import { expect, it } from "vitest";
import { daysOff } from "../../schema/agency";
import { testDatabase } from "../../test-database";
import { setUpAgency } from "./set-up-agency";

const input = { agencyName: "Ban thử", fullName: "Lê Thử", account: "quantri", passwordHash: "x" };

it("enters the announced days off of 2026 and 2027 for a new agency", () => {
  const db = testDatabase();
  setUpAgency(db, input, new Date("2026-11-28T02:00:00Z"));
  const weekdays = db
    .select({ day: daysOff.day, kind: daysOff.kind })
    .from(daysOff)
    .where(between(daysOff.day, "2026-01-01", "2027-12-31"))
    .orderBy(daysOff.day)
    .all()
    .map(({ day, kind }) => `${day} ${kind}`);
  expect(weekdays).toEqual([
    "2026-01-01 off",
    "2026-01-02 off",
    "2026-01-10 make-up",
    "2026-02-16 off",
    "2026-02-17 off",
    "2026-02-18 off",
    "2026-02-19 off",
    "2026-02-20 off",
    "2026-04-26 off",
    "2026-04-27 off",
    "2026-04-30 off",
    "2026-05-01 off",
    "2026-08-22 make-up",
    "2026-08-31 off",
    "2026-09-01 off",
    "2026-09-02 off",
    "2026-11-24 off",
    "2027-01-01 off",
    "2027-02-04 off",
    "2027-02-05 off",
    "2027-02-06 off",
    "2027-02-07 off",
    "2027-02-08 off",
    "2027-02-09 off",
    "2027-02-10 off",
    "2027-04-16 off",
    "2027-04-30 off",
    "2027-05-01 off",
    "2027-05-03 off",
    "2027-09-02 off",
    "2027-09-03 off",
    "2027-11-24 off",
  ]);
});
