import type { AttendanceRow, MeetingRecord } from "./record";

type Counted = Pick<AttendanceRow, "departmentId" | "expected" | "excused" | "absent">;

/** The head counts of a meeting as one string: the form's value is compared with the stored one. */
export function attendanceKey(rows: readonly Counted[], total: MeetingRecord["attendanceTotal"]): string {
  if (total) return JSON.stringify({ total: [total.present, total.expected, total.excused] });
  return JSON.stringify(
    rows
      .map(({ departmentId, expected, excused, absent }) => [departmentId, expected, excused, absent])
      .sort(([a = 0], [b = 0]) => a - b),
  );
}
