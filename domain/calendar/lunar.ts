import type { Day } from "./day";
import { newMoon, newMoonNumber, sunLongitude } from "./new-moons";

/**
 * The Vietnamese lunar calendar: months begin on the day of the new moon and are numbered by the sun's position,
 * with days cut at UTC+7 (Quyết định 121/CP, 08/08/1967). China cuts at UTC+8 and sometimes has another day or
 * month. No function here reads the machine's time zone.
 */
type LunarMonth = { month: number; leap: boolean; start: number };

const AGENCY_OFFSET = 7 / 24;
/** The Julian day number of 1 January 1970. */
const EPOCH = 2440588;
const DAY_MS = 86_400_000;

/**
 * The day of a lunar date, in the regular month and not in a leap month that follows it.
 * @param year in which the lunar year begins: 2027 for Đinh Mùi
 */
export function dayOfLunar(year: number, month: number, date: number): Day {
  // Months 11 and 12 come after the winter solstice of their own year, the others after the solstice of the year
  // before.
  const months = monthsFromSolstice(month >= 11 ? year : year - 1);
  const found = months.find((one) => one.month === month && !one.leap);
  return dayOfNumber((found?.start ?? 0) + date - 1);
}

const SEEN = new Map<number, readonly LunarMonth[]>();

/** The months from month 11, which contains the winter solstice of a year, up to the next month 11. */
function monthsFromSolstice(year: number): readonly LunarMonth[] {
  const seen = SEEN.get(year);
  if (seen !== undefined) return seen;
  const months = numbered(solsticeMonth(year), solsticeMonth(year + 1));
  SEEN.set(year, months);
  return months;
}

/**
 * The number of the new moon that begins the month with the winter solstice of a year: the last new moon before
 * sector 9.
 */
function solsticeMonth(year: number): number {
  let number = newMoonNumber(year + 1) + 2;
  while (isAfterSolstice(startOf(number))) number -= 1;
  return number;
}

/** Around the turn of the year: whether the sun has passed the solstice but is not far beyond it. */
const isAfterSolstice = (dayNumber: number): boolean => [9, 10, 11, 0].includes(sectorOf(dayNumber));

/** With thirteen months, the first in which the sun enters no new sector is a leap month. */
function numbered(first: number, next: number): LunarMonth[] {
  const months: LunarMonth[] = [];
  let leaps = 0;
  for (let number = first; number < next; number++) {
    const start = startOf(number);
    const isLeap =
      next - first === 13 &&
      leaps === 0 &&
      number > first &&
      sectorOf(start) === sectorOf(startOf(number + 1));
    if (isLeap) leaps = 1;
    months.push({ month: ((number - first - leaps + 10) % 12) + 1, leap: isLeap, start });
  }
  return months;
}

/** The Julian day number of the agency's day on which a new moon falls. */
const startOf = (number: number): number => Math.floor(newMoon(number) + 0.5 + AGENCY_OFFSET);

/**
 * The twelfth of the ecliptic in which the sun is when an agency's day begins; 9 begins with the winter solstice.
 */
const sectorOf = (dayNumber: number): number =>
  Math.floor(sunLongitude(dayNumber - 0.5 - AGENCY_OFFSET) / 30);

const dayOfNumber = (dayNumber: number): Day =>
  new Date((dayNumber - EPOCH) * DAY_MS).toISOString().slice(0, 10);
