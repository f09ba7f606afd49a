import type { MeetingRecord } from "./record";

/** How many people attended a meeting; null where the minutes do not say it. */
export type AttendanceTotals = {
  present: number;
  expected: number | null;
  /** Everybody who was expected and not present. */
  away: number | null;
  /** Of these, with and without leave. */
  excused: number | null;
  absent: number | null;
};

/**
 * Head counts of a meeting: those of the whole agency, or the sums of its departments.
 * @returns null if nothing was counted
 */
export function attendanceTotals({
  attendance,
  attendanceTotal,
}: Pick<MeetingRecord, "attendance" | "attendanceTotal">): AttendanceTotals | null {
  if (attendanceTotal) return completed(attendanceTotal);
  if (attendance.length === 0) return null;
  const sum = (key: "expected" | "excused" | "absent") =>
    attendance.reduce((total, row) => total + row[key], 0);
  const [expected, excused, absent] = [sum("expected"), sum("excused"), sum("absent")];
  const away = excused + absent;
  return { present: expected - away, expected, away, excused, absent };
}

/** The counts of the whole agency in a meeting's row; null if none are stored. */
export const storedTotal = ({
  totalPresent: present,
  totalExpected: expected,
  totalExcused: excused,
}: {
  totalPresent: number | null;
  totalExpected: number | null;
  totalExcused: number | null;
}): MeetingRecord["attendanceTotal"] => (present === null ? null : { present, expected, excused });

/** If everybody was present, the numbers of those with and without leave are known too. */
function completed({
  present,
  expected,
  excused: stated,
}: NonNullable<MeetingRecord["attendanceTotal"]>): AttendanceTotals {
  const away = expected === null ? null : expected - present;
  const excused = away === 0 ? 0 : stated;
  const absent = away === null || excused === null ? null : away - excused;
  return { present, expected, away, excused, absent };
}
