import { expect, it } from "vitest";
import { noteIncidentStep } from "@/db/mutations/privacy/note-incident-step";
import { recordIncident } from "@/db/mutations/privacy/record-incident";
import { testDatabase } from "@/db/test-database";
import { adminGrant, clerkGrant, makeActor, makeSettings } from "@/db/test-factories";
import { textsOf } from "@/documents/paper";
import { writePaper } from "@/documents/write-paper";
import { gatherIncidentNotice } from "./gather-incident-notice";

const NOW = new Date("2026-11-28T05:00:00Z");

it("has the clocks, what is known and what the agency must fill in, for administrators only", async () => {
  const db = testDatabase();
  makeSettings(db);
  const admin = makeActor(db, [adminGrant]);
  const clerk = makeActor(db, [clerkGrant]);
  const breach = {
    detectedAt: "2026-11-28T03:30:00.000Z",
    serious: true,
    nature: "Mất một máy tính xách tay.\nMáy không mã hóa.",
    affected: "12 cán bộ: họ tên, ngày sinh.",
    measures: "",
  };
  const id = recordIncident(db, admin, breach, NOW);
  expect(gatherIncidentNotice(db, clerk, id)).toBeNull();
  expect(gatherIncidentNotice(db, admin, id + 1)).toBeNull();
  noteIncidentStep(db, admin, { incidentId: id, step: "first-notice" }, NOW);

  const paper = gatherIncidentNotice(db, admin, id);
  if (!paper) throw new Error("no paper");
  const texts = textsOf(paper);
  for (const said of [
    "THÔNG BÁO VI PHẠM QUY ĐỊNH VỀ BẢO VỆ DỮ LIỆU CÁ NHÂN",
    "1. Thời điểm phát hiện: 10:30, 28/11/2026.",
    "Sự cố nghiêm trọng: báo ban đầu trước 10:30, 29/11/2026 (24 giờ); thông báo đầy đủ trước 10:30, 01/12/2026 (72 giờ).",
    "Đã báo ban đầu: 12:00, 28/11/2026.",
    "Mất một máy tính xách tay.",
    "Máy không mã hóa.",
    "12 cán bộ: họ tên, ngày sinh.",
  ]) {
    expect(texts).toContain(said);
  }
  // Effects and contact are the agency's, and measures were not written yet.
  const blankAfter = (title: string) => texts[texts.indexOf(title) + 1];
  for (const title of [
    "4. Hậu quả, thiệt hại có thể xảy ra:",
    "5. Biện pháp đã và sẽ thực hiện để xử lý, giảm thiểu:",
    "6. Người phụ trách bảo vệ dữ liệu cá nhân (họ tên, chức vụ, điện thoại, thư điện tử):",
  ]) {
    expect(blankAfter(title), title).toBe("……");
  }
  const people = texts.indexOf("Cán bộ");
  expect(texts.slice(people, people + 3)).toEqual(["Cán bộ", "họ tên, chức vụ, đơn vị, ngày sinh", "2"]);
  const bytes = await writePaper(paper, "docx", NOW);
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe("PK");
});
