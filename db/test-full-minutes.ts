import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { MeetingRecord } from "@/domain/meetings/record";
import type { Database } from "./client";
import { recordFigure } from "./mutations/figures/record-figure";
import { noteReviewDecision } from "./mutations/meetings/note-review-decision";
import { openSupplement } from "./mutations/meetings/open-supplement";
import { signMeeting } from "./mutations/meetings/sign-meeting";
import { submitMeeting } from "./mutations/meetings/submit-meeting";
import { addAgendaItem } from "./mutations/minutes/add-agenda-item";
import { addCorrection } from "./mutations/minutes/add-correction";
import { addHeading } from "./mutations/minutes/add-heading";
import { addParticipant } from "./mutations/minutes/add-participant";
import { attachToMeeting } from "./mutations/minutes/attach-to-meeting";
import { changeAgendaItem } from "./mutations/minutes/change-agenda-item";
import { changeCorrection } from "./mutations/minutes/change-correction";
import { changePhoto } from "./mutations/minutes/change-photo";
import { proposeDirective } from "./mutations/minutes/propose-directive";
import { saveAttendance } from "./mutations/minutes/save-attendance";
import { contentHashOf } from "./queries/meetings/content-hash";
import { findMeetingRecord } from "./queries/meetings/find-meeting-record";
import { assignments } from "./schema/directives";
import { indicators } from "./schema/indicators";
import { legalReferences } from "./schema/legal-references";
import { people } from "./schema/people";
import { NO_FIELDS, stagePicture } from "./test-agency";
import { testDatabase } from "./test-database";
import {
  adminGrant,
  clerkGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeMeeting,
  makeSeries,
  makeSettings,
} from "./test-factories";

const JUNE_THIRD = new Date("2024-06-03T03:00:00.000Z");

/**
 * Minutes with one of everything, submitted and not yet signed, after signed ones of the month before. Every value
 * is different from the others.
 */
export function makeFullMinutes() {
  const db = testDatabase();
  makeSettings(db, {
    "agency.name": "Ban Quản lý Khu kinh tế",
    "agency.parent_body": "Ủy ban nhân dân thành phố",
  });
  const office = makeDepartment(db, { name: "Văn phòng", collectsForAll: true });
  const invest = makeDepartment(db, { name: "Phòng Đầu tư" });
  const inspect = makeDepartment(db, { name: "Thanh tra" });
  const clerk = named(db, makeActor(db, [clerkGrant]), "Đỗ Thị Thư");
  const leader = named(db, makeActor(db, [leaderGrant]), "Phạm Quốc Bảo");
  const admin = makeActor(db, [adminGrant]);
  const series = makeSeries(db, { symbol: "CC", name: "Lễ chào cờ hằng tháng" });
  const common = { seriesId: series.id, status: "draft" } as const;

  const june = makeMeeting(db, {
    ...common,
    code: "CC 06/2024",
    title: "Lễ chào cờ tháng 6",
    heldOn: "2024-06-03",
  });
  addAgendaItem(db, clerk, { meetingId: june.id, kind: "speech", title: "Phát biểu tháng 6" });
  addChair(db, clerk, june.id, leader.personId);
  const earlier = ["Lập danh mục hồ sơ", "Tuần tra mặt bằng"].map((summary) =>
    proposeDirective(db, clerk, {
      ...NO_FIELDS,
      meetingId: june.id,
      summary,
      text: `${summary} trong khu.`,
      leadId: invest.id,
      undated: false,
      deadline: "2024-06-28",
    }),
  );
  const recordOf = (meetingId: number): MeetingRecord => {
    const record = findMeetingRecord(db, clerk, meetingId);
    if (!record) throw new Error("no such minutes");
    return record;
  };
  const submit = (meetingId: number, now: Date) =>
    submitMeeting(db, clerk, { meetingId, version: recordOf(meetingId).version }, now);
  const sign = (meetingId: number, now: Date = JULY_FIRST) =>
    signMeeting(db, leader, { meetingId, contentHash: contentHashOf(recordOf(meetingId)) }, now);
  submit(june.id, JUNE_THIRD);
  sign(june.id, JUNE_THIRD);

  const july = makeMeeting(db, {
    ...common,
    code: "CC 07/2024",
    title: "Lễ chào cờ tháng 7",
    heldOn: "2024-07-01",
    startsAt: "07:30",
    endsAt: "08:45",
    place: "Sân trụ sở",
    horizonWords: "trong quý III",
    horizonDay: "2024-09-30",
  });
  const meetingId = july.id;
  const [resolution, law] = [
    { kind: "Nghị quyết", number: "28-NQ/TU", issuedOn: "2023-05-11", issuer: "Thành ủy" },
    { kind: "Luật", number: "39/2019/QH14", issuedOn: "2019-06-13", issuer: "Quốc hội" },
  ].map((values) => db.insert(legalReferences).values(values).returning().get().id);
  const itemId = addAgendaItem(db, clerk, { meetingId, kind: "honours", title: "Chúc mừng sinh nhật" });
  changeAgendaItem(db, clerk, {
    meetingId,
    itemId,
    version: 1,
    kind: "honours",
    title: "Chúc mừng sinh nhật",
    body: "Lãnh đạo tặng hoa.",
    speakerPersonId: null,
    speakerName: "Bùi Ngọc Hải",
    speakerPosition: "Phó Trưởng ban",
    presentingDepartmentId: office.id,
    topic: "",
    references: [resolution ?? 0],
    people: "Lê Văn Tám – sinh nhật 12/7",
  });
  addChair(db, clerk, meetingId, leader.personId);
  saveAttendance(db, clerk, {
    meetingId,
    rows: [
      { departmentId: office.id, expected: 19, excused: 3, absent: 2, note: "hai đồng chí đi học" },
      { departmentId: invest.id, expected: 23, excused: 0, absent: 0, note: "" },
    ],
  });
  const headingId = addHeading(db, clerk, { meetingId, title: "Về giải ngân" });
  const otherHeadingId = addHeading(db, clerk, { meetingId, title: "Về kỷ luật" });
  const directiveId = proposeDirective(db, clerk, {
    ...NO_FIELDS,
    meetingId,
    headingId,
    agendaItemId: itemId,
    summary: "Rà soát dự án chậm",
    text: "Phòng Đầu tư rà soát toàn bộ dự án chậm tiến độ, báo cáo lãnh đạo.",
    leadId: invest.id,
    coordinating: [inspect.id],
    undated: false,
    deadline: "2024-08-15",
    deadlineWords: "trước ngày 15/8",
    productExpected: "Báo cáo rà soát",
    givenByPersonId: leader.personId,
    references: [law ?? 0],
  });
  const everyoneId = proposeDirective(db, clerk, {
    ...NO_FIELDS,
    meetingId,
    headingId: otherHeadingId,
    summary: "Chấp hành giờ giấc",
    text: "Mọi đơn vị chấp hành giờ giấc.",
    toAllDepartments: true,
  });
  const indicator = db
    .insert(indicators)
    .values({ name: "Vốn FDI thu hút", unit: "triệu USD" })
    .returning()
    .get();
  const figureId = recordFigure(
    db,
    clerk,
    { indicatorId: indicator.id, value: 940.5, asOf: "2024-06-30", note: "sáu tháng", meetingId },
    JULY_FIRST,
  );
  const work = earlier.map((id) => leadOf(db, id));
  noteReviewDecision(
    db,
    clerk,
    {
      meetingId,
      assignmentId: work[0] ?? 0,
      kind: "extend",
      deadline: "2024-10-31",
      note: "chờ hướng dẫn của Bộ",
    },
    JULY_FIRST,
  );
  noteReviewDecision(
    db,
    clerk,
    {
      meetingId,
      assignmentId: work[1] ?? 0,
      kind: "urge",
      deadline: null,
      note: "làm ngay",
    },
    JULY_FIRST,
  );
  const photoId = stagePicture(db, clerk);
  attachToMeeting(db, clerk, { meetingId, place: "photo", files: [photoId] });
  changePhoto(db, clerk, {
    meetingId,
    fileId: photoId,
    caption: "Toàn cảnh buổi lễ",
    alt: "Cán bộ đứng nghiêm trước cờ",
  });
  const documentId = stagePicture(db, clerk, "application/pdf");
  attachToMeeting(db, clerk, { meetingId, place: "document", files: [documentId], itemId });
  submit(meetingId, JULY_FIRST);

  const supplement = () => {
    const titleOf = (ordinal: number, title: string) => `Bổ sung lần ${ordinal}: ${title}`;
    const id = openSupplement(db, clerk, { meetingId, titleOf }, JULY_FIRST);
    for (const place of [
      { kind: "item", id: itemId },
      { kind: "directive", id: directiveId },
    ] as const) {
      const correctionId = addCorrection(db, clerk, { meetingId: id, place });
      changeCorrection(db, clerk, {
        meetingId: id,
        correctionId,
        version: 1,
        text: `Sửa lại ${place.kind}.`,
        reason: `Gõ nhầm ${place.kind}`,
      });
    }
    submit(id, JULY_FIRST);
    return id;
  };
  return {
    db,
    actors: { clerk, leader, admin },
    departments: { office, invest, inspect },
    series,
    juneId: june.id,
    meetingId,
    itemId,
    headingId,
    otherHeadingId,
    directiveId,
    everyoneId,
    earlier,
    referenceIds: { resolution: resolution ?? 0, law: law ?? 0 },
    indicatorId: indicator.id,
    figureId,
    photoId,
    documentId,
    record: (id: number = meetingId) => recordOf(id),
    sign: (id: number = meetingId) => sign(id),
    /** A supplement to the signed minutes, submitted. */
    supplement,
  };
}

function named<A extends Actor & { personId: number }>(db: Database, actor: A, fullName: string): A {
  db.update(people).set({ fullName }).where(eq(people.id, actor.personId)).run();
  return { ...actor, name: fullName };
}

function addChair(db: Database, clerk: Actor, meetingId: number, personId: number): void {
  addParticipant(db, clerk, {
    meetingId,
    personId,
    name: "",
    position: "Trưởng ban",
    role: "chair",
    presence: "present",
    note: "chủ trì trực tuyến",
  });
}

function leadOf(db: Database, directiveId: number): number {
  const row = db.select().from(assignments).where(eq(assignments.directiveId, directiveId)).get();
  return row?.id ?? 0;
}
