import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { changeDepartment } from "@/db/mutations/departments/change-department";
import { giveWork } from "@/db/mutations/orders/give-work";
import { departments } from "@/db/schema/departments";
import { positions } from "@/db/schema/people";
import { makeAgency } from "@/db/test-agency";
import { JULY_FIRST } from "@/db/test-factories";
import { checkDocx, checkPdf, linesOf } from "@/documents/check/check-paper";
import { readDocx } from "@/documents/check/read-docx";
import { readPdf } from "@/documents/check/read-pdf";
import { writePaper } from "@/documents/write-paper";
import { giveWorkInput } from "@/domain/work-orders/work-order-input";
import { gatherWorkOrder } from "./gather-work-order";

function given(fields: Record<string, unknown>) {
  const all = makeAgency();
  const { db, actors, own, other } = all;
  db.update(departments).set({ name: "Phòng Đầu tư" }).where(eq(departments.id, own.id)).run();
  db.update(departments).set({ name: "Thanh tra" }).where(eq(departments.id, other.id)).run();
  const { personId } = actors.leader;
  db.insert(positions)
    .values({ personId, title: "Phó Giám đốc", fromDay: "2020-01-01", recordedOn: "2020-01-01" })
    .run();
  const input = {
    text: "Rà soát dự án chậm.\nLập danh sách từng dự án.",
    leadId: own.id,
    coordinating: [other.id],
    deadline: "15/07/2024",
    deadlineWords: "trước ngày 15/7",
    productExpected: "Báo cáo",
    ...fields,
  };
  const { directiveId } = giveWork(
    db,
    actors.clerk,
    giveWorkInput.parse({
      ...input,
      givenByUserId: actors.leader.userId,
    }),
    JULY_FIRST,
  );
  return { ...all, directiveId };
}

it("says who gave what to whom, until when, on which document, and who recorded it", async () => {
  const { db, actors, directiveId } = given({
    origin: "document",
    documentNumber: "12/UBND-KT",
    documentDate: "28/06/2024",
    documentIssuer: "UBND thành phố",
    documentSubject: "Rà soát dự án",
  });
  const gathered = gatherWorkOrder(db, actors.staff, directiveId);
  if (!gathered) throw new Error("no paper");
  const texts = linesOf(gathered.paper).map(({ text }) => text);
  expect(texts).toEqual([
    "SỞ THỬ NGHIỆM",
    "Số:          /PGV-STN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Huế, ngày 01 tháng 7 năm 2024",
    "PHIẾU GIAO VIỆC",
    "Rà soát dự án chậm",
    `Căn cứ văn bản số 12/UBND-KT ngày 28 tháng 6 năm 2024 của UBND thành phố về rà soát dự án, đồng chí ${actors.leader.name}, Phó Giám đốc giao việc như sau:`,
    "Rà soát dự án chậm.",
    "Lập danh sách từng dự án.",
    "Đơn vị chủ trì: Phòng Đầu tư.",
    "Đơn vị phối hợp: Thanh tra.",
    "Thời hạn hoàn thành: 15/07/2024 (trước ngày 15/7).",
    "Sản phẩm: Báo cáo.",
    `Phiếu do đồng chí ${actors.clerk.name} ghi thay.`,
    "Đơn vị chủ trì báo cáo kết quả theo mã GV 2024 · 1./.",
    "",
    "Nơi nhận:",
    "- Phòng Đầu tư (để t/h);",
    "- Thanh tra (để t/h);",
    "- Lưu: VT.",
    "KT. GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    actors.leader.name,
  ]);
  for (const format of ["docx", "pdf"] as const) {
    const bytes = await writePaper(gathered.paper, format, JULY_FIRST);
    const problems =
      format === "docx"
        ? checkDocx(await readDocx(bytes), gathered.paper)
        : checkPdf(await readPdf(bytes), gathered.paper);
    expect(problems, format).toEqual([]);
  }
});

it("is the paper of what was given, whatever its departments are called later", () => {
  const { db, actors, own, directiveId } = given({});
  changeDepartment(
    db,
    actors.admin,
    {
      departmentId: own.id,
      version: 1,
      name: "Phòng Mới",
      abbreviation: "",
      sortOrder: 1,
      collectsForAll: true,
    },
    JULY_FIRST,
  );
  const gathered = gatherWorkOrder(db, actors.leader, directiveId);
  const texts = gathered ? linesOf(gathered.paper).map(({ text }) => text) : [];
  expect(texts).toContain("Đơn vị chủ trì: Phòng Đầu tư.");
});

it("does not exist for a directive of minutes, nor for a person without a grant", () => {
  const { db, actors, issued, directiveId } = given({});
  expect(gatherWorkOrder(db, actors.leader, issued.directive.id)).toBeNull();
  expect(gatherWorkOrder(db, actors.nobody, directiveId)).toBeNull();
});
