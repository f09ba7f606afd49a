import { expect, it } from "vitest";
import {
  BLANK_PROPERTIES,
  carriedProperties,
  DIRECTIVE_PROPERTIES,
  type DirectiveProperties,
  eachProperty,
  FACTS,
  LINE_PROPERTIES,
  ofRegister,
  PROPERTY_NAMES,
  propertyOf,
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

it("has these properties, in this order", () => {
  expect(PROPERTY_NAMES).toEqual([
    "productExpected",
    "deadlineWords",
    "undated",
    "period",
    "asksNothing",
    "toAllDepartments",
  ]);
  expect(FACTS).toEqual(["productExpected"]);
  expect(LINE_PROPERTIES).toEqual(["productExpected", "deadlineWords"]);
});

it.each([
  ["productExpected", "line", "", { carried: true, inRegister: false, fact: true }],
  ["deadlineWords", "line", "", { carried: false, inRegister: true, fact: false }],
  ["undated", "box", false, { carried: false, inRegister: false, fact: false }],
  ["period", "choice", null, { carried: true, inRegister: true, fact: false }],
  ["asksNothing", "box", false, { carried: false, inRegister: false, fact: false }],
  ["toAllDepartments", "box", false, { carried: true, inRegister: false, fact: false }],
] as const)("%s is a %s, blank as %j, with %j", (name, kind, blank, uses) => {
  expect(propertyOf(name)).toMatchObject({ kind, blank, ...uses });
  expect(DIRECTIVE_PROPERTIES[name]).toBe(propertyOf(name));
});

it("has its limits and its values", () => {
  expect(DIRECTIVE_PROPERTIES.productExpected.limit).toBe(300);
  expect(DIRECTIVE_PROPERTIES.deadlineWords.limit).toBe(200);
  expect([...DIRECTIVE_PROPERTIES.period.values]).toEqual(["month", "quarter", "half-year", "year"]);
});

it("makes a value of each property by name", () => {
  expect(eachProperty((property, name) => `${name}: ${property.kind}`)).toEqual({
    productExpected: "productExpected: line",
    deadlineWords: "deadlineWords: line",
    undated: "undated: box",
    period: "period: choice",
    asksNothing: "asksNothing: box",
    toAllDepartments: "toAllDepartments: box",
  });
});

it("is exactly what is blank, carried over or in the register", () => {
  expect(BLANK_PROPERTIES).toEqual({
    productExpected: "",
    deadlineWords: "",
    undated: false,
    period: null,
    asksNothing: false,
    toAllDepartments: false,
  });
  expect(ofRegister(FULL)).toEqual({ deadlineWords: "trong quý III", period: "quarter" });
});

it.each([
  ["productExpected", "", ""],
  ["deadlineWords", "trong quý III", "trong quý III"],
  ["deadlineWords", "", ""],
  ["period", "month", "<period.month>"],
  ["asksNothing", true, ""],
  ["asksNothing", false, ""],
] as const)("%s with the value %j is shown as “%s”", (name, value, words) => {
  expect(propertyText(name, value, (key) => `<${key}>`)).toBe(words);
});
