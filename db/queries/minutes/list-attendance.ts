import "server-only";
import { asc, eq } from "drizzle-orm";
import type { AttendanceRow } from "@/domain/meetings/record";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { attendance } from "../../schema/meetings";

/** Head counts by department of a meeting that the caller may see. */
export function listAttendance(
  db: Reader,
  meetingId: number,
  departmentNames: ReadonlyMap<number, string>,
): AttendanceRow[] {
  return db
    .select({ row: attendance })
    .from(attendance)
    .innerJoin(departments, eq(departments.id, attendance.departmentId))
    .where(eq(attendance.meetingId, meetingId))
    .orderBy(asc(departments.sortOrder), asc(departments.id))
    .all()
    .map(({ row: { departmentId, expected, excused, absent, note } }) => ({
      departmentId,
      expected,
      excused,
      absent,
      note,
      department: departmentNames.get(departmentId) ?? "",
    }));
}
