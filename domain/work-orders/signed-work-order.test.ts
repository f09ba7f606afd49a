import { describe, expect, it } from "vitest";
import { readSignedWorkOrder, type SignedWorkOrder, workOrderContent } from "./signed-work-order";

const ORDER: Omit<SignedWorkOrder, "format"> = {
  agency: { name: "Ban Quản lý Khu kinh tế", parentBody: "Ủy ban nhân dân thành phố" },
  id: 5,
  code: "GV 2026 · 41",
  year: 2026,
  givenOn: "2026-08-05",
  origin: "document",
  documentNumber: "1234/UBND-KT",
  documentDate: "2026-08-03",
  documentIssuer: "Ủy ban nhân dân thành phố",
  documentSubject: "Về rà soát dự án",
  occasion: "",
  notedByName: "Đỗ Thị Thư",
  directive: {
    id: 9,
    number: 41,
    afterLine: null,
    summary: "Rà soát dự án",
    text: "Phòng Đầu tư rà soát dự án.",
    originalDeadline: "2026-08-31",
    productExpected: "",
    deadlineWords: "trước 31/8",
    undated: false,
    period: null,
    asksNothing: false,
    toAllDepartments: false,
    givenByName: "Trần Đình Thử",
    givenByPosition: "Trưởng ban",
    asked: [{ departmentId: 2, department: "Phòng Đầu tư", role: "lead" }],
    references: [],
  },
  scans: [{ id: 7, sha256: "a".repeat(64), name: "but-phe.pdf" }],
};

describe("the signed text of a work order", () => {
  it("is plain JSON, indented by one blank, that begins with its format", () => {
    expect(workOrderContent(ORDER).split("\n").slice(0, 9)).toEqual([
      "{",
      ' "format": 1,',
      ' "agency": {',
      '  "name": "Ban Quản lý Khu kinh tế",',
      '  "parentBody": "Ủy ban nhân dân thành phố"',
      " },",
      ' "id": 5,',
      ' "code": "GV 2026 · 41",',
      ' "year": 2026,',
    ]);
  });

  it("is the same in whatever order its values are sent", () => {
    const turned = Object.fromEntries(Object.entries(ORDER).reverse());
    expect(workOrderContent(Object.assign({}, ORDER, turned))).toBe(workOrderContent(ORDER));
  });

  it("leaves out the place in minutes and everything that is not declared", () => {
    const more = {
      ...ORDER,
      reviewed: true,
      directive: { ...ORDER.directive, headingId: 3, agendaItemId: 4 },
    };
    expect(workOrderContent(more)).toBe(workOrderContent(ORDER));
  });

  it.each([
    ["the day", { givenOn: "2026-08-06" }],
    ["the origin", { origin: "conversation" as const }],
    ["the clerk", { notedByName: "" }],
    ["a scan", { scans: [] }],
    ["the number of the document", { documentNumber: "1235/UBND-KT" }],
    ["the date of the document", { documentDate: null }],
    ["the agency", { agency: { name: "Khác", parentBody: "" } }],
  ])("changes with %s", (_, change) => {
    expect(workOrderContent({ ...ORDER, ...change })).not.toBe(workOrderContent(ORDER));
  });

  it("reads back what was written", () => {
    expect(readSignedWorkOrder(workOrderContent(ORDER))).toEqual({ format: 1, ...ORDER });
  });

  it.each([
    ["is empty", ""],
    ["is no JSON", "{"],
    ["lacks values", '{"format": 1}'],
    ["has another format", workOrderContent(ORDER).replace('"format": 1', '"format": 2')],
    ["has an unknown origin", workOrderContent(ORDER).replace('"document"', '"meeting"')],
    ["has no valid day", workOrderContent(ORDER).replace("2026-08-05", "2026-08-32")],
    ["has the key 0", workOrderContent(ORDER).replace('"id": 5', '"id": 0')],
  ])("is not read if it %s", (_, content) => {
    expect(readSignedWorkOrder(content)).toBeNull();
  });
});
