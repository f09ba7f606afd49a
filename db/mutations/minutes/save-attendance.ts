import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse, refuseAsChanged } from "@/domain/errors";
import { attendanceKey } from "@/domain/meetings/attendance-key";
import { requireTotalFits } from "@/domain/meetings/attendance-total-input";
import { storedTotal } from "@/domain/meetings/attendance-totals";
import type { SaveAttendanceInput } from "@/domain/meetings/meeting-input";
import type { MeetingRecord } from "@/domain/meetings/record";
import type { Database, Transaction } from "../../client";
import { departments } from "../../schema/departments";
import { attendance } from "../../schema/meetings";
import { write } from "../../write";
import { findVisibleMeeting, touchMeeting } from "../meetings/touch-meeting";
import { carryOutAgain } from "./carry-out-again";
import { storeTotal } from "./store-attendance-total";

/**
 * Saves head counts, by department (how many belong there, and how many of them were absent) or of the whole agency.
 * Counts of departments replace a total; a total stands before them, and they come back when it is removed. The note on
 * a department stays if the form does not have it.
 * @param input.version what the form showed (attendanceKey); undefined if nothing was shown
 * @returns the key of the stored counts
 * @throws attendance.more_away_than_expected beside the department's field, those of requireTotalFits,
 * request.changed_meanwhile, and those of touchMeeting
 */
export function saveAttendance(db: Database, actor: Actor, input: SaveAttendanceInput): string {
  const { meetingId, version } = input;
  return write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    const stored = () => readStored(tx, actor, meetingId);
    const before = stored();
    const carryOut = () => {
      if (input.total) storeTotal(tx, meetingId, requireTotalFits(input.total));
      else writeCounts(tx, input, before.rows);
      return keyOf(stored());
    };
    if (version === undefined || version === keyOf(before)) return carryOut();
    return carryOutAgain(
      () => keyOf(stored()),
      carryOut,
      () => refuseAsCountedMeanwhile(tx, before),
    );
  });
}

type Stored = {
  rows: readonly (typeof attendance.$inferSelect)[];
  total: MeetingRecord["attendanceTotal"];
};

function readStored(tx: Transaction, actor: Actor, meetingId: number): Stored {
  return {
    rows: tx.select().from(attendance).where(eq(attendance.meetingId, meetingId)).all(),
    total: storedTotal(findVisibleMeeting(tx, actor, meetingId)),
  };
}

const keyOf = ({ rows, total }: Stored): string => attendanceKey(rows, total);

function writeCounts(
  tx: Transaction,
  { meetingId, rows }: SaveAttendanceInput,
  before: Stored["rows"],
): void {
  tx.delete(attendance).where(eq(attendance.meetingId, meetingId)).run();
  storeTotal(tx, meetingId, null);
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

/** Another person saved counts meanwhile: they are shown beside what was typed. */
function refuseAsCountedMeanwhile(tx: Transaction, { rows, total }: Stored): never {
  const words = rows.map(({ departmentId, expected, excused, absent }) => {
    const name = findName(tx, departmentId) ?? "";
    return `${name}: ${expected - excused - absent}/${expected} (${excused} + ${absent})`;
  });
  const whole = total && [total.present, total.expected].filter((count) => count !== null).join("/");
  return refuseAsChanged({
    at: "",
    by: "",
    theirs: [{ field: "attendance", value: whole ?? words.join("\n") }],
    version: attendanceKey(rows, total),
  });
}

const findName = (tx: Transaction, id: number): string | undefined =>
  tx.select({ name: departments.name }).from(departments).where(eq(departments.id, id)).get()?.name;
