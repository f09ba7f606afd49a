import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  changeDirectiveInput,
  decideInput,
  noteDecisionInput,
  proposeDirectiveInput,
  removeDecisionInput,
  restorePartInput,
} from "./meeting-input";

/** What a form is refused for: "field: message". */
const faultsOf = (schema: z.ZodType, typed: object): string[] =>
  (schema.safeParse(typed).error?.issues ?? []).map(({ path, message }) => `${path.join("/")}: ${message}`);

describe("a directive in minutes", () => {
  const TYPED = { meetingId: "1", summary: "Rà soát hồ sơ", text: "Văn phòng rà soát hồ sơ tồn đọng." };

  it.each([
    ["only its words", {}, []],
    ["a lead and others that help", { leadId: "3", coordinating: ["4", "5"] }, []],
    ["others that help before a lead is chosen", { coordinating: ["4"] }, []],
    [
      "a lead that also helps",
      { leadId: "4", coordinating: ["3", "4"] },
      ["coordinating: lead_also_coordinates"],
    ],
    ["a deadline", { deadline: "30/09/2024" }, []],
    ["no deadline on purpose", { undated: "on" }, []],
    ["a deadline and none", { deadline: "30/09/2024", undated: "on" }, ["deadline: deadline_or_undated"]],
    ["a period", { period: "quarter" }, []],
    ["a period and a deadline", { period: "month", deadline: "30/09/2024" }, ["period: deadline_or_period"]],
    [
      "a period and no deadline on purpose",
      { period: "year", undated: "on" },
      ["period: deadline_or_period"],
    ],
    [
      "all three",
      { period: "year", undated: "on", deadline: "30/09/2024" },
      ["deadline: deadline_or_undated", "period: deadline_or_period"],
    ],
    ["a deadline that is no day", { deadline: "31/09/2024" }, ["deadline: not_a_date"]],
    ["no text", { text: "" }, ["text: required"]],
    ["no summary", { summary: "" }, ["summary: required"]],
    ["a summary of 200 characters", { summary: "a".repeat(200) }, []],
    ["a summary of 201 characters", { summary: "a".repeat(201) }, ["summary: too_long"]],
  ])("with %s is accepted or refused", (_, typed, faults) => {
    expect(faultsOf(proposeDirectiveInput, { ...TYPED, ...typed })).toEqual(faults);
    const change = { directiveId: "8", version: "2", ...TYPED, ...typed };
    expect(faultsOf(changeDirectiveInput, change)).toEqual(faults);
  });

  it("is refused with a period that is none", () => {
    expect(proposeDirectiveInput.safeParse({ ...TYPED, period: "week" }).success).toBe(false);
  });

  it("names each helping department once", () => {
    expect(proposeDirectiveInput.parse({ ...TYPED, coordinating: ["4", "5", "4"] }).coordinating).toEqual([
      4, 5,
    ]);
  });

  it("of which only the words are known has nothing else", () => {
    expect(proposeDirectiveInput.parse(TYPED)).toEqual({
      meetingId: 1,
      summary: "Rà soát hồ sơ",
      text: "Văn phòng rà soát hồ sơ tồn đọng.",
      headingId: null,
      agendaItemId: null,
      leadId: null,
      coordinating: [],
      productExpected: "",
      deadlineWords: "",
      undated: false,
      period: null,
      asksNothing: false,
      toAllDepartments: false,
      deadline: null,
      givenByPersonId: null,
      followingLeaderUserId: null,
      references: [],
    });
  });
});

describe("a decision at a review", () => {
  const TYPED = { meetingId: "1", assignmentId: "2", version: "3", unit: "4" };
  const DAY = { deadline: "30/09/2024" };
  const WHY = { note: "Chờ hướng dẫn của Bộ" };

  it.each([
    ["confirms at the signature", { kind: "confirm", at: "signature" }, []],
    ["confirms at once", { kind: "confirm", at: "once" }, []],
    ["confirms with a note", { kind: "confirm", at: "once", ...WHY }, []],
    ["carries over at the signature", { kind: "carry-over", at: "signature" }, []],
    ["carries over at once", { kind: "carry-over", at: "once" }, []],
    ["urges at the signature, with a reason", { kind: "urge", at: "signature", ...WHY }, []],
    ["urges at once, with a reason", { kind: "urge", at: "once", ...WHY }, []],
    ["urges at the signature, without a reason", { kind: "urge", at: "signature" }, ["note: required"]],
    ["urges at once, without a reason", { kind: "urge", at: "once" }, ["note: required"]],
    ["urges for a reason of blanks", { kind: "urge", at: "once", note: "  " }, ["note: required"]],
    ["extends at the signature, without a reason", { kind: "extend", at: "signature", ...DAY }, []],
    ["extends at the signature, with a reason", { kind: "extend", at: "signature", ...DAY, ...WHY }, []],
    ["extends at once, with a reason", { kind: "extend", at: "once", ...DAY, ...WHY }, []],
    ["extends at once, without a reason", { kind: "extend", at: "once", ...DAY }, ["note: required"]],
    ["extends without a day", { kind: "extend", at: "signature", ...WHY }, ["deadline: required"]],
    ["extends to an empty day", { kind: "extend", at: "once", deadline: "", ...WHY }, ["deadline: required"]],
    [
      "extends without a day or a reason",
      { kind: "extend", at: "once" },
      ["deadline: required", "note: required"],
    ],
    ["takes effect tomorrow", { kind: "confirm", at: "tomorrow" }, ["at: invalid"]],
    ["forgets", { kind: "forget", at: "once" }, ["kind: invalid"]],
  ])("that %s is accepted or refused", (_, typed, faults) => {
    expect(faultsOf(decideInput, { ...TYPED, ...typed })).toEqual(faults);
  });

  it("that is noted while the minutes are written needs neither day nor reason yet", () => {
    for (const kind of ["confirm", "extend", "urge", "carry-over"]) {
      expect(faultsOf(noteDecisionInput, { ...TYPED, kind })).toEqual([]);
    }
  });

  it("belongs to the page of a department, or of work urged too often", () => {
    const onPage = (unit: string) => removeDecisionInput.safeParse({ ...TYPED, unit }).data?.unit;
    expect([onPage("urged"), onPage("4"), onPage("0"), onPage("other")]).toEqual([
      "urged",
      4,
      undefined,
      undefined,
    ]);
    expect(restorePartInput.parse({ meetingId: "1", partId: "2" }).unit).toBeUndefined();
    expect(restorePartInput.parse({ meetingId: "1", partId: "2", unit: "urged" }).unit).toBe("urged");
  });
});
