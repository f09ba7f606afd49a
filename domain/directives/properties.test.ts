import { expect, it } from "vitest";
import {
  BLANK_PROPERTIES,
  carriedProperties,
  type DirectiveProperties,
  ofRegister,
  propertyText,
} from "./properties";
import { propertyFields } from "./property-input";

const FULL: DirectiveProperties = {
  ...BLANK_PROPERTIES,
  productExpected: "Báo cáo",
  deadlineWords: "trong quý III",
  undated: true,
  period: "quarter",
  asksNothing: true,
  toAllDepartments: true,
};

it("a proposal with known words only has these properties", () => {
  expect(BLANK_PROPERTIES).toMatchObject({
    productExpected: "",
    deadlineWords: "",
    undated: false,
    period: null,
    asksNothing: false,
    toAllDepartments: false,
  });
});

it("work that is carried over keeps its product, its period and whether it asks all departments", () => {
  expect(carriedProperties(FULL)).toMatchObject({
    productExpected: "Báo cáo",
    deadlineWords: "",
    undated: false,
    period: "quarter",
    asksNothing: false,
    toAllDepartments: true,
  });
});

it("a line of the register contains the period and the words of the deadline", () => {
  const registerValues = ofRegister(FULL);
  expect(registerValues).toMatchObject({ deadlineWords: "trong quý III", period: "quarter" });
  for (const name of ["productExpected", "undated", "asksNothing", "toAllDepartments"]) {
    expect(registerValues).not.toHaveProperty(name);
  }
});

it("is read from a form by its kind, and blank if the form sends nothing", () => {
  expect(propertyFields.productExpected.parse("  Báo   cáo ")).toBe("Báo cáo");
  expect(propertyFields.productExpected.safeParse("x".repeat(301)).success).toBe(false);
  expect(propertyFields.deadlineWords.safeParse("x".repeat(201)).success).toBe(false);
  expect(propertyFields.undated.parse("on")).toBe(true);
  expect(propertyFields.period.parse("half-year")).toBe("half-year");
  expect(propertyFields.period.parse("")).toBe(null);
  expect(propertyFields.period.safeParse("week").success).toBe(false);
  for (const field of [propertyFields.productExpected, propertyFields.deadlineWords]) {
    expect(field.parse(undefined)).toBe("");
  }
  expect(propertyFields.asksNothing.parse(undefined)).toBe(false);
  expect(propertyFields.period.parse(undefined)).toBe(null);
});

it("is shown as typed, a choice by its word, and not at all if blank", () => {
  const wordOf = (key: string) => `<${key}>`;
  expect(propertyText("productExpected", "Báo cáo", wordOf)).toBe("Báo cáo");
  expect(propertyText("period", "year", wordOf)).toBe("<period.year>");
  expect(propertyText("period", null, wordOf)).toBe("");
  expect(propertyText("undated", true, wordOf)).toBe("");
});
