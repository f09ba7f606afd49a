import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { DomainError } from "@/domain/errors";
import { attendanceKey } from "@/domain/meetings/attendance-key";
import { saveAttendanceInput } from "@/domain/meetings/meeting-input";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
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
    const shown = attendanceKey(stored(), null);
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
    saveAttendance(db, actors.leader, { ...late, version: attendanceKey(stored(), null) });
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

describe("the total of an agency", () => {
  function counted() {
    const desk = counting();
    const record = () => findMeetingRecord(desk.db, desk.actors.clerk, desk.meetingId);
    const save = (total: { present: number | null; expected: number | null; excused: number | null }) =>
      saveAttendance(desk.db, desk.actors.clerk, { meetingId: desk.meetingId, rows: [], total });
    return { ...desk, record, save };
  }

  it("stands before the counts of departments, which come back with it removed", () => {
    const { db, actors, meetingId, own, record, save, row } = counted();
    saveAttendance(db, actors.clerk, { meetingId, rows: [row(own.id, 12, 1)] });
    save({ present: 138, expected: 145, excused: null });
    expect(record()?.attendance).toEqual([]);
    expect(record()?.attendanceTotal).toEqual({ present: 138, expected: 145, excused: null });
    save({ present: null, expected: null, excused: null });
    expect(record()?.attendance).toMatchObject([{ expected: 12, excused: 1 }]);
    expect(record()?.attendanceTotal).toBeNull();
  });

  it("ends where departments are counted", () => {
    const { db, actors, meetingId, own, record, save, row } = counted();
    save({ present: 138, expected: 145, excused: null });
    saveAttendance(db, actors.clerk, { meetingId, rows: [row(own.id, 12, 2)] });
    expect(record()?.attendance).toMatchObject([{ expected: 12, excused: 2 }]);
    expect(record()?.attendanceTotal).toBeNull();
  });

  it.each([
    [{ present: null, expected: 145, excused: null }],
    [{ present: null, expected: null, excused: 5 }],
  ])("is refused without those present, and what is stored stays: %j", (total) => {
    const { record, save } = counted();
    save({ present: 138, expected: 145, excused: null });
    expect(() => save(total)).toThrow(
      expect.objectContaining({ code: "attendance.present_missing", field: "total.present" }),
    );
    expect(record()?.attendanceTotal).toEqual({ present: 138, expected: 145, excused: null });
  });

  it.each([
    [
      { present: 146, expected: 145, excused: null },
      "attendance.more_present_than_expected",
      "total.present",
    ],
    [{ present: 138, expected: null, excused: 5 }, "attendance.excused_of_unknown", "total.excused"],
    [{ present: 138, expected: 145, excused: 8 }, "attendance.more_excused_than_away", "total.excused"],
  ])("is refused where its numbers do not agree: %j", (total, code, field) => {
    const { record, save } = counted();
    expect(() => save(total)).toThrow(expect.objectContaining({ code, field }));
    expect(record()?.attendanceTotal).toBeNull();
  });

  it("is not overwritten by a form that showed something else", () => {
    const { db, actors, meetingId, own, record, save, row } = counted();
    const shown = attendanceKey([], null);
    save({ present: 138, expected: 145, excused: 5 });
    const late = { meetingId, version: shown, rows: [row(own.id, 12, 0)] };
    expect(() => saveAttendance(db, actors.leader, late)).toThrow(
      expect.objectContaining({
        code: "request.changed_meanwhile",
        conflict: expect.objectContaining({ theirs: [{ field: "attendance", value: "138/145" }] }),
      }),
    );
    expect(record()?.attendanceTotal).toEqual({ present: 138, expected: 145, excused: 5 });
  });
});
