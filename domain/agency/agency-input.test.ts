import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { complaintsOf } from "../test-complaints-of";
import {
  onStagedDaysInput,
  saveQuotaInput,
  saveSettingsInput,
  skipFirstStepInput,
  stageAnnouncedYearInput,
  stageDayInput,
  stageDayListInput,
  stageDayRemovalInput,
} from "./agency-input";

const SETTINGS = { name: "Sở A", staleAfterDays: "14" };
const DAY = { day: "02/09/2027", kind: "off", name: "Quốc khánh" };
const KCN = "KCN = khu công nghiệp";
const lines = (count: number, line: string) => Array.from({ length: count }, () => line).join("\n");

describe("the settings", () => {
  it.each([
    ["name", 200],
    ["shortName", 60],
    ["parentBody", 200],
    ["place", 60],
    ["symbol", 30],
    ["headTitle", 80],
    ["authority", 80],
    ["signerTitle", 80],
    ["signerName", 80],
    ["drafterSymbol", 30],
    ["byline", 120],
  ])("have at most this many letters in %s: %i", (field, most) => {
    expect(complaintsOf(saveSettingsInput, { ...SETTINGS, [field]: "a".repeat(most) })).toBe("");
    expect(complaintsOf(saveSettingsInput, { ...SETTINGS, [field]: "a".repeat(most + 1) })).toBe(
      `${field}: too_long`,
    );
  });

  it.each([
    ["one day without news", "staleAfterDays", "1", ""],
    ["no day without news", "staleAfterDays", "0", "staleAfterDays: too_small"],
    ["a year without news", "staleAfterDays", "365", ""],
    ["more than a year without news", "staleAfterDays", "366", "staleAfterDays: too_big"],
    ["no signer", "signedBy", "", ""],
    ["the chair as signer", "signedBy", "chair", ""],
    ["a delegate as signer", "signedBy", "delegate", ""],
    ["an unknown signer", "signedBy", "head", "signedBy: invalid"],
    ["20 recipients", "recipientsMinutes", lines(20, "VT"), ""],
    ["21 of minutes", "recipientsMinutes", lines(21, "VT"), "recipientsMinutes: too_many_recipients"],
    ["21 of notices", "recipientsNotice", lines(21, "VT"), "recipientsNotice: too_many_recipients"],
    ["21 of extracts", "recipientsExtract", lines(21, "VT"), "recipientsExtract: too_many_recipients"],
    ["21 of letters", "recipientsUrging", lines(21, "VT"), "recipientsUrging: too_many_recipients"],
    ["20 recipients and empty lines", "recipientsUrging", `${lines(20, "VT")}\n\n \n`, ""],
    ["1,000 letters of recipients", "recipientsUrging", "a".repeat(1000), ""],
    ["1,001 letters of recipients", "recipientsUrging", "a".repeat(1001), "recipientsUrging: too_long"],
    ["200 abbreviations", "abbreviations", lines(200, KCN), ""],
    ["201 abbreviations", "abbreviations", lines(201, KCN), "abbreviations: too_many_abbreviations"],
    ["200 abbreviations and empty lines", "abbreviations", `${lines(200, KCN)}\n \n\n`, ""],
    ["an abbreviation of nothing", "abbreviations", "KCN", "abbreviations: not_an_abbreviation"],
    ["a second one of nothing", "abbreviations", `${KCN}\nKKT`, "abbreviations: not_an_abbreviation"],
    ["10,000 letters", "abbreviations", " ".repeat(10_000), ""],
    ["10,001 letters", "abbreviations", " ".repeat(10_001), "abbreviations: too_long"],
  ])("with %s in %s say what is wrong", (_, field, typed, complaints) => {
    expect(complaintsOf(saveSettingsInput, { ...SETTINGS, [field]: typed })).toBe(complaints);
  });

  it("are empty where nothing is typed", () => {
    const { abbreviations, ...others } = saveSettingsInput.parse({ ...SETTINGS, abbreviations: " \n" });
    expect(abbreviations).toBe("");
    expect(others).toEqual({
      name: "Sở A",
      shortName: "",
      parentBody: "",
      place: "",
      symbol: "",
      staleAfterDays: 14,
      signedBy: "",
      headTitle: "",
      authority: "",
      signerTitle: "",
      signerName: "",
      drafterSymbol: "",
      recipientsMinutes: "",
      recipientsNotice: "",
      recipientsExtract: "",
      recipientsUrging: "",
      byline: "",
    });
  });

  it("keep abbreviations one a line, and the usual ones where the form sends none", () => {
    const typed = " KCN = khu công nghiệp \n\n  KKT = khu kinh tế\n";
    expect(saveSettingsInput.parse({ ...SETTINGS, abbreviations: typed }).abbreviations).toBe(
      "KCN = khu công nghiệp\nKKT = khu kinh tế",
    );
    expect(saveSettingsInput.parse(SETTINGS).abbreviations).toContain("UBND = ủy ban nhân dân");
  });
});

it.each([
  ["1", "1", ""],
  ["20", "200", ""],
  ["100000", "100000", ""],
  ["0", "200", "personGigabytes: too_small"],
  ["0", "0", "agencyGigabytes: too_small, personGigabytes: too_small"],
  ["1", "0", "agencyGigabytes: too_small, personGigabytes: more_than_agency"],
  ["1", "100001", "agencyGigabytes: too_big"],
  ["201", "200", "personGigabytes: more_than_agency"],
  ["200", "200", ""],
  ["x", "200", "personGigabytes: not_a_number"],
])("a person's %s of the agency's %s gigabytes: %s", (personGigabytes, agencyGigabytes, complaints) => {
  expect(complaintsOf(saveQuotaInput, { personGigabytes, agencyGigabytes })).toBe(complaints);
});

describe("the calendar's form", () => {
  it.each<[string, z.ZodType, Record<string, unknown>, string]>([
    ["of a day off", stageDayInput, DAY, ""],
    ["of a make-up day", stageDayInput, { ...DAY, kind: "make-up" }, ""],
    ["of a day of another kind", stageDayInput, { ...DAY, kind: "half" }, "kind: invalid"],
    ["of a day without a name", stageDayInput, { ...DAY, name: "" }, "name: required"],
    ["of a long name", stageDayInput, { ...DAY, name: "a".repeat(100) }, ""],
    ["of a name that is too long", stageDayInput, { ...DAY, name: "a".repeat(101) }, "name: too_long"],
    ["of no date", stageDayInput, { ...DAY, day: "31/09/2027" }, "day: not_a_date"],
    ["of a long number", stageDayInput, { ...DAY, documentNumber: "1".repeat(80) }, ""],
    [
      "of too long a number",
      stageDayInput,
      { ...DAY, documentNumber: "1".repeat(81) },
      "documentNumber: too_long",
    ],
    ["of a document of no date", stageDayInput, { ...DAY, documentDate: "x" }, "documentDate: not_a_date"],
    ["of a link", stageDayInput, { ...DAY, documentLink: "https://co-quan.example/1" }, ""],
    [
      "of a link that runs",
      stageDayInput,
      { ...DAY, documentLink: "javascript:1" },
      "documentLink: not_a_link",
    ],
    ["of a day to remove", stageDayRemovalInput, { day: "02/09/2027" }, ""],
    ["of no day to remove", stageDayRemovalInput, { day: "" }, "day: required"],
    ["of the first year", stageAnnouncedYearInput, { year: "2000" }, ""],
    ["of a year before it", stageAnnouncedYearInput, { year: "1999" }, "year: too_small"],
    ["of the last year", stageAnnouncedYearInput, { year: "2100" }, ""],
    ["of a year after it", stageAnnouncedYearInput, { year: "2101" }, "year: too_big"],
    ["of a long list", stageDayListInput, { year: "2027", list: "a".repeat(40_000) }, ""],
    ["of too long a list", stageDayListInput, { year: "2027", list: "a".repeat(40_001) }, "list: too_long"],
    ["of a list of no year", stageDayListInput, { year: "x" }, "year: not_a_number"],
    [
      "of a list with no link",
      stageDayListInput,
      { year: "2027", documentLink: "x" },
      "documentLink: not_a_link",
    ],
    ["of staged days", onStagedDaysInput, { stagedId: "4" }, ""],
    ["of no staged days", onStagedDaysInput, { stagedId: "" }, "stagedId: required"],
  ])("%s says what is wrong", (_, schema, typed, complaints) => {
    expect(complaintsOf(schema, typed)).toBe(complaints);
  });

  it("reads days, and a document that is not named as none", () => {
    expect(stageDayInput.parse({ ...DAY, documentDate: "01/12/2026" })).toEqual({
      day: "2027-09-02",
      kind: "off",
      name: "Quốc khánh",
      documentNumber: "",
      documentDate: "2026-12-01",
      documentLink: "",
    });
    expect(stageDayListInput.parse({ year: "2027", whole: "on" })).toEqual({
      year: 2027,
      list: "",
      whole: true,
      documentNumber: "",
      documentDate: null,
      documentLink: "",
    });
    expect(stageDayListInput.parse({ year: "2027" }).whole).toBe(false);
  });
});

it.each(["settings", "departments", "people", "accounts", "series", "ceremony"])(
  "the first step %s is left out and taken up again",
  (step) => {
    expect(skipFirstStepInput.parse({ step, skip: "1" })).toEqual({ step, skip: true });
    expect(skipFirstStepInput.parse({ step, skip: "" })).toEqual({ step, skip: false });
    expect(skipFirstStepInput.parse({ step, skip: "0" })).toEqual({ step, skip: false });
    expect(skipFirstStepInput.parse({ step })).toEqual({ step, skip: false });
    expect(complaintsOf(skipFirstStepInput, { step: `${step}s` })).toBe("step: invalid");
  },
);
