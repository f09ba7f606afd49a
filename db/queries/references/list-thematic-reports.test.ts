import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { BLANK_ITEM } from "@/domain/meetings/blank-item";
import { readThematicReportView } from "@/domain/meetings/thematic-report-view";
import { stageUpload } from "../../mutations/files/stage-upload";
import { attachToMeeting } from "../../mutations/minutes/attach-to-meeting";
import { changeAgendaItem } from "../../mutations/minutes/change-agenda-item";
import { legalReferences } from "../../schema/legal-references";
import { agendaItems } from "../../schema/meetings";
import { testDatabase } from "../../test-database";
import {
  clerkGrant,
  JULY_FIRST,
  makeActor,
  makeDepartment,
  makeMeeting,
  makePerson,
  staffGrant,
} from "../../test-factories";
import { listReportChoices } from "./list-report-choices";
import { listThematicReports, listTopics } from "./list-thematic-reports";

function makeLibrary() {
  const db = testDatabase();
  const clerk = makeActor(db, [clerkGrant]);
  const department = makeDepartment(db);
  const staff = makeActor(db, [staffGrant(department.id)]);
  const presenter = makePerson(db, { departmentId: department.id, title: "Trưởng phòng" });
  const cited = { kind: "Nghị quyết", number: "28-NQ/TU" };
  const reference = db.insert(legalReferences).values(cited).returning().get();
  const report = (
    heldOn: string,
    title: string,
    status: "planned" | "draft" | "cancelled" = "planned",
    topic = "",
  ) => {
    const { id: meetingId } = makeMeeting(db, { heldOn, status });
    const item = { meetingId, kind: "report" as const, title, topic, sortOrder: 0 };
    return { meetingId, itemId: db.insert(agendaItems).values(item).returning().get().id };
  };
  const water = report("2024-08-05", "Thu gom nước thải");
  changeAgendaItem(db, clerk, {
    ...BLANK_ITEM,
    ...water,
    version: 1,
    kind: "report",
    title: "Thu gom nước thải",
    topic: "Môi trường",
    speakerPersonId: presenter.id,
    presentingDepartmentId: department.id,
    references: [reference.id],
  });
  const guest = report("2025-01-06", "Chuyển đổi số");
  changeAgendaItem(db, clerk, {
    ...BLANK_ITEM,
    ...guest,
    version: 1,
    kind: "report",
    title: "Chuyển đổi số",
    topic: "Cải cách",
    speakerName: "Lê Khách",
  });
  report("2024-09-09", "Còn trong bản nháp", "draft");
  report("2024-10-07", "Buổi đã hủy", "cancelled");
  const find = (asked: Record<string, string>, actor = clerk) =>
    listThematicReports(db, actor, readThematicReportView(asked)).reports.map(({ title }) => title);
  return { db, clerk, staff, presenter, department, reference, water, guest, report, find };
}

describe("the library of thematic reports", () => {
  it("lists the newest first, drafts for those who may see them, nothing cancelled", () => {
    const { db, find, staff } = makeLibrary();
    expect(find({})).toEqual(["Chuyển đổi số", "Còn trong bản nháp", "Thu gom nước thải"]);
    expect(find({}, staff)).toEqual(["Chuyển đổi số", "Thu gom nước thải"]);
    expect(find({}, makeActor(db, []))).toEqual([]);
  });

  it("is filtered by presenter, department, topic, reference, year and words", () => {
    const { find, presenter, department, reference } = makeLibrary();
    const water = ["Thu gom nước thải"];
    expect(find({ presenter: String(presenter.id) })).toEqual(water);
    expect(find({ presenter: "Lê Khách" })).toEqual(["Chuyển đổi số"]);
    expect(find({ department: String(department.id) })).toEqual(water);
    expect(find({ topic: "Môi trường" })).toEqual(water);
    expect(find({ reference: String(reference.id) })).toEqual(water);
    expect(find({ year: "2025" })).toEqual(["Chuyển đổi số"]);
    expect(find({ q: "nuoc thai" })).toEqual(water);
    expect(find({ q: "moi truong" })).toEqual(water);
    expect(find({ q: "%" })).toEqual([]);
  });

  it("offers only filters with results", () => {
    const { db, clerk, staff, presenter, department, reference, report } = makeLibrary();
    report("2022-05-05", "Còn trong bản nháp", "draft", "Nháp");
    report("2021-05-05", "Buổi đã hủy", "cancelled", "Hủy");
    const offered = {
      presenters: [
        { value: "Lê Khách", label: "Lê Khách" },
        { value: String(presenter.id), label: presenter.fullName },
      ],
      departments: [{ value: String(department.id), label: department.name }],
      topics: [
        { value: "Cải cách", label: "Cải cách" },
        { value: "Môi trường", label: "Môi trường" },
      ],
      references: [{ value: String(reference.id), label: "Nghị quyết 28-NQ/TU" }],
      years: ["2025", "2024"],
    };
    expect(listReportChoices(db, staff)).toEqual(offered);
    expect(listTopics(db, staff)).toEqual(["Cải cách", "Môi trường"]);
    const { topics, years } = listReportChoices(db, clerk);
    expect(topics.map(({ value }) => value)).toEqual(["Cải cách", "Môi trường", "Nháp"]);
    expect(years).toEqual(["2025", "2024", "2022"]);
    const none = { presenters: [], departments: [], topics: [], references: [], years: [] };
    expect(listReportChoices(db, makeActor(db, []))).toEqual(none);
  });

  it("offers a person who was renamed once, by the name of the newest report", () => {
    const { db, staff, presenter, report } = makeLibrary();
    for (const [heldOn, speakerName] of [
      ["2023-03-03", "Nguyễn Tên Cũ"],
      ["2026-03-03", "Trần Tên Mới"],
      ["2024-03-03", "Nguyễn Tên Giữa"],
    ] as const) {
      const { itemId } = report(heldOn, "Báo cáo");
      db.update(agendaItems)
        .set({ speakerPersonId: presenter.id, speakerName })
        .where(eq(agendaItems.id, itemId))
        .run();
    }
    expect(listReportChoices(db, staff).presenters).toEqual([
      { value: "Lê Khách", label: "Lê Khách" },
      { value: String(presenter.id), label: "Trần Tên Mới" },
    ]);
  });

  it("shows titles of the day, citations, and the files of the item only", () => {
    const { db, clerk, water, guest } = makeLibrary();
    const file = { sha256: "b".repeat(64), size: 3, mime: "application/pdf", width: null, height: null };
    const stage = () => stageUpload(db, clerk, { ...file, name: "bao-cao.pdf", sizes: [] }, JULY_FIRST);
    attachToMeeting(db, clerk, { ...water, place: "document", files: [stage()] });
    const foreign = { meetingId: guest.meetingId, itemId: water.itemId, place: "document" as const };
    expect(() => attachToMeeting(db, clerk, { ...foreign, files: [stage()] })).toThrow("request.not_found");
    const [found] = listThematicReports(db, clerk, readThematicReportView({ topic: "Môi trường" })).reports;
    expect(found?.speakerPosition).toContain("Trưởng phòng");
    expect(found?.references.map(({ number }) => number)).toEqual(["28-NQ/TU"]);
    expect(found?.files.map(({ name }) => name)).toEqual(["bao-cao.pdf"]);
  });
});
