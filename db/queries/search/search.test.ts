import { describe, expect, it } from "vitest";
import { saveSettingsInput } from "@/domain/agency/agency-input";
import { saveSettings } from "../../mutations/agency/save-settings";
import { takeStep } from "../../mutations/directives/take-step";
import { addSubtask } from "../../mutations/subtasks/add-subtask";
import { removeSubtask } from "../../mutations/subtasks/remove-subtask";
import { legalReferences } from "../../schema/legal-references";
import { testDatabase } from "../../test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
  makePerson,
  staffGrant,
} from "../../test-factories";
import { findAssignment } from "../directives/find-assignment";
import { search } from "./search";

function agency() {
  const db = testDatabase();
  const staff = makeActor(db, [staffGrant(makeDepartment(db, { name: "Phòng Đất đai" }).id)]);
  const clerk = makeActor(db, [clerkGrant]);
  return { db, staff, clerk, nobody: makeActor(db, []), leader: makeActor(db, [leaderGrant]) };
}
const all = { limit: 20, today: "2024-07-01" };

describe("search", () => {
  it("finds with and without accents, in any case, and lists accented matches first", () => {
    const { db, staff } = agency();
    makeIssuedDirective(db, { summary: "Rà soát dự án", text: "Các bàn giao còn lại." });
    const typed = makeIssuedDirective(db, { summary: "Bán đấu giá", text: "Việc khác." });
    for (const query of ["ban", "BAN", "bàn", "bán"]) {
      expect(search(db, staff, "directive", query, all).total, query).toBe(2);
    }
    expect(search(db, staff, "directive", "bán", all).hits[0]?.id).toBe(typed.directive.id);
    expect(search(db, staff, "department", "dat dai", all).total).toBe(1);
  });

  it("reflects a change, and requires every word", () => {
    const { db, clerk } = agency();
    makePerson(db, { fullName: "Đỗ Thị Ngọc Ánh" });
    expect(search(db, clerk, "person", "do anh", all).total).toBe(1);
    expect(search(db, clerk, "person", "do binh", all).total).toBe(0);
    db.$client.prepare("update people set full_name = 'Đỗ Thị Bình' where full_name like 'Đỗ%'").run();
    expect(search(db, clerk, "person", "do binh", all).total).toBe(1);
    expect(search(db, clerk, "person", "ngoc anh", all).total).toBe(0);
  });

  it("finds nothing that the reader may not see", () => {
    const { db, staff, clerk, nobody, leader } = agency();
    makeMeeting(db, { title: "Giao ban kín", status: "draft" });
    makeMeeting(db, { title: "Giao ban kín", status: "discarded" });
    expect(search(db, clerk, "meeting", "giao ban", all).total).toBe(1);
    expect(search(db, leader, "meeting", "giao ban", all).total).toBe(1);
    expect(search(db, staff, "meeting", "giao ban", all)).toEqual({ total: 0, hits: [] });
    expect(search(db, nobody, "meeting", "giao ban", all)).toEqual({ total: 0, hits: [] });
  });

  it("finds a directive by the document of a report, also of a period that is closed", () => {
    const { db, staff, leader } = agency();
    const department = makeDepartment(db);
    const head = makeActor(db, [headGrant(department.id)]);
    const { directive, lead } = makeIssuedDirective(db, {
      leadId: department.id,
      period: "quarter",
    });
    makeIssuedDirective(db, { text: "Việc khác." });
    const found = (query: string) => search(db, staff, "directive", query, all).hits.map(({ id }) => id);
    const report = {
      productDate: "2024-07-01",
      productText: "Đã tổng hợp.",
      note: "Đã tổng hợp.",
      files: [],
    };
    const version = () => findAssignment(db, leader, lead.id)?.assignment.version ?? 0;
    takeStep(
      db,
      head,
      "report-done",
      { assignmentId: lead.id, version: version(), ...report, productNumber: "399/BC-QLDA" },
      JULY_FIRST,
    );
    for (const query of ["399/BC-QLDA", "399 bc", "399/bc-qlda 1/7/2024", "da tong hop"]) {
      expect(found(query), query).toEqual([directive.id]);
    }
    expect(search(db, staff, "directive", "399/BC-QLDA", all).hits[0]?.text).toBe(
      `${department.name}: 399/BC-QLDA. Đã tổng hợp.`,
    );
    expect(found("399/BC-VP")).toEqual([]);
    takeStep(db, leader, "confirm", { assignmentId: lead.id, version: version(), note: "" }, JULY_FIRST);
    expect(findAssignment(db, leader, lead.id)?.assignment.productNumber).toBe("");
    expect(found("399/BC-QLDA")).toEqual([directive.id]);
  });

  it("finds a directive by a subtask until it is removed, and leads to its checklist", () => {
    const { db, staff, nobody, leader } = agency();
    const department = makeDepartment(db, { name: "Phòng Nước" });
    const head = makeActor(db, [headGrant(department.id)]);
    const { directive, lead } = makeIssuedDirective(db, { leadId: department.id });
    const step = { assignmentId: lead.id, title: "Đo đạc hồ Bàu Vàng", dueOn: null, personId: null };
    const subtaskId = addSubtask(db, head, step, JULY_FIRST);
    for (const reader of [staff, head, leader]) {
      expect(search(db, reader, "directive", "bau vang", all).hits).toMatchObject([
        {
          id: directive.id,
          href: `/directives/${directive.id}#checklist-${lead.id}`,
          text: "Phòng Nước: Đo đạc hồ Bàu Vàng",
        },
      ]);
    }
    expect(search(db, nobody, "directive", "bau vang", all).total).toBe(0);
    removeSubtask(db, head, { subtaskId, version: 1 }, JULY_FIRST);
    expect(search(db, head, "directive", "bau vang", all).total).toBe(0);
  });

  it("finds a code and a day in any spelling", () => {
    const { db, staff } = agency();
    const { id } = makeMeeting(db, { code: "CC 07/2026", heldOn: "2026-07-06", status: "signed" });
    makeMeeting(db, { code: "GB 07/2026", heldOn: "2026-07-07", status: "signed" });
    for (const query of [
      "CC07/2026",
      "cc 7/2026",
      "CC-07-2026",
      "cc7.2026",
      "6/7/2026",
      "ngày 06 tháng 7 năm 2026",
    ]) {
      expect(
        search(db, staff, "meeting", query, all).hits.map((hit) => hit.id),
        query,
      ).toEqual([id]);
    }
    expect(search(db, staff, "meeting", "CC06/2026", all).total).toBe(0);
  });

  it("finds a year by its number, also as it is counted from today", () => {
    const { db, staff } = agency();
    const { id } = makeMeeting(db, {
      code: "CC 07/2023",
      heldOn: "2023-07-03",
      title: "Lễ khai bút",
      status: "signed",
    });
    makeMeeting(db, { code: "CC 07/2024", title: "Lễ khai bút", status: "signed" });
    for (const query of ["khai bút năm 2023", "khai bút năm ngoái", "khai but nam ngoai"]) {
      expect(
        search(db, staff, "meeting", query, all).hits.map((hit) => hit.id),
        query,
      ).toEqual([id]);
    }
    expect(search(db, staff, "meeting", "khai bút năm nay", all).total).toBe(1);
  });

  it("finds an abbreviation by its words and the words by it, from the list that the agency edits", () => {
    const { db, staff } = agency();
    const admin = makeActor(db, [adminGrant]);
    makeIssuedDirective(db, { summary: "Tập huấn phòng cháy, chữa cháy" });
    makeIssuedDirective(db, { summary: "Kiểm tra PCCC" });
    makeIssuedDirective(db, { summary: "Phòng bệnh" });
    const total = (query: string) => search(db, staff, "directive", query, all).total;
    expect([total("PCCC"), total("phòng cháy chữa cháy"), total("tap huan pccc")]).toEqual([2, 2, 1]);
    const settings = { name: "Sở Thử", staleAfterDays: "14", abbreviations: "PB = phòng bệnh" };
    saveSettings(db, admin, saveSettingsInput.parse(settings), JULY_FIRST);
    expect([total("PCCC"), total("pb")]).toEqual([1, 1]);
  });

  it("finds people by half a name, the given name first, and says when a name or a number is meant", () => {
    const { db, clerk } = agency();
    makePerson(db, { fullName: "Hải Anh Tuấn" });
    makePerson(db, { fullName: "Bùi Ngọc Hải" });
    db.insert(legalReferences)
      .values([
        { kind: "Nghị quyết", number: "28-NQ/TU", subject: "Xây dựng tổ chức đảng" },
        { kind: "Luật", number: "28/2024/QH15", subject: "Đất đai" },
      ])
      .run();
    const people = search(db, clerk, "person", "đc hải", all).hits;
    expect(people.map(({ title, best }) => [title, best])).toEqual([
      ["Bùi Ngọc Hải", true],
      ["Hải Anh Tuấn", false],
    ]);
    const references = search(db, clerk, "reference", "nghi quyet 28", all).hits;
    expect(references.map(({ title, best }) => [title, best])).toEqual([["Nghị quyết 28-NQ/TU", true]]);
    expect(search(db, clerk, "reference", "đất đai", all).hits[0]?.best).toBe(false);
  });

  it("shows who leads a directive, until when, and how it stands", () => {
    const { db, staff } = agency();
    const department = makeDepartment(db, { name: "Phòng Đầu tư" });
    makeIssuedDirective(db, { summary: "Rà soát", leadId: department.id, deadline: "2024-06-28" });
    expect(search(db, staff, "directive", "ra soat", all).hits[0]?.work).toEqual({
      department: "Phòng Đầu tư",
      mark: "overdue",
      deadline: "2024-06-28",
      late: 3,
    });
  });

  it.each(['"', "*", "AND", "a OR b", "NEAR(", "{title} :", "-", "^x", "';--", "%", "(", "a\u0000b"])(
    "treats %j as words, not as an operator",
    (query) => {
      const { db, clerk } = agency();
      makeMeeting(db, { title: "Không liên quan" });
      expect(search(db, clerk, "meeting", query, all).total).toBe(0);
    },
  );
});
