import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  giveWorkInput,
  giveWorksInput,
  MOST_WORKS,
  readWorkInput,
  reviewWorkInput,
} from "./work-order-input";

/** What a form is refused for: "field: message". */
const faultsOf = (schema: z.ZodType, typed: object): string[] =>
  (schema.safeParse(typed).error?.issues ?? []).map(({ path, message }) => `${path.join("/")}: ${message}`);

const WORK = { text: "Văn phòng rà soát hồ sơ.", leadId: "3", deadline: "30/09/2026" };
const DOCUMENT = {
  origin: "document",
  documentNumber: "1234/UBND-KT",
  documentDate: "03/08/2026",
  documentIssuer: "Ủy ban nhân dân thành phố",
};

describe("work that is given", () => {
  it.each([
    ["a lead and a deadline", {}, []],
    ["no text", { text: " " }, ["text: required"]],
    ["a text of 5001 characters", { text: "a".repeat(5001) }, ["text: too_long"]],
    ["a summary of 201 characters", { summary: "a".repeat(201) }, ["summary: too_long"]],
    ["no lead", { leadId: "" }, ["leadId: lead_missing"]],
    ["no lead, for all departments", { leadId: "", toAllDepartments: "on" }, []],
    ["a lead, for all departments", { toAllDepartments: "on" }, []],
    ["a lead and others that help", { coordinating: ["4", "5"] }, []],
    ["a lead that also helps", { coordinating: ["4", "3"] }, ["coordinating: lead_also_coordinates"]],
    ["a lead that also helps, for all departments", { coordinating: ["3"], toAllDepartments: "on" }, []],
    ["others that help and no lead", { leadId: "", coordinating: ["4"] }, ["leadId: lead_missing"]],
    ["neither a deadline nor the word that it has none", { deadline: "" }, ["deadline: deadline_or_undated"]],
    ["the word that it has no deadline", { deadline: "", undated: "on" }, []],
    ["a deadline and the word that it has none", { undated: "on" }, ["deadline: deadline_or_undated"]],
    ["a period", { deadline: "", period: "quarter" }, []],
    ["a period and a deadline", { period: "month" }, ["period: deadline_or_period"]],
    [
      "a period and the word that it has no deadline",
      { deadline: "", period: "month", undated: "on" },
      ["period: deadline_or_period"],
    ],
    ["all three", { period: "month", undated: "on" }, ["period: deadline_or_period"]],
    ["an origin that is none", { origin: "meeting" }, ["origin: invalid"]],
    ["an order", { origin: "order" }, []],
    ["a conversation", { origin: "conversation" }, []],
    ["a document", DOCUMENT, []],
    ["a document without number", { ...DOCUMENT, documentNumber: "" }, ["documentNumber: required"]],
    ["a document without date", { ...DOCUMENT, documentDate: "" }, ["documentDate: required"]],
    ["a document without issuer", { ...DOCUMENT, documentIssuer: " " }, ["documentIssuer: required"]],
    [
      "a document of which nothing is known",
      { origin: "document" },
      ["documentNumber: required", "documentDate: required", "documentIssuer: required"],
    ],
  ])("with %s is accepted or refused", (_, typed, faults) => {
    expect(faultsOf(giveWorkInput, { ...WORK, ...typed })).toEqual(faults);
  });

  it("is an order unless the form says otherwise", () => {
    expect(giveWorkInput.parse(WORK)).toEqual({
      text: "Văn phòng rà soát hồ sơ.",
      summary: "",
      leadId: 3,
      coordinating: [],
      deadline: "2026-09-30",
      productExpected: "",
      deadlineWords: "",
      undated: false,
      period: null,
      toAllDepartments: false,
      givenByUserId: null,
      givenOn: null,
      reviewed: false,
      origin: "order",
      documentNumber: "",
      documentDate: null,
      documentIssuer: "",
      documentSubject: "",
      scan: [],
      occasion: "",
    });
  });

  const ALL = { ...DOCUMENT, documentSubject: "Về dự án", scan: ["7"], occasion: "Tại hiện trường" };
  const nothing = {
    documentNumber: "",
    documentDate: null,
    documentIssuer: "",
    documentSubject: "",
    scan: [],
  };

  it.each([
    [
      "document",
      {
        documentNumber: "1234/UBND-KT",
        documentDate: "2026-08-03",
        documentIssuer: "Ủy ban nhân dân thành phố",
        documentSubject: "Về dự án",
        scan: [7],
        occasion: "",
      },
    ],
    ["conversation", { ...nothing, occasion: "Tại hiện trường" }],
    ["order", { ...nothing, occasion: "" }],
  ])("by a %s keeps only the fields of that origin", (origin, kept) => {
    expect(giveWorkInput.parse({ ...WORK, ...ALL, origin })).toMatchObject(kept);
  });

  it("always asks for something", () => {
    expect(giveWorkInput.parse({ ...WORK, asksNothing: "on" })).not.toHaveProperty("asksNothing");
  });
});

describe("several tasks of one sentence", () => {
  const task = (place: number, leadId: string, more: object = {}) =>
    Object.fromEntries(
      Object.entries({ ...WORK, leadId, ...more }).map(([name, value]) => [`${place}.${name}`, value]),
    );
  const leadsOf = (typed: object) => giveWorksInput.parse(typed).works.map(({ leadId }) => leadId);

  it("are each work of their own, in the order of their numbers", () => {
    expect(leadsOf({ ...task(1, "4"), ...task(0, "3") })).toEqual([3, 4]);
    expect(leadsOf({ ...task(0, "3"), ...task(2, "5") })).toEqual([3, 5]);
  });

  it("share who gave them, when and how", () => {
    const shared = { ...DOCUMENT, givenByUserId: "9", givenOn: "05/08/2026", reviewed: "on", scan: ["7"] };
    const { works } = giveWorksInput.parse({ ...task(0, "3"), ...task(1, "4"), ...shared });
    expect(works).toHaveLength(2);
    for (const one of works) {
      expect(one).toMatchObject({
        givenByUserId: 9,
        givenOn: "2026-08-05",
        reviewed: true,
        origin: "document",
        documentNumber: "1234/UBND-KT",
        scan: [7],
      });
    }
  });

  it("do not take what all share from the fields of one", () => {
    const { works } = giveWorksInput.parse(task(0, "3", { origin: "conversation", givenByUserId: "9" }));
    expect(works[0]).toMatchObject({ origin: "order", givenByUserId: null });
  });

  it("are at most twelve; more are passed over", () => {
    expect(MOST_WORKS).toBe(12);
    expect(leadsOf({ ...task(11, "4"), ...task(12, "5"), ...task(99, "6") })).toEqual([4]);
  });

  it.each([
    ["no task at all", {}, ["0.text: required"]],
    ["a task beyond the twelfth only", task(12, "3"), ["0.text: required"]],
    ["a field without a number", { "leadId.0": "3" }, ["0.text: required"]],
    ["a field without a name", { "0.": "3" }, ["0.text: required"]],
    ["a second task without a lead", { ...task(0, "3"), ...task(1, "") }, ["1.leadId: lead_missing"]],
    [
      "two tasks without text",
      { ...task(0, "3", { text: "" }), ...task(3, "4", { text: "" }) },
      ["0.text: required", "3.text: required"],
    ],
    ["a shared day that is none", { ...task(0, "3"), givenOn: "31/02/2026" }, ["givenOn: not_a_date"]],
    [
      "a document without number",
      { ...task(0, "3"), ...DOCUMENT, documentNumber: "" },
      ["documentNumber: required"],
    ],
    ["an origin that is none", { ...task(0, "3"), origin: "meeting" }, ["origin: invalid"]],
  ])("with %s are refused at that field", (_, typed, faults) => {
    expect(faultsOf(giveWorksInput, typed)).toEqual(faults);
  });

  it("are followed by an empty form if the clerk stays", () => {
    expect(giveWorksInput.parse(task(0, "3")).stay).toBe(false);
    expect(giveWorksInput.parse({ ...task(0, "3"), stay: "on" }).stay).toBe(true);
  });
});

describe("the other forms of a work order", () => {
  it("read an order of up to 5000 characters, for a day or today", () => {
    expect(readWorkInput.parse({ text: " Rà soát hồ sơ " })).toEqual({
      text: "Rà soát hồ sơ",
      givenOn: null,
    });
    expect(readWorkInput.safeParse({ text: "a".repeat(5000) }).success).toBe(true);
    expect(faultsOf(readWorkInput, { text: "a".repeat(5001) })).toEqual(["text: too_long"]);
  });

  it("mark an order as reviewed, or not", () => {
    const typed = { directiveId: "8", version: "2" };
    expect(reviewWorkInput.parse({ ...typed, reviewed: "on" }).reviewed).toBe(true);
    expect(reviewWorkInput.parse(typed).reviewed).toBe(false);
  });
});
