import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { DomainError } from "@/domain/errors";
import { attendanceKey } from "@/domain/meetings/attendance-key";
import { saveAttendanceInput } from "@/domain/meetings/meeting-input";
import { attendance } from "../../schema/meetings";
import { makeAgency } from "../../test-agency";
import { saveAttendance } from "./save-attendance";

function counting() {
  const { db, actors, draft, own, other } = makeAgency();
  const { meetingId } = draft;
  const stored = () => db.select().from(attendance).where(eq(attendance.meetingId, meetingId)).all();
  const row = (departmentId: number, expected: number, excused: number) => ({
    departmentId,
    expected,
    excused,
    absent: 0,
  });
  return { db, actors, meetingId, own, other, stored, row };
}

describe("the head counts of a meeting", () => {
  it("are not overwritten by a form that showed others", () => {
    const { db, actors, meetingId, own, other, stored, row } = counting();
    const shown = attendanceKey(stored());
    const first = [row(own.id, 12, 1), row(other.id, 8, 0)];
    saveAttendance(db, actors.clerk, { meetingId, version: shown, rows: first });
    const late = { meetingId, version: shown, rows: [row(own.id, 12, 0), row(other.id, 8, 3)] };
    let refused: unknown;
    try {
      saveAttendance(db, actors.leader, late);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({
      code: "request.changed_meanwhile",
      conflict: { theirs: [{ value: `${own.name}: 11/12 (1 + 0)\n${other.name}: 8/8 (0 + 0)` }] },
    });
    expect(stored().map(({ excused }) => excused)).toEqual([1, 0]);
    saveAttendance(db, actors.leader, { ...late, version: attendanceKey(stored()) });
    expect(stored().map(({ excused }) => excused)).toEqual([0, 3]);
  });

  it("keep a department's note, which the form does not have", () => {
    const { db, actors, meetingId, own, stored, row } = counting();
    saveAttendance(db, actors.clerk, { meetingId, rows: [{ ...row(own.id, 12, 1), note: "đi công tác" }] });
    const sent = saveAttendanceInput.parse({
      meetingId: String(meetingId),
      departments: [String(own.id)],
      [`expected.${own.id}`]: "12",
      [`excused.${own.id}`]: "2",
      [`absent.${own.id}`]: "",
    });
    saveAttendance(db, actors.clerk, sent);
    expect(stored()).toMatchObject([{ expected: 12, excused: 2, absent: 0, note: "đi công tác" }]);
  });
});
