import type { ItemKind } from "@/domain/meetings/vocabulary";
import "server-only";
import { eq } from "drizzle-orm";
import { detailsKey } from "@/domain/meetings/details-key";
import type { ChangeAgendaItemInput } from "@/domain/meetings/meeting-input";
import { proposeDirectiveInput } from "@/domain/meetings/meeting-input";
import { nameSortKey } from "@/domain/people/names";
import type { Database } from "../client";
import { stageUpload } from "../mutations/files/stage-upload";
import { changeMeetingDetails } from "../mutations/meetings/change-meeting-details";
import { planMeeting } from "../mutations/meetings/plan-meeting";
import { addHeading } from "../mutations/minutes/add-heading";
import { addParticipant } from "../mutations/minutes/add-participant";
import { attachToMeeting } from "../mutations/minutes/attach-to-meeting";
import { changePhoto } from "../mutations/minutes/change-photo";
import { proposeDirective } from "../mutations/minutes/propose-directive";
import { saveAttendance } from "../mutations/minutes/save-attendance";
import { legalReferences } from "../schema/legal-references";
import { meetings } from "../schema/meetings";
import { people, positions } from "../schema/people";
import { reportFiguresOfJuly2024 } from "./figures";
import type { SeededAgency } from "./fill-agency";
import { JULY_2024 } from "./july-2024";
import { writeItem } from "./write-item";

export type SeedPicture = Parameters<typeof stageUpload>[2];

/** Writes the ceremony of 1 July 2024 by its public facts, up to the draft. @returns the meeting's id */
export function draftJuly2024(
  db: Database,
  agency: SeededAgency,
  pictures: readonly SeedPicture[],
  now: Date,
): number {
  const { clerk, departments } = agency;
  const idOf = (key: string) => departments.find((d) => d.key === key)?.id ?? 0;
  const chairId = addPerson(db, JULY_2024.chair.name, JULY_2024.chair.titles, { body: "Ban Quản lý" });
  const { report } = JULY_2024;
  const presenterId = addPerson(db, report.presenter.name, [report.presenter.title], {
    departmentId: idOf(report.department),
  });
  const { id: referenceId } = db
    .insert(legalReferences)
    .values({ ...JULY_2024.reference })
    .returning({ id: legalReferences.id })
    .get();

  const meetingId = planMeeting(
    db,
    clerk,
    {
      seriesId: agency.seriesId,
      title: "Lễ chào cờ và sinh hoạt dưới cờ tháng 7/2024",
      heldOn: JULY_2024.day,
      startsAt: "07:30",
      endsAt: "08:45",
      place: "Sân trụ sở Ban Quản lý",
      begin: "draft",
      programme: null,
    },
    now,
  );
  const row = db.select().from(meetings).where(eq(meetings.id, meetingId)).get();
  if (row) {
    const { title, heldOn, startsAt, endsAt, place } = row;
    const horizon = { horizonWords: JULY_2024.horizon.words, horizonDay: JULY_2024.horizon.day };
    const version = detailsKey(row);
    const details = { meetingId, version, title, heldOn, startsAt, endsAt, place, ...horizon };
    changeMeetingDetails(db, clerk, details, now);
  }
  const write = (kind: ItemKind, title: string, fields: Partial<ChangeAgendaItemInput>) =>
    writeItem(db, clerk, { meetingId, kind, title, ...fields });
  write("ritual", "Nghi lễ chào cờ", {
    body: "Lãnh đạo Ban cùng toàn thể cán bộ, công chức, viên chức làm lễ chào cờ.",
  });
  write("report", report.title, {
    body: report.body,
    topic: report.topic,
    speakerPersonId: presenterId,
    presentingDepartmentId: idOf(report.department),
    references: [referenceId],
  });
  const speech = write("speech", "Phát biểu chỉ đạo", { body: JULY_2024.speech, speakerPersonId: chairId });
  write("study", JULY_2024.study, { body: "Toàn thể cán bộ nghe phổ biến và thảo luận." });
  write("honours", "Chúc mừng sinh nhật tháng Bảy", {
    body: "Lãnh đạo Ban tặng hoa các đồng chí sinh trong tháng.",
  });
  addParticipant(db, clerk, {
    meetingId,
    personId: chairId,
    name: "",
    position: "",
    role: "chair",
    presence: "present",
    note: "",
  });
  saveAttendance(db, clerk, {
    meetingId,
    rows: departments.map(({ id, size }, index) => ({
      departmentId: id,
      expected: size,
      excused: index % 4 === 1 ? 1 : 0,
      absent: 0,
      note: "",
    })),
  });
  reportFiguresOfJuly2024(db, clerk, meetingId, now);
  for (const heading of JULY_2024.headings) {
    const headingId = addHeading(db, clerk, { meetingId, title: heading.title });
    for (const directive of heading.directives) {
      const everyone = directive.lead === "all";
      const input = proposeDirectiveInput.parse({
        meetingId,
        headingId,
        agendaItemId: speech,
        givenByPersonId: chairId,
        summary: directive.summary,
        text: directive.text,
        productExpected: directive.product,
        leadId: everyone ? "" : idOf(directive.lead),
        toAllDepartments: everyone ? "on" : undefined,
        coordinating: directive.with.map(idOf),
        deadline: directive.deadline ?? "",
        deadlineWords: directive.words,
        undated: directive.deadline === null ? "on" : undefined,
        references: "cites" in directive ? [referenceId] : [],
        followingLeaderUserId: agency.leaders[1]?.userId,
      });
      proposeDirective(db, clerk, input);
    }
  }
  const files = pictures.map((picture) => stageUpload(db, clerk, picture, now));
  if (files.length > 0) attachToMeeting(db, clerk, { meetingId, place: "photo", files });
  files.forEach((fileId, index) => {
    const words = JULY_2024.photos[index];
    if (words) changePhoto(db, clerk, { meetingId, fileId, ...words });
  });
  return meetingId;
}

function addPerson(
  db: Database,
  fullName: string,
  titles: readonly string[],
  where: { body?: string; departmentId?: number },
): number {
  const { id } = db
    .insert(people)
    .values({ fullName, sortKey: nameSortKey(fullName) })
    .returning({ id: people.id })
    .get();
  titles.forEach((title, index) => {
    db.insert(positions)
      .values({
        personId: id,
        title,
        rank: index + 1,
        fromDay: "2022-01-01",
        recordedOn: "2022-01-01",
        ...where,
      })
      .run();
  });
  return id;
}
