import { describe, expect, it } from "vitest";
import type { PropertyName } from "./properties";
import { propertyFields } from "./property-input";

const complaintsOf = (name: PropertyName, typed: unknown) =>
  (propertyFields[name].safeParse(typed).error?.issues ?? []).map(({ message }) => message).join(", ");

describe("a property in a form", () => {
  it.each<[PropertyName, unknown, unknown]>([
    ["productExpected", " Báo  cáo ", "Báo cáo"],
    ["productExpected", undefined, ""],
    ["productExpected", "", ""],
    ["deadlineWords", "trong quý III", "trong quý III"],
    ["deadlineWords", undefined, ""],
    ["undated", "on", true],
    ["undated", undefined, false],
    ["undated", "true", false],
    ["period", "month", "month"],
    ["period", "quarter", "quarter"],
    ["period", "half-year", "half-year"],
    ["period", "year", "year"],
    ["period", "", null],
    ["period", undefined, null],
    ["asksNothing", "on", true],
    ["asksNothing", undefined, false],
    ["toAllDepartments", "on", true],
    ["toAllDepartments", undefined, false],
  ])("%s typed as %j is %j", (name, typed, read) => {
    expect(propertyFields[name].parse(typed)).toBe(read);
  });

  it.each<[PropertyName, length: number, complaint: string]>([
    ["productExpected", 300, ""],
    ["productExpected", 301, "too_long"],
    ["deadlineWords", 200, ""],
    ["deadlineWords", 201, "too_long"],
  ])("%s of %i signs is answered with “%s”", (name, length, complaint) => {
    expect(complaintsOf(name, "x".repeat(length))).toBe(complaint);
  });

  it("period has no other values", () => {
    expect(propertyFields.period.safeParse("week").success).toBe(false);
    expect(propertyFields.period.safeParse("Month").success).toBe(false);
  });
});
