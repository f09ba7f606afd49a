import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { SaveAttendanceInput } from "@/domain/meetings/meeting-input";
import type { Database } from "../../client";
import { departments } from "../../schema/departments";
import { attendance } from "../../schema/meetings";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";

/**
 * Head counts department by department: how many belong there, and how many of them were away.
 * @throws attendance.more_away_than_expected beside the department's field, and those of touchMeeting
 */
export function saveAttendance(db: Database, actor: Actor, { meetingId, rows }: SaveAttendanceInput): void {
  write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    tx.delete(attendance).where(eq(attendance.meetingId, meetingId)).run();
    for (const row of rows) {
      const department = tx.select().from(departments).where(eq(departments.id, row.departmentId)).get();
      if (!department) return refuse("request.not_found");
      if (row.excused + row.absent > row.expected) {
        const values = { department: department.name };
        refuse("attendance.more_away_than_expected", values, `absent.${row.departmentId}`);
      }
      if (row.expected > 0)
        tx.insert(attendance)
          .values({ meetingId, ...row })
          .run();
    }
  });
}
