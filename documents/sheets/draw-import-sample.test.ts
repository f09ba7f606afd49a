import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { calendarOf } from "@/domain/calendar/working-days";
import { planProducts, readProductRows } from "@/domain/evaluation/catalogue-sheet";
import type { CheckedRow } from "@/domain/imports/check";
import { checkDepartments } from "@/domain/imports/check-departments";
import { checkRegister } from "@/domain/imports/check-register";
import { checkStaff } from "@/domain/imports/check-staff";
import type { ImportKind } from "@/domain/imports/import-kinds";
import { matchColumns } from "@/domain/imports/match-columns";
import { chosenTable, stageBook } from "@/domain/imports/staged-book";
import { CATALOG } from "@/messages/catalog";
import { readSheet } from "../read-sheet";
import { drawCatalogueSample } from "./draw-catalogue-sample";
import { drawImportSample } from "./draw-import-sample";
import type { Sheet } from "./sheet";
import { writeWorkbook } from "./write-workbook";

const TODAY = "2024-07-01";
const OWN = {
  departments: [
    { id: 7, names: ["Văn phòng"] },
    { id: 8, names: ["Phòng Đầu tư"] },
  ],
  people: [],
  keepsEmails: true,
};

/** The cells of a sheet after it was written as a file and read as an import reads it. */
const sent = async (sheet: Sheet) =>
  readSheet(
    "xlsx",
    await buffer(
      writeWorkbook([sheet], { title: "Mẫu", author: "", language: "vi-VN", madeAt: new Date(0) }),
    ),
  );

async function importedAgain(kind: ImportKind, locale: "vi" | "en") {
  const sample = { kind, departments: ["Văn phòng", "Phòng Đầu tư"], today: TODAY };
  const table = chosenTable(stageBook(await sent(drawImportSample(sample, CATALOG[locale])), kind));
  return { table, columns: matchColumns(table.heads, kind) };
}

/** The values of good rows; anything else is shown as it was found. */
const good = <T>(rows: readonly CheckedRow<T>[]) =>
  rows.map((row) => (row.verdict === "good" ? row.value : row));

describe.each(["vi", "en"] as const)("a sample in %s, sent back as it was downloaded", (locale) => {
  it("imports its departments, from every column", async () => {
    const { table, columns } = await importedAgain("departments", locale);
    expect(columns).toEqual({ name: 0, abbreviation: 1, sortOrder: 2 });
    expect(good(checkDepartments(table, columns, [], 1))).toMatchObject([{ sortOrder: 1 }, { sortOrder: 2 }]);
  });

  it("imports its staff, from every column, into the agency's first department", async () => {
    const { table, columns } = await importedAgain("staff", locale);
    expect(columns).toEqual({ fullName: 0, birthday: 1, title: 2, department: 3, fromDay: 4, email: 5 });
    expect(good(checkStaff(table, columns, OWN, {}, TODAY))).toMatchObject([
      {
        fullName: "Nguyễn Văn Mẫu",
        birthDay: 15,
        birthYear: 1980,
        departmentId: 7,
        email: "van.mau@vidu.gov.vn",
      },
      { fullName: "Trần Thị Mẫu", birthDay: 2, birthYear: 1992, departmentId: 7 },
    ]);
  });

  it("imports its register, from every column, and asks nothing", async () => {
    const { table, columns } = await importedAgain("register", locale);
    expect(columns).toEqual({
      code: 0,
      heldOn: 1,
      text: 2,
      lead: 3,
      coordinating: 4,
      officer: 5,
      deadline: 6,
      state: 7,
      result: 8,
      reportedOn: 9,
    });
    const own = { ...OWN, directives: [], calendar: calendarOf([]) };
    expect(good(checkRegister(table, columns, own, {}, TODAY))).toMatchObject([
      { heldOn: "2024-06-01", leadId: 7, coordinating: [8], deadline: "2024-07-31", state: "in-progress" },
      { heldOn: "2024-06-01", leadId: 7, coordinating: [], deadline: "2024-06-16", state: "done" },
    ]);
  });

  it("imports its list of products", async () => {
    const rows = readProductRows((await sent(drawCatalogueSample(TODAY, CATALOG[locale]))).sheets) ?? [];
    expect(planProducts(rows, [], { fromDay: null, decision: "" })).toMatchObject([
      { does: "add", coefficient: 1, complexity: 1, fromDay: "2024-07-01" },
      { does: "add", coefficient: 2.5, complexity: 3, fromDay: "2024-07-01" },
    ]);
  });
});
