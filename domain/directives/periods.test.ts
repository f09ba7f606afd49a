import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/day";
import { CERTAIN_YEARS, holidaysOf } from "../calendar/holidays";
import { calendarOf, isWorkingDay } from "../calendar/working-days";
import { firstPeriod, nextPeriod, PERIODS, type Period, periodName } from "./periods";

const calendar = calendarOf(CERTAIN_YEARS.flatMap(holidaysOf));
const first = (period: Period, day: string) => firstPeriod(period, day, calendar);
const next = (period: Period, day: string) => nextPeriod(period, day, calendar);

describe("the periods of a periodic directive", () => {
  it("end with the calendar's month, quarter, half year and year", () => {
    expect(first("month", "2024-07-01")).toEqual({ periodEnd: "2024-07-31", deadline: "2024-07-31" });
    expect(first("quarter", "2024-07-01")).toEqual({ periodEnd: "2024-09-30", deadline: "2024-09-30" });
    expect(first("half-year", "2024-07-01")).toEqual({ periodEnd: "2024-12-31", deadline: "2024-12-31" });
    expect(first("year", "2024-07-01")).toEqual({ periodEnd: "2024-12-31", deadline: "2024-12-31" });
  });

  it("are counted without their first day: issued on its last day, a directive begins with the next period", () => {
    expect(first("quarter", "2024-09-30").periodEnd).toBe("2024-12-31");
    expect(first("quarter", "2024-09-29").periodEnd).toBe("2024-09-30");
    expect(first("year", "2024-12-31").periodEnd).toBe("2025-12-31");
  });

  it("continue over the end of the year and through months of 28 to 31 days", () => {
    expect(next("month", "2023-12-31").periodEnd).toBe("2024-01-31");
    expect(next("month", "2024-01-31").periodEnd).toBe("2024-02-29");
    expect(next("month", "2025-01-31").periodEnd).toBe("2025-02-28");
    expect(next("month", "2025-02-28").periodEnd).toBe("2025-03-31");
    expect(next("month", "2025-03-31").periodEnd).toBe("2025-04-30");
    expect(next("quarter", "2024-12-31").periodEnd).toBe("2025-03-31");
    expect(next("half-year", "2024-06-30").periodEnd).toBe("2024-12-31");
  });

  it("that end on a day off are due on the next working day", () => {
    // A Saturday; a Sunday; the last day of January inside Tết, which ends on a Friday before a weekend.
    expect(next("month", "2024-07-31")).toEqual({ periodEnd: "2024-08-31", deadline: "2024-09-04" });
    expect(next("month", "2024-05-31")).toEqual({ periodEnd: "2024-06-30", deadline: "2024-07-01" });
    expect(next("month", "2024-12-31")).toEqual({ periodEnd: "2025-01-31", deadline: "2025-02-03" });
    // A delay of one day moves no later period.
    expect(next("month", "2024-08-31")).toEqual({ periodEnd: "2024-09-30", deadline: "2024-09-30" });
  });

  it("follow each other without a gap and are always due on a working day, whatever the day of issue", () => {
    const day = fc.integer({ min: 0, max: 1400 }).map((count) => addDays("2023-01-01", count));
    fc.assert(
      fc.property(day, fc.constantFrom(...PERIODS), (issued, period) => {
        let { periodEnd, deadline } = first(period, issued);
        expect(periodEnd > issued).toBe(true);
        for (let turn = 0; turn < 5; turn++) {
          expect(deadline >= periodEnd && isWorkingDay(deadline, calendar)).toBe(true);
          const following = next(period, periodEnd);
          // The day after a period belongs to the next one: a directive issued on it is first reported for that period.
          expect(first(period, addDays(periodEnd, 1)).periodEnd).toBe(following.periodEnd);
          ({ periodEnd, deadline } = following);
        }
      }),
    );
  });

  it("are named by their place in the year", () => {
    expect(periodName("month", "2024-07-31")).toEqual({ number: "7", year: "2024" });
    expect(periodName("quarter", "2024-12-31")).toEqual({ number: "IV", year: "2024" });
    expect(periodName("half-year", "2024-06-30")).toEqual({ number: "1", year: "2024" });
    expect(periodName("year", "2024-12-31")).toEqual({ number: "1", year: "2024" });
  });
});
