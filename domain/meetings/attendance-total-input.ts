import type { z } from "zod";
import { refuse } from "../errors";
import { wholeNumber } from "../forms/fields";
import type { MeetingRecord } from "./record";

const MOST_IN_AGENCY = 100_000;

/** Counts of a whole agency as they were typed; null where a field was left empty. */
export type TypedTotal = { present: number | null; expected: number | null; excused: number | null };

/** Reads the fields "total.present", "total.expected" and "total.excused"; faults are added to the context. */
export function readTotal(typed: Record<string, unknown>, context: z.RefinementCtx): TypedTotal {
  const count = (name: keyof TypedTotal) => readCount(typed, `total.${name}`, MOST_IN_AGENCY, context);
  return { present: count("present"), expected: count("expected"), excused: count("excused") };
}

/** @returns null if the field is empty or has a fault, which is added to the context */
export function readCount(
  typed: Record<string, unknown>,
  field: string,
  most: number,
  context: z.RefinementCtx,
): number | null {
  const value = typed[field] ?? "";
  if (value === "") return null;
  const read = wholeNumber(0, most).safeParse(value);
  const [fault] = read.error?.issues ?? [];
  if (fault) context.addIssue({ ...fault, path: [field] });
  return read.data ?? null;
}

/**
 * Checks that the counts of a whole agency agree with each other.
 * @returns the counts; null if every field was left empty
 * @throws attendance.present_missing, attendance.more_present_than_expected, attendance.excused_of_unknown and
 * attendance.more_excused_than_away, each beside its field
 */
export function requireTotalFits({
  present,
  expected,
  excused,
}: TypedTotal): MeetingRecord["attendanceTotal"] {
  if (present === null) {
    if (expected === null && excused === null) return null;
    return refuse("attendance.present_missing", {}, "total.present");
  }
  if (expected !== null && present > expected) {
    refuse("attendance.more_present_than_expected", { expected }, "total.present");
  }
  if (excused !== null) {
    if (expected === null) refuse("attendance.excused_of_unknown", {}, "total.excused");
    const away = expected - present;
    if (excused > away) refuse("attendance.more_excused_than_away", { away }, "total.excused");
  }
  return { present, expected, excused };
}
