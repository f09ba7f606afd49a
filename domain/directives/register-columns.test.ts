import { expect, it } from "vitest";
import { REGISTER_COLUMNS, REGISTER_SORTS, sheetColumns, USUAL_COLUMNS } from "./register-columns";

it("the page shows the usual columns before those that are chosen", () => {
  const usual = ["department", "deadline", "state", "done"];
  expect(USUAL_COLUMNS).toEqual(usual);
  expect(REGISTER_COLUMNS.slice(0, 7)).toEqual([...usual, "given", "following", "issued"]);
});

it("sorts by number, words, department, deadline and state", () => {
  expect(REGISTER_SORTS).toEqual(
    expect.arrayContaining(["code", "summary", "department", "deadline", "state"]),
  );
  expect(REGISTER_SORTS).not.toContain("given");
});

it("the spreadsheet tells whose part it is in a department's own view alone", () => {
  const has = (ofDepartment: boolean) => sheetColumns(ofDepartment).some(({ key }) => key === "role");
  expect([has(false), has(true)]).toEqual([false, true]);
});
