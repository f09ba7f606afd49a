import { expect, it } from "vitest";
import { isForDepartment, PAPER_FORMATS, PAPER_KINDS, papersOf } from "./paper-kinds";

it.each([
  ["planned" as const, ""],
  ["cancelled" as const, ""],
  ["draft" as const, "minutes"],
  ["submitted" as const, "minutes"],
  ["signed" as const, "minutes notice extract urging"],
  ["discarded" as const, ""],
])("a meeting that is %s has the papers: %s", (status, papers) => {
  expect(papersOf(status).join(" ")).toBe(papers);
});

it("extracts and letters of urging are for one department", () => {
  expect(PAPER_KINDS.filter(isForDepartment).join(" ")).toBe("extract urging");
});

it("the kinds and formats are those of a meeting's page", () => {
  expect(PAPER_KINDS.join(" ")).toBe("minutes notice extract urging");
  expect(PAPER_FORMATS.join(" ")).toBe("docx pdf");
});
