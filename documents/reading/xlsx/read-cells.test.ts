import { expect, it } from "vitest";
import { parseXml } from "../xml";
import { readCells, readMerged } from "./read-cells";

const SHARED = { strings: [], formats: [], from1904: false };
const sheet = (inner: string) =>
  parseXml(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</worksheet>`,
  );
const cell = (row: string, place: string) =>
  `<sheetData><row r="${row}"><c r="${place}" t="inlineStr"><is><t>xa</t></is></c></row></sheetData>`;

it.each([
  ["the last cell of Excel", "1048576", "XFD1048576"],
  ["a row that no program has", "999999999", "A999999999"],
  ["a column that no program has", "1", "ZZZZZZZ1"],
])("reads %s just behind the limits, without the empty cells before it", (_, row, place) => {
  const rows = readCells(sheet(cell(row, place)), SHARED);
  expect(rows.length).toBeLessThanOrEqual(6001);
  expect(rows.at(-1)?.length).toBeLessThanOrEqual(61);
  expect(rows.at(-1)?.at(-1)).toBe("xa");
  // Behind a limit, so that the sheet is refused.
  expect(rows.length > 6000 || (rows[0]?.length ?? 0) > 60).toBe(true);
});

it("reads a merged cell up to the limits", () => {
  const merged = readMerged(sheet('<mergeCells><mergeCell ref="B2:XFD1048576"/></mergeCells>'));
  expect(merged).toEqual([{ row: 1, column: 1, rows: 6000, columns: 60 }]);
});
