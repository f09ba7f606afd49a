import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { MakeTime, SearchMoonPhase, SunPosition } from "astronomy-engine";
import { beforeAll, describe, expect, it } from "vitest";
import { type Day, daysBetween } from "./day";
import { dayOfLunar } from "./lunar";

/**
 * First day of the first month according to State notices and almanacs; in 1985 and 2030 China had another day.
 */
const NEW_YEARS: readonly (readonly [number, Day])[] = [
  [1976, "1976-01-31"],
  [1985, "1985-01-21"],
  [2007, "2007-02-17"],
  [2025, "2025-01-29"],
  [2026, "2026-02-17"],
  [2027, "2027-02-06"],
  [2028, "2028-01-26"],
  [2029, "2029-02-13"],
  [2030, "2030-02-02"],
];

/** Tenth of the third month; 2031 has a leap third month after it. */
const ANCESTORS_DAYS: readonly (readonly [number, Day])[] = [
  [2023, "2023-04-29"],
  [2024, "2024-04-18"],
  [2025, "2025-04-07"],
  [2026, "2026-04-26"],
  [2027, "2027-04-16"],
  [2028, "2028-04-04"],
  [2031, "2031-04-01"],
];

/** The days of the year's end that the notice of 2026 names. */
const YEAR_END: readonly (readonly [month: number, day: number, year: number, Day])[] = [
  [12, 27, 2025, "2026-02-14"],
  [1, 6, 2026, "2026-02-22"],
];

const EXPECTED: readonly Expected[] = [
  ...NEW_YEARS.map(([year, day]): Expected => ({ asked: [year, 1, 1], day })),
  ...ANCESTORS_DAYS.map(([year, day]): Expected => ({ asked: [year, 3, 10], day })),
  ...YEAR_END.map(([month, dayOfMonth, year, day]): Expected => ({ asked: [year, month, dayOfMonth], day })),
];
type Expected = { asked: [year: number, month: number, day: number]; day: Day };

/** Zones, and the hour there at midnight UTC in July. */
const ZONES: readonly (readonly [string, number])[] = [
  ["UTC", 0],
  ["Asia/Ho_Chi_Minh", 7],
  ["America/Los_Angeles", 17],
  ["Pacific/Kiritimati", 14],
  ["Europe/Lisbon", 1],
];

/** A thread cannot change the zone of its process, so that another process computes the days. */
const IN_ZONES = `
  const { dayOfLunar } = await import("./domain/calendar/lunar.ts");
  const [zones, asked] = JSON.parse(process.argv[1]);
  const answers = zones.map((zone) => {
    process.env.TZ = zone;
    const hour = new Date("2026-07-01T00:00:00Z").getHours();
    return { hour, days: asked.map(([year, month, day]) => dayOfLunar(year, month, day)) };
  });
  process.stdout.write(JSON.stringify(answers));
`;

describe("the lunar calendar on machines in five zones", () => {
  let answers: { hour: number; days: Day[] }[] = [];
  beforeAll(async () => {
    const asked = JSON.stringify([ZONES.map(([zone]) => zone), EXPECTED.map(({ asked }) => asked)]);
    const args = ["--import", "tsx", "--input-type=module", "--eval", IN_ZONES, asked];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    answers = JSON.parse(stdout);
  });

  it.each(ZONES.map(([zone, hour], at) => ({ zone, hour, at })))(
    "has the same days in $zone",
    ({ hour, at }) => {
      expect(answers[at]?.hour).toBe(hour);
      expect(answers[at]?.days).toEqual(EXPECTED.map(({ day }) => day));
    },
  );
});

it("agrees with an independent ephemeris on the first day of every month from 1976 to 2060", () => {
  for (let year = 1976; year <= 2060; year++) {
    const expected = monthsOf(year);
    for (let month = 1; month <= 12; month++) {
      expect([year, month, dayOfLunar(year, month, 1)]).toEqual([year, month, expected.get(month)]);
    }
  }
});

it("has the leap months of which months of 2020 to 2036 last twice as long", () => {
  const doubled: string[] = [];
  for (let year = 2020; year <= 2036; year++) {
    for (let month = 1; month <= 12; month++) {
      const next = month === 12 ? dayOfLunar(year + 1, 1, 1) : dayOfLunar(year, month + 1, 1);
      if (daysBetween(dayOfLunar(year, month, 1), next) > 30) doubled.push(`${month}/${year}`);
    }
  }
  expect(doubled).toEqual(["4/2020", "2/2023", "6/2025", "5/2028", "3/2031", "11/2033", "6/2036"]);
});

/**
 * The first days of a lunar year's months, computed independently of the product from astronomy-engine's new
 * moons.
 */
function monthsOf(year: number): Map<number, Day> {
  const starts = [...newMoons(`${year - 1}-11-01`, `${year + 2}-01-31`)];
  const sunAt = (day: Day): number =>
    Math.floor(SunPosition(MakeTime(new Date(`${day}T00:00:00+07:00`))).elon / 30);
  const withSolstice = (of: number): number =>
    starts.findIndex((start, n) => {
      const next = starts[n + 1] ?? "";
      return start >= `${of}-11-15` && sunAt(start) < 9 && sunAt(next) >= 9;
    });
  const months = new Map<number, Day>();
  for (const solstice of [year - 1, year]) {
    const from = withSolstice(solstice);
    const following = starts.slice(from, withSolstice(solstice + 1));
    const leap =
      following.length === 13
        ? following.find((start, n) => n > 0 && sunAt(start) === sunAt(starts[from + n + 1] ?? ""))
        : undefined;
    for (const [n, start] of following.filter((one) => one !== leap).entries()) {
      const month = ((n + 10) % 12) + 1;
      if (month >= 11 === (solstice === year)) months.set(month, start);
    }
  }
  return months;
}

function* newMoons(from: Day, to: Day): Generator<Day> {
  let at = new Date(`${from}T00:00:00Z`);
  for (;;) {
    const found = SearchMoonPhase(0, at, 40);
    if (found === null) return;
    const day = new Date(found.date.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
    if (day > to) return;
    yield day;
    at = new Date(found.date.getTime() + 86_400_000);
  }
}
