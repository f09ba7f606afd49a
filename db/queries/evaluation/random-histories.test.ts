import { describe, expect, it } from "vitest";
import { addDays, type Day } from "@/domain/calendar/day";
import { changing, FIRST } from "./test-changing-agency";

const DAYS = 60;

describe("an evaluation as of a past day, in a random history", () => {
  const done = new Map<string, number>();

  it.each([1, 2, 3])(
    "is the same whatever is recorded later, history %i",
    (seed) => {
      const agency = changing(seed);
      const seen = new Map<Day, string>();
      for (let index = 0; index < DAYS; index += 1) {
        const today = addDays(FIRST, index);
        agency.actOn(today);
        if (index % 10 === 9) seen.set(today, agency.shownAsOf(today));
      }
      agency.merge(addDays(FIRST, DAYS));
      for (const [day, shown] of seen) expect(agency.shownAsOf(day), day).toBe(shown);
      // The days differ from each other: the comparison is not of empty reports.
      expect(new Set(seen.values()).size).toBe(seen.size);
      for (const [name, times] of agency.done) done.set(name, (done.get(name) ?? 0) + times);
    },
    60_000,
  );

  it("was compared after every kind of change", () => {
    const rare = [...done].filter(([, times]) => times < 5).map(([name]) => name);
    expect([done.size, rare]).toEqual([24, []]);
  });
});
