import { expect, it } from "vitest";
import { recordEvent } from "../../record-event";
import { meetings } from "../../schema/meetings";
import { reviewDecisions } from "../../schema/review";
import { adminGrant, makeActor, makeMeeting, makeSeries, staffGrant } from "../../test-factories";
import { makeFullMinutes } from "../../test-full-minutes";
import { write } from "../../write";
import { listSupplements } from "../minutes/list-corrections";
import { findMeetingRecord } from "./find-meeting-record";
import { listReviewDecisions } from "./list-review-decisions";

/** What each part of a record is recognised by. */
function partsOf({ record }: ReturnType<typeof makeFullMinutes>, meetingId: number) {
  const found = record(meetingId);
  return {
    title: found.title,
    check: found.signedCheck,
    series: found.series,
    ordinal: found.ordinal,
    secretary: found.secretaryName,
    supplements: found.supplements?.code,
    participants: found.participants.map(({ role, name }) => `${role} ${name}`),
    items: found.items.map(({ title, references, people }) => [
      title,
      ...references.map(({ number }) => number),
      ...people.map(({ name }) => name),
    ]),
    attendance: found.attendance.map(({ department, expected }) => `${department} ${expected}`),
    headings: found.headings.map(({ title }) => title),
    directives: found.directives.map(({ number, summary, references, asked }) => [
      number,
      summary,
      ...references.map((cited) => cited.number),
      ...asked.map(({ role, department }) => `${role} ${department}`),
    ]),
    corrections: found.corrections.map(({ place, text }) => `${place.kind} ${place.title}: ${text}`),
    files: [found.photos, found.documents, found.scans].map((files) => files.length),
    figures: found.figures.map(({ indicator, value }) => `${indicator} ${value}`),
    decisions: found.decisions.map(({ kind, summary }) => `${kind} ${summary}`),
  };
}

const JUNE = {
  title: "Lễ chào cờ tháng 6",
  check: "matches",
  series: "Lễ chào cờ hằng tháng",
  ordinal: 1,
  secretary: "Đỗ Thị Thư",
  supplements: undefined,
  participants: ["chair Phạm Quốc Bảo", "secretary Đỗ Thị Thư"],
  items: [["Phát biểu tháng 6"]],
  attendance: [],
  headings: [],
  directives: [
    [1, "Lập danh mục hồ sơ", "lead Phòng Đầu tư"],
    [2, "Tuần tra mặt bằng", "lead Phòng Đầu tư"],
  ],
  corrections: [],
  files: [0, 0, 0],
  figures: [],
  decisions: [],
};
const JULY = {
  title: "Lễ chào cờ tháng 7",
  check: "matches",
  series: "Lễ chào cờ hằng tháng",
  ordinal: 2,
  secretary: "Đỗ Thị Thư",
  supplements: undefined,
  participants: ["chair Phạm Quốc Bảo", "secretary Đỗ Thị Thư"],
  items: [["Chúc mừng sinh nhật", "28-NQ/TU", "Lê Văn Tám"]],
  attendance: ["Văn phòng 19", "Phòng Đầu tư 23"],
  headings: ["Về giải ngân", "Về kỷ luật"],
  directives: [
    [1, "Rà soát dự án chậm", "39/2019/QH14", "lead Phòng Đầu tư", "coordinating Thanh tra"],
    [2, "Chấp hành giờ giấc", "lead Văn phòng"],
  ],
  corrections: [],
  files: [1, 1, 0],
  figures: ["Vốn FDI thu hút 940.5"],
  decisions: ["extend Lập danh mục hồ sơ", "urge Tuần tra mặt bằng"],
};
const SUPPLEMENT = {
  title: "Bổ sung lần 1: Lễ chào cờ tháng 7",
  check: null,
  series: "Lễ chào cờ hằng tháng",
  ordinal: null,
  secretary: "Đỗ Thị Thư",
  supplements: "CC 07/2024",
  participants: ["chair Phạm Quốc Bảo", "secretary Đỗ Thị Thư"],
  items: [],
  attendance: [],
  headings: [],
  directives: [],
  corrections: [
    "item Chúc mừng sinh nhật: Sửa lại item.",
    "directive Rà soát dự án chậm: Sửa lại directive.",
  ],
  files: [0, 0, 0],
  figures: [],
  decisions: [],
};
/** Meetings with nothing in them but who keeps their minutes. */
const BRIEFING = {
  ...SUPPLEMENT,
  title: "Giao ban",
  series: "Giao ban tuần",
  ordinal: 1,
  secretary: "Phạm Quốc Bảo",
  supplements: undefined,
  participants: [],
  corrections: [],
};
const NEXT_BRIEFING = { ...BRIEFING, title: "Giao ban sau", ordinal: 2, secretary: null };

it("has the parts of its own meeting, and none of one that was read before", () => {
  const minutes = makeFullMinutes();
  minutes.sign();
  const supplementId = minutes.supplement();
  const seriesId = makeSeries(minutes.db, { name: "Giao ban tuần" }).id;
  const common = { seriesId, heldOn: "2024-08-01" };
  const secretaryUserId = minutes.actors.leader.userId;
  const briefing = makeMeeting(minutes.db, { ...common, title: "Giao ban", secretaryUserId });
  const next = makeMeeting(minutes.db, { ...common, title: "Giao ban sau" });
  for (let time = 0; time < 2; time++) {
    expect(partsOf(minutes, minutes.juneId)).toEqual(JUNE);
    expect(partsOf(minutes, minutes.meetingId)).toEqual(JULY);
    expect(partsOf(minutes, supplementId)).toEqual(SUPPLEMENT);
    expect(partsOf(minutes, briefing.id)).toEqual(BRIEFING);
    expect(partsOf(minutes, next.id)).toEqual(NEXT_BRIEFING);
  }
});

it("exists for each reader by their own grants, on one connection", () => {
  const { db, actors, departments, juneId, meetingId } = makeFullMinutes();
  const staff = makeActor(db, [staffGrant(departments.invest.id)]);
  const readers = [actors.clerk, staff, makeActor(db, []), actors.leader, makeActor(db, [adminGrant])];
  const seen = (id: number) => readers.map((reader) => findMeetingRecord(db, reader, id) !== null);
  for (let time = 0; time < 2; time++) {
    // The minutes of July are not signed.
    expect(seen(juneId)).toEqual([true, true, false, true, true]);
    expect(seen(meetingId)).toEqual([true, false, false, true, false]);
  }
});

it("has the supplements that each reader sees, of its own meeting", () => {
  const { db, actors, departments, juneId, meetingId, sign, supplement } = makeFullMinutes();
  sign();
  const id = supplement();
  const staff = makeActor(db, [staffGrant(departments.invest.id)]);
  const readers = [actors.clerk, staff, makeActor(db, []), actors.leader];
  const seen = (of: number) => readers.map((reader) => listSupplements(db, reader, of).map((one) => one.id));
  expect(seen(meetingId)).toEqual([[id], [], [], [id]]);
  expect(seen(juneId)).toEqual([[], [], [], []]);
  sign(id);
  expect(seen(meetingId)).toEqual([[id], [id], [], [id]]);
});

it("counts how often work was urged before its own day", () => {
  const { db, actors, juneId, meetingId, record } = makeFullMinutes();
  const assignmentId = record().decisions[0]?.assignmentId ?? 0;
  const directiveId = record().decisions[0]?.directiveId ?? 0;
  const august = makeMeeting(db, { heldOn: "2024-08-01" });
  db.insert(reviewDecisions).values({ meetingId: august.id, assignmentId, kind: "confirm" }).run();
  write(db, (tx) => {
    const event = { kind: "assignment.urged", payload: { n: 1, note: "" } } as const;
    recordEvent(tx, actors.leader, event, { directiveId, assignmentId }, new Date("2024-07-10T03:00:00Z"));
  });
  const urged = (id: number) => {
    const [meeting] = db
      .select()
      .from(meetings)
      .all()
      .filter((row) => row.id === id);
    return meeting && listReviewDecisions(db, meeting, new Map()).map(({ urgedBefore }) => urgedBefore);
  };
  expect([meetingId, august.id, juneId, meetingId].map(urged)).toEqual([[0, 0], [1], [], [0, 0]]);
});
