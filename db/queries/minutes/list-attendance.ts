import "server-only";
import { asc, eq } from "drizzle-orm";
import type { AttendanceRow } from "@/domain/meetings/record";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { attendance } from "../../schema/meetings";
import { sql } from "../../sql";

/** Head counts by department of a meeting that the caller may see. */
export function listAttendance(
  db: Reader,
  meetingId: number,
  departmentNames: ReadonlyMap<number, string>,
): AttendanceRow[] {
  return prepared(db, "attendance of a meeting", () =>
    db
      .select({ row: attendance })
      .from(attendance)
      .innerJoin(departments, eq(departments.id, attendance.departmentId))
      .where(eq(attendance.meetingId, sql.placeholder("meetingId")))
      .orderBy(asc(departments.sortOrder), asc(departments.id))
      .prepare(),
  )
    .all({ meetingId })
    .map(({ row: { departmentId, expected, excused, absent, note } }) => ({
      departmentId,
      expected,
      excused,
      absent,
      note,
      department: departmentNames.get(departmentId) ?? "",
    }));
}
