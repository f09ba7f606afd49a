import { expect, it } from "vitest";
import type { ProductRow } from "@/domain/evaluation/catalogue-sheet";
import { codeOf } from "@/domain/test-code-of";
import { findStagedCatalogue } from "../../queries/evaluation/find-staged-catalogue";
import { listCatalogue } from "../../queries/evaluation/list-catalogue";
import { at, NOVEMBER, october } from "../../test-october";
import { setCoefficient } from "./set-coefficient";
import { stageCatalogueSheet } from "./stage-catalogue-sheet";
import { storeCatalogueSheet } from "./store-catalogue-sheet";

const row = (number: number, fields: Partial<ProductRow>): ProductRow => ({
  row: number,
  name: "",
  coefficient: "",
  complexity: "",
  fromDay: "",
  decision: "",
  ...fields,
});
const sheet = (...rows: ProductRow[]) => ({
  fileName: "danh-muc.xlsx",
  rows,
  fromDay: "2026-12-01",
  decision: "QĐ 9",
});

it("stores the good rows as they were shown, beside what was recorded before", () => {
  const { db, actors, reportOn } = october();
  const before = JSON.stringify(reportOn("2026-11-03"));
  const rows = [
    row(2, { name: "Loại 5", coefficient: "6" }),
    row(3, { name: "Tờ trình", coefficient: "4,5", complexity: "3" }),
    row(4, { name: "Tờ trình", coefficient: "5", fromDay: "01/07/2027" }),
    row(5, { name: "Đề án", coefficient: "0", complexity: "5" }),
  ];
  const sheetId = stageCatalogueSheet(db, actors.personnel, sheet(...rows), at("2026-11-04"));
  const staged = findStagedCatalogue(db, actors.personnel, sheetId);
  expect(staged?.rows.map(({ does }) => does)).toEqual(["change", "add", "change", "refused"]);
  // Nothing counts yet, and it exists for its sender alone.
  expect(listCatalogue(db, actors.personnel, "2026-11-04").some(({ name }) => name === "Tờ trình")).toBe(
    false,
  );
  expect(findStagedCatalogue(db, actors.leader, sheetId)).toBeNull();
  expect(() => storeCatalogueSheet(db, actors.leader, { sheetId }, NOVEMBER)).toThrow();

  expect(storeCatalogueSheet(db, actors.personnel, { sheetId }, at("2026-11-04"))).toBe(3);
  const list = new Map(listCatalogue(db, actors.personnel, "2026-11-04").map((one) => [one.name, one]));
  expect(list.get("Loại 5")?.coefficients.map(({ coefficient, fromDay }) => [coefficient, fromDay])).toEqual([
    [6, "2026-12-01"],
    [5, "2026-01-01"],
  ]);
  expect(list.get("Tờ trình")).toMatchObject({
    complexity: 3,
    coefficients: [
      { coefficient: 5, fromDay: "2027-07-01", decision: "QĐ 9" },
      { coefficient: 4.5, fromDay: "2026-12-01", decision: "QĐ 9" },
    ],
  });
  expect(list.has("Đề án")).toBe(false);
  // October's figures stay, and the sheet is gone.
  expect(JSON.stringify(reportOn("2026-11-03"))).toBe(before);
  expect(() => storeCatalogueSheet(db, actors.personnel, { sheetId }, at("2026-11-04"))).toThrow();
});

it("stores nothing if the list changed meanwhile so that a row does not fit", () => {
  const { db, actors } = october();
  const rows = [
    row(2, { name: "Tờ trình", coefficient: "4", complexity: "3" }),
    row(3, { name: "Loại 5", coefficient: "6" }),
  ];
  const sheetId = stageCatalogueSheet(db, actors.personnel, sheet(...rows), NOVEMBER);
  const other = { itemId: 1, coefficient: 7, fromDay: "2026-12-01", decision: "" };
  setCoefficient(db, actors.leader, other, NOVEMBER);
  expect(() => storeCatalogueSheet(db, actors.personnel, { sheetId }, NOVEMBER)).toThrow(
    expect.objectContaining({ code: "evaluation.coefficient_from_taken" }),
  );
  expect(listCatalogue(db, actors.personnel, "2026-11-03").some(({ name }) => name === "Tờ trình")).toBe(
    false,
  );
});

it("refuses an empty sheet, one that changes nothing, and others than those who keep the list", () => {
  const { db, actors } = october();
  const same = sheet(row(2, { name: "Loại 5", coefficient: "5" }));
  expect(codeOf(() => stageCatalogueSheet(db, actors.personnel, sheet(), NOVEMBER))).toBe(
    "evaluation.no_products",
  );
  const sheetId = stageCatalogueSheet(db, actors.personnel, same, NOVEMBER);
  expect(codeOf(() => storeCatalogueSheet(db, actors.personnel, { sheetId }, NOVEMBER))).toBe(
    "evaluation.nothing_to_store",
  );
  for (const who of ["head", "staff", "clerk", "admin"] as const) {
    expect(
      codeOf(() => stageCatalogueSheet(db, actors[who], same, NOVEMBER)),
      who,
    ).toBe("request.not_allowed");
  }
});
