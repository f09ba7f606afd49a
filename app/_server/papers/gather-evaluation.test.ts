import { expect, it } from "vitest";
import { enterScores } from "@/db/mutations/evaluation/enter-scores";
import { judgeWork } from "@/db/mutations/evaluation/judge-work";
import { NOVEMBER, OCTOBER, october } from "@/db/test-october";
import { checkDocx, checkPdf, linesOf } from "@/documents/check/check-paper";
import { readDocx } from "@/documents/check/read-docx";
import { readPdf } from "@/documents/check/read-pdf";
import { drawEvaluationSheets } from "@/documents/sheets/draw-evaluation";
import type { SheetRow } from "@/documents/sheets/sheet";
import { writePaper } from "@/documents/write-paper";
import { CATALOG } from "@/messages/catalog";
import { gatherEvaluation, gatherEvaluations, rulesInWords } from "./gather-evaluation";

const TODAY = "2026-11-03";
const view = { period: OCTOBER, asOf: null, department: null };

function confirmed() {
  const all = october();
  const { db, actors, shown, judge, confirmNow } = all;
  judge(NOVEMBER);
  const scores = { general: 27, d: null, dd: null, e: null, className: "", note: "" };
  enterScores(db, actors.head, { ...shown, ...scores }, NOVEMBER);
  confirmNow();
  return all;
}

it("says what every product adds and loses, what it comes to, and who confirmed it", async () => {
  const { db, actors, personId } = confirmed();
  const paper = gatherEvaluation(db, actors.staff, personId, view, TODAY)?.paper();
  if (!paper) throw new Error("no report");
  const texts = linesOf(paper).map(({ text }) => text);
  for (const said of [
    "KẾT QUẢ THỰC HIỆN NHIỆM VỤ CỦA CÔNG CHỨC",
    "Phần việc theo chỉ đạo, tháng 10 năm 2026",
    `Họ và tên: ${actors.staff.name}.`,
    "Nhóm: công chức.",
    "I. Nhiệm vụ trong kế hoạch",
    "III. Không tính",
    "thôi thực hiện",
    "chưa đến hạn",
    "Tổng số giao 39,00; hoàn thành 25,00.",
    "a = 64,1%; b = 56,4%; c = 56,4%; tỷ lệ kết quả nhiệm vụ 59,0%; quy ra 41,28 trên 70 điểm.",
    "Điểm tiêu chí chung 27,00 trên 30; tổng điểm 68,28.",
  ]) {
    expect(texts).toContain(said);
  }
  expect(texts.join("\n")).toContain(`Bản 1 do ${actors.head.name} xác nhận ngày 03/11/2026, mã băm `);
  // The row of the product with a fault and a delay, by the handbook's columns (3) to (14).
  const at = texts.indexOf("Loại 12");
  expect(texts.slice(at - 1, at + 11)).toEqual([
    "20/10/2026",
    "Loại 12",
    "12,00",
    "1,00",
    "12,00",
    "1,00",
    "12,00",
    "23/10/2026",
    "1",
    "9,00",
    "1",
    "9,00",
  ]);
  const sum = texts.indexOf("Cộng");
  expect(texts.slice(sum, sum + 13)).toEqual([
    "Cộng",
    "",
    "",
    "",
    "4,00",
    "39,00",
    "3,00",
    "25,00",
    "",
    "1",
    "22,00",
    "1",
    "22,00",
  ]);
  expect(texts).toContain("Tiến độ (12)");
  expect(texts.join("\n")).toContain("mỗi sản phẩm chậm trừ 25% (mặc định)");
  for (const format of ["docx", "pdf"] as const) {
    const bytes = await writePaper(paper, format, NOVEMBER);
    const problems =
      format === "docx" ? checkDocx(await readDocx(bytes), paper) : checkPdf(await readPdf(bytes), paper);
    expect(problems, format).toEqual([]);
  }
});

it("says that figures are not confirmed, and what is missing, in words", () => {
  const { db, actors } = october();
  const other = gatherEvaluation(db, actors.leader, actors.otherStaff.personId, view, TODAY)?.paper();
  const texts = other ? linesOf(other).map(({ text }) => text) : [];
  expect(texts).toContain("Số liệu chưa được xác nhận.");
  expect(texts.join("\n")).toContain("a = chưa đủ dữ liệu");
  expect(texts.join("\n")).not.toMatch(/= (?:0|100),0%/);
});

it("lists a department's people for its head, and an empty list for others", () => {
  const { db, actors, own } = confirmed();
  const asked = { ...view, department: own.id };
  const paper = gatherEvaluations(db, actors.head, asked, TODAY)?.paper();
  const texts = paper ? linesOf(paper).map(({ text }) => text) : [];
  const at = texts.indexOf(actors.staff.name);
  // Late are the one that was handed in after its deadline and the one that is still open past its own.
  expect(texts.slice(at + 1, at + 7)).toEqual(["3/4", "2", "64,1%", "56,4%", "56,4%", "41,28"]);
  expect(gatherEvaluations(db, actors.otherHead, asked, TODAY)).toBeNull();
  expect(gatherEvaluations(db, actors.clerk, asked, TODAY)).toBeNull();
  expect(gatherEvaluations(db, actors.head, { ...view, department: "leaders" }, TODAY)).toBeNull();
});

it("is a workbook with a summary and a sheet for each person", () => {
  const { db, actors, personId } = confirmed();
  const gathered = gatherEvaluation(db, actors.head, personId, view, TODAY);
  if (!gathered) throw new Error("no report");
  const { report, confirmed: versions } = gathered;
  const rules = rulesInWords(report.rules, CATALOG.vi);
  const sheets = drawEvaluationSheets(
    { reports: [report], agency: "Sở Thử", rules, confirmed: versions },
    CATALOG.vi,
  );
  const rowsOf = (index: number) => [...((sheets[index]?.rows ?? []) as Iterable<SheetRow>)];
  expect(sheets.map(({ name }) => name)).toEqual(["Tổng hợp", actors.staff.name.slice(0, 26)]);
  expect(rowsOf(0)[0]?.cells.slice(4, 15)).toEqual([
    4,
    3,
    2,
    { share: report.abc?.a },
    { share: report.abc?.b },
    { share: report.abc?.c },
    { share: report.ratio },
    41.28,
    27,
    68.28,
    "",
  ]);
  expect(rowsOf(0)[0]?.cells.at(-1)).toBe("đã xác nhận, bản 1");
  const lines = rowsOf(1);
  expect(lines).toHaveLength(7);
  const width = sheets[1]?.columns.length;
  expect(lines.map(({ cells }) => cells.length)).toEqual(lines.map(() => width));
  // Assigned, converted, done, converted; then faults and causes; then what was lost.
  expect(lines.at(-1)?.cells.slice(8, 18)).toEqual([4, 39, 3, 25, null, null, 1, 1, 3, 3]);
  expect(lines.at(-1)?.total).toBe(true);
});

/** The same month, in which one product was not planned and another was taken over. */
function withAddedWork() {
  const all = october();
  const { db, actors, shown, five, twelve, judge } = all;
  judge(NOVEMBER);
  for (const [on, itemId, value] of [
    [five, 1, "unplanned"],
    [twelve, 3, "taken-over"],
  ] as const) {
    judgeWork(db, actors.head, { kind: "classified", ...on, ...shown, itemId, value }, NOVEMBER);
  }
  const gathered = gatherEvaluation(db, actors.head, all.personId, view, TODAY);
  if (!gathered) throw new Error("no report");
  return gathered;
}

it("keeps unplanned and taken-over work apart on paper, each with its own sums", async () => {
  const paper = withAddedWork().paper();
  const texts = linesOf(paper).map(({ text }) => text);
  const headings = texts.filter((text) => /^(?:[IV]+|\d)\. (?:Nhiệm vụ|Không)/.test(text));
  expect(headings).toEqual([
    "I. Nhiệm vụ trong kế hoạch",
    "II. Nhiệm vụ đột xuất, nhận thay",
    "1. Nhiệm vụ đột xuất",
    "2. Nhiệm vụ nhận thay",
    "III. Không tính",
  ]);
  const sums = texts.flatMap((text, at) => (text === "Cộng" ? [texts.slice(at + 4, at + 13)] : []));
  expect(sums).toEqual([
    ["2,00", "22,00", "1,00", "8,00", "", "0", "8,00", "0", "8,00"],
    ["0,00", "0,00", "1,00", "5,00", "", "0", "5,00", "0", "5,00"],
    ["0,00", "0,00", "1,00", "12,00", "", "1", "9,00", "1", "9,00"],
  ]);
  expect(texts).toContain("Tổng số giao 22,00; hoàn thành 25,00.");
  for (const format of ["docx", "pdf"] as const) {
    const bytes = await writePaper(paper, format, NOVEMBER);
    const problems =
      format === "docx" ? checkDocx(await readDocx(bytes), paper) : checkPdf(await readPdf(bytes), paper);
    expect(problems, format).toEqual([]);
  }
});

it("keeps them apart in the workbook too", () => {
  const { report } = withAddedWork();
  const rules = rulesInWords(report.rules, CATALOG.vi);
  const [, sheet] = drawEvaluationSheets(
    { reports: [report], agency: "Sở Thử", rules, confirmed: new Map() },
    CATALOG.vi,
  );
  const lines = [...((sheet?.rows ?? []) as Iterable<SheetRow>)];
  expect(lines.map(({ cells, total }) => [cells[0], cells[1], total ? cells.slice(8, 12) : null])).toEqual([
    [1, "I. Nhiệm vụ trong kế hoạch", null],
    [2, "I. Nhiệm vụ trong kế hoạch", null],
    [null, "Cộng mục I. Nhiệm vụ trong kế hoạch", [2, 22, 1, 8]],
    [3, "II.1. Nhiệm vụ đột xuất", null],
    [null, "Cộng mục II.1. Nhiệm vụ đột xuất", [0, 0, 1, 5]],
    [4, "II.2. Nhiệm vụ nhận thay", null],
    [null, "Cộng mục II.2. Nhiệm vụ nhận thay", [0, 0, 1, 12]],
    [5, "III. Không tính", null],
    [6, "III. Không tính", null],
    [null, "Cộng", [2, 22, 3, 25]],
  ]);
});
