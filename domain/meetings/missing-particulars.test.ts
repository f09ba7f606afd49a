import { expect, it } from "vitest";
import { missingParticulars } from "./missing-particulars";
import type { MeetingRecord } from "./record";

const WHOLE = {
  startsAt: "07:30",
  endsAt: "08:15",
  place: "Hội trường",
  participants: [{ role: "chair" }, { role: "secretary" }],
  attendance: [],
  attendanceTotal: { present: 138, expected: null, excused: null },
  supplements: null,
} as unknown as MeetingRecord;

it.each([
  [{}, []],
  [{ startsAt: "" }, ["startsAt"]],
  [{ endsAt: "", place: "" }, ["endsAt", "place"]],
  [{ participants: [{ role: "chair" }] }, ["secretary"]],
  [{ attendanceTotal: null }, ["attendance"]],
  [{ attendanceTotal: null, attendance: [{ expected: 9, excused: 0, absent: 0 }] }, []],
  [{ attendanceTotal: null, participants: [{ role: "participant" }] }, ["secretary"]],
  [{ startsAt: "", endsAt: "", place: "", participants: [] }, ["startsAt", "endsAt", "place", "secretary"]],
  [{ startsAt: "", participants: [], supplements: { id: 1, heldOn: "2024-07-01" } }, []],
])("minutes with %j miss %j", (values, missing) => {
  expect(missingParticulars({ ...WHOLE, ...values } as MeetingRecord)).toEqual(missing);
});
