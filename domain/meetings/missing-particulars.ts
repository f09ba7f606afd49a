import { attendanceTotals } from "./attendance-totals";
import type { MeetingRecord } from "./record";

export const PARTICULARS = ["startsAt", "endsAt", "place", "attendance", "secretary"] as const;
export type Particular = (typeof PARTICULARS)[number];

/**
 * What minutes usually have beside their content and this record does not. None of it keeps them from being signed;
 * a supplement has that of the minutes it adds to.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.9 (biên bản): time, place, participants, chair, secretary, end.
 */
export function missingParticulars(
  record: Pick<
    MeetingRecord,
    "startsAt" | "endsAt" | "place" | "participants" | "attendance" | "attendanceTotal" | "supplements"
  >,
): Particular[] {
  if (record.supplements) return [];
  const { startsAt, endsAt, place, participants } = record;
  const secretary = participants.some(({ role }) => role === "secretary");
  const others = participants.some(({ role }) => role === "participant" || role === "guest");
  const known = {
    startsAt: startsAt !== "",
    endsAt: endsAt !== "",
    place: place !== "",
    attendance: others || attendanceTotals(record) !== null,
    secretary,
  };
  return PARTICULARS.filter((particular) => !known[particular]);
}
