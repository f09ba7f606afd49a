import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse, refuseAsChanged } from "@/domain/errors";
import { attendanceKey } from "@/domain/meetings/attendance-key";
import type { SaveAttendanceInput } from "@/domain/meetings/meeting-input";
import type { Database, Transaction } from "../../client";
import { departments } from "../../schema/departments";
import { attendance } from "../../schema/meetings";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { carryOutAgain } from "./carry-out-again";

/**
 * Saves head counts by department: how many belong there, and how many of them were absent. The note on a
 * department stays if the form does not have it.
 * @param input.version what the form showed (attendanceKey); undefined if nothing was shown
 * @returns the key of the stored counts
 * @throws attendance.more_away_than_expected beside the department's field, request.changed_meanwhile, and those
 * of touchMeeting
 */
export function saveAttendance(db: Database, actor: Actor, input: SaveAttendanceInput): string {
  const { meetingId, version } = input;
  return write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    const stored = () => tx.select().from(attendance).where(eq(attendance.meetingId, meetingId)).all();
    const before = stored();
    const carryOut = () => {
      writeCounts(tx, input, before);
      return attendanceKey(stored());
    };
    if (version === undefined || version === attendanceKey(before)) return carryOut();
    return carryOutAgain(
      () => attendanceKey(stored()),
      carryOut,
      () => refuseAsCountedMeanwhile(tx, before),
    );
  });
}

function writeCounts(
  tx: Transaction,
  { meetingId, rows }: SaveAttendanceInput,
  before: readonly AttendanceRow[],
): void {
  tx.delete(attendance).where(eq(attendance.meetingId, meetingId)).run();
  for (const { note, ...row } of rows) {
    const { departmentId, expected, excused, absent } = row;
    const department = findName(tx, departmentId) ?? refuse("request.not_found");
    if (excused + absent > expected) {
      refuse("attendance.more_away_than_expected", { department }, `absent.${departmentId}`);
    }
    if (expected === 0) continue;
    const noted = before.find((one) => one.departmentId === departmentId)?.note ?? "";
    tx.insert(attendance)
      .values({ meetingId, ...row, note: note ?? noted })
      .run();
  }
}
type AttendanceRow = typeof attendance.$inferSelect;

/** Another person saved counts meanwhile: they are shown beside what was typed. */
function refuseAsCountedMeanwhile(tx: Transaction, rows: readonly AttendanceRow[]): never {
  const words = rows.map(({ departmentId, expected, excused, absent }) => {
    const name = findName(tx, departmentId) ?? "";
    return `${name}: ${expected - excused - absent}/${expected} (${excused} + ${absent})`;
  });
  return refuseAsChanged({
    at: "",
    by: "",
    theirs: [{ field: "attendance", value: words.join("\n") }],
    version: attendanceKey(rows),
  });
}

const findName = (tx: Transaction, id: number): string | undefined =>
  tx.select({ name: departments.name }).from(departments).where(eq(departments.id, id)).get()?.name;
