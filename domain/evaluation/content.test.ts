import { expect, it } from "vitest";
import { contentOfReport, readContent } from "./content";
import type { EvaluationReport } from "./report";
import { DEFAULT_RULES } from "./rules";

const report = (changes: Partial<EvaluationReport> = {}): EvaluationReport => ({
  person: { id: 7, name: "Trần Văn Minh", position: "Chuyên viên", departmentIds: [1], departments: "VP" },
  period: { key: "2026-10", kind: "month", year: 2026, number: 10, from: "2026-10-01", to: "2026-10-31" },
  asOf: "2026-11-03",
  rules: DEFAULT_RULES,
  standing: { group: "civil-servant", leads: false },
  rows: [],
  months: [],
  abc: { a: 0.5, b: 0.25, c: 0.125 },
  ratio: 0.25,
  points: 17.5,
  scores: null,
  total: null,
  gaps: [],
  open: { returns: 0, extensions: 0 },
  ...changes,
});

it("begins with its format and names no day of confirmation", () => {
  const content = contentOfReport(report());
  expect(content.split("\n").slice(0, 5)).toEqual([
    "{",
    ' "format": 1,',
    ' "person": {',
    '  "id": 7,',
    '  "name": "Trần Văn Minh",',
  ]);
  expect(content).not.toContain("2026-11-03");
  expect(contentOfReport(report({ asOf: "2026-12-01" }))).toBe(content);
});

it.each([
  [1 / 3, 0.3333],
  [2 / 3, 0.6667],
  [0.12344, 0.1234],
  [0.12345, 0.1235],
  [17.5, 17.5],
  [-0.00004, 0],
])("writes %d with four decimals: %d", (points, written) => {
  expect(readContent(contentOfReport(report({ points })), "2026-11-03").points).toBeCloseTo(written, 9);
  expect(contentOfReport(report({ points }))).toContain(`"points": ${written},`);
});

it.each<[string, Partial<EvaluationReport>]>([
  ["a ratio", { ratio: 0.2501 }],
  ["points", { points: 17.6 }],
  ["a choice of counting", { rules: { ...DEFAULT_RULES, delay: "day" } }],
  ["a standing", { standing: { group: "civil-servant", leads: true } }],
  ["an open decision", { open: { returns: 1, extensions: 0 } }],
])("has another text with another value of %s", (_, changes) => {
  expect(contentOfReport(report(changes))).not.toBe(contentOfReport(report()));
});

it("is read back as of the day of the confirmation", () => {
  const read = readContent(contentOfReport(report()), "2026-12-24");
  expect(read).toEqual(report({ asOf: "2026-12-24" }));
  expect(Object.keys(read)).not.toContain("format");
});
