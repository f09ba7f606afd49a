/**
 * Times of new moons and positions of the sun, from the series of Jean Meeus, Astronomical Algorithms (2nd ed.),
 * chapters 25 and 49: new moons within a minute and a half, the sun within 0.01 degrees (a quarter of an hour).
 * From 1976 to 2060 no new moon is nearer than 69 seconds to midnight in the agency, and each month is the one
 * that an independent ephemeris gives (lunar.test.ts).
 */

/** Days of 86,400 seconds; the first new moon of 2000 has the number 0. */
const SYNODIC_MONTH = 29.530588861;
const FIRST_OF_2000 = 2451550.09766;
const MONTHS_IN_CENTURY = 1236.85;
const JULIAN_2000 = 2451545;
const DAYS_IN_CENTURY = 36525;

/** Coefficient in days; multiples of the sun's anomaly, the moon's anomaly and the moon's argument of latitude. */
const TERMS: readonly (readonly [number, number, number, number])[] = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
  [0.00003, 1, 1, -2],
  [0.00003, 0, 2, 2],
  [-0.00003, 1, 1, 2],
  [0.00003, -1, 1, 2],
  [-0.00002, -1, 1, -2],
  [-0.00002, 1, 3, 0],
  [0.00002, 0, 4, 0],
];

/** Planets' pull: coefficient in days, argument in degrees at month 0 and its change a month. */
const PLANETS: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/** Seconds by which dynamical time is ahead of clock time (IERS until 2026, then as predicted). */
const AHEAD: readonly (readonly [number, number])[] = [
  [1970, 40],
  [1980, 50.5],
  [1990, 56.9],
  [2000, 63.8],
  [2010, 66.1],
  [2020, 69.4],
  [2030, 70],
  [2060, 80],
];

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** The number of the last new moon before or near the start of a year; a starting point for counting. */
export const newMoonNumber = (year: number): number => Math.floor((year - 2000) * 12.3685) - 1;

/** The instant of a new moon by its number, as a Julian day of the clock in Greenwich. */
export function newMoon(number: number): number {
  const t = number / MONTHS_IN_CENTURY;
  const sun = 2.5534 + 29.1053567 * number - 0.0000014 * t ** 2;
  const moon = 201.5643 + 385.81693528 * number + 0.0107582 * t ** 2 + 0.00001238 * t ** 3;
  const latitude = 160.7108 + 390.67050284 * number - 0.0016118 * t ** 2 - 0.00000227 * t ** 3;
  const node = 124.7746 - 1.56375588 * number + 0.0020672 * t ** 2;
  // The eccentricity of the earth's orbit decreases: terms with the sun's anomaly shrink.
  const rounder = 1 - 0.002516 * t - 0.0000074 * t ** 2;
  let instant = FIRST_OF_2000 + SYNODIC_MONTH * number + 0.00015437 * t ** 2 - 0.00000015 * t ** 3;
  for (const [days, suns, moons, latitudes] of TERMS) {
    instant += days * rounder ** Math.abs(suns) * sine(suns * sun + moons * moon + latitudes * latitude);
  }
  instant -= 0.00017 * sine(node);
  for (const [days, begin, change] of PLANETS) instant += days * sine(begin + change * number);
  return instant - aheadOf(instant);
}

/** The sun's apparent longitude in degrees, 0 to 360, at a Julian day of the clock in Greenwich. */
export function sunLongitude(julian: number): number {
  const t = (julian + aheadOf(julian) - JULIAN_2000) / DAYS_IN_CENTURY;
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t ** 2;
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t ** 2;
  const centre =
    (1.914602 - 0.004817 * t) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const apparent = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}

/** How far dynamical time is ahead at an instant, in days. */
function aheadOf(julian: number): number {
  const year = 2000 + (julian - JULIAN_2000) / 365.25;
  const next = Math.max(
    1,
    AHEAD.findIndex(([known]) => known > year),
  );
  const [fromYear, from] = AHEAD[next - 1] ?? [2000, 64];
  const [toYear, to] = AHEAD[next] ?? [2060, 80];
  return (from + ((to - from) * (year - fromYear)) / (toYear - fromYear)) / 86_400;
}
