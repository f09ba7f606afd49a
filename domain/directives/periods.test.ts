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

  it.each<[Period, string, string, string]>([
    ["month", "2024-01-31", "1", "2024"],
    ["month", "2024-02-29", "2", "2024"],
    ["month", "2024-07-31", "7", "2024"],
    ["month", "2025-12-31", "12", "2025"],
    ["quarter", "2024-03-31", "I", "2024"],
    ["quarter", "2024-06-30", "II", "2024"],
    ["quarter", "2024-09-30", "III", "2024"],
    ["quarter", "2024-12-31", "IV", "2024"],
    ["half-year", "2024-06-30", "1", "2024"],
    ["half-year", "2024-12-31", "2", "2024"],
    ["year", "2024-12-31", "1", "2024"],
  ])("a %s that ends on %s is named %s of %s", (period, end, number, year) => {
    expect(periodName(period, end)).toEqual({ number, year });
  });

  it("are four", () => expect([...PERIODS]).toEqual(["month", "quarter", "half-year", "year"]));

  it.each<[Period, string, string]>([
    ["month", "2024-01-30", "2024-01-31"],
    ["month", "2024-01-31", "2024-02-29"],
    ["quarter", "2024-01-01", "2024-03-31"],
    ["quarter", "2024-03-30", "2024-03-31"],
    ["quarter", "2024-03-31", "2024-06-30"],
    ["quarter", "2024-06-30", "2024-09-30"],
    ["half-year", "2024-01-01", "2024-06-30"],
    ["half-year", "2024-06-29", "2024-06-30"],
    ["half-year", "2024-06-30", "2024-12-31"],
    ["half-year", "2024-12-30", "2024-12-31"],
    ["half-year", "2024-12-31", "2025-06-30"],
    ["year", "2024-01-01", "2024-12-31"],
    ["year", "2024-12-30", "2024-12-31"],
    ["year", "2024-12-31", "2025-12-31"],
  ])("the first %s of a directive issued on %s ends on %s", (period, issuedOn, end) => {
    expect(first(period, issuedOn).periodEnd).toBe(end);
  });
});
