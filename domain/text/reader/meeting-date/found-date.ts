import type { Day } from "../../../calendar/day";
import type { Span } from "../sentences";

export type FoundDate = {
  /** Null if no day of the meeting is written, or its year cannot be known. */
  day: Day | null;
  /** The words of the day, in the source. */
  place: Span | null;
  /** "07/2024" if at least the month is known. */
  month: string | null;
  year: number | null;
};

/** "MM/YYYY"; null if the year is not known. */
export const monthLabel = (month: number, year: number | null): string | null =>
  year === null ? null : `${String(month).padStart(2, "0")}/${year}`;
