import type { Day } from "../calendar/day";

/** The coefficient in force on a day; null if there was none. The versions are the newest first. */
export const coefficientOn = (
  coefficients: readonly { coefficient: number; fromDay: Day }[],
  day: Day,
): number | null => coefficients.find(({ fromDay }) => fromDay <= day)?.coefficient ?? null;
