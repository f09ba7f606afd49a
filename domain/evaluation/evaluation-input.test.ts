import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  addCatalogueItemInput,
  judgeWorkInput,
  ruleChoices,
  saveRulesInput,
  setCoefficientInput,
  setStandingInput,
  stageCatalogueInput,
  storeCatalogueInput,
} from "./evaluation-input";

type Typed = Record<string, unknown>;

const said = (schema: z.ZodType, typed: Typed): string =>
  (schema.safeParse(typed).error?.issues ?? [])
    .map(({ path, message }) => `${path.join(".")}: ${message}`)
    .join(", ");

const CHOICES = {
  delay: "occasion",
  cap: "total",
  unplanned: "numerator",
  extension: "cause",
  publicEmployee: "weights",
};

it.each([
  ["30", "20", "20", true],
  ["0", "0", "70", true],
  ["70", "0", "0", true],
  ["30", "20", "19", false],
  ["30", "40", "20", false],
  ["50", "40", "20", false],
])(
  "the weights %s, %s and %s are accepted if they come to 70 points: %s",
  (quantity, quality, progress, accepted) => {
    const answer = saveRulesInput.safeParse({ ...CHOICES, quantity, quality, progress });
    expect(answer.success).toBe(accepted);
    if (!accepted)
      expect(answer.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual([
        "progress: weights_not_seventy",
      ]);
  },
);

describe("the choices of counting", () => {
  const weights = { quantity: "20", quality: "30", progress: "20" };

  it.each<[Typed, string]>([
    [{}, ""],
    [
      { delay: "day", cap: "component", unplanned: "both", extension: "in-force", publicEmployee: "thirds" },
      "",
    ],
    [{ delay: "total" }, "delay: invalid"],
    [{ cap: "occasion" }, "cap: invalid"],
    [{ unplanned: "" }, "unplanned: invalid"],
    [{ extension: undefined }, "extension: invalid"],
    [{ publicEmployee: "both" }, "publicEmployee: invalid"],
    [{ quantity: "71", quality: "0", progress: "-1" }, "quantity: too_big, progress: too_small"],
    [{ progress: "20.5" }, "progress: not_whole"],
  ])("with %j say: %s", (change, complaints) => {
    expect(said(saveRulesInput, { ...CHOICES, ...weights, ...change })).toBe(complaints);
  });

  it("are five", () => {
    expect(Object.keys(ruleChoices).join(" ")).toBe("delay cap unplanned extension publicEmployee");
  });
});

describe("a product of the catalogue", () => {
  const typed = { name: "Tờ trình", complexity: "3", coefficient: "4,5", fromDay: "01/10/2026" };

  it("is read with its coefficient, its day and its decision", () => {
    expect(addCatalogueItemInput.parse({ ...typed, decision: " QĐ  5 " })).toEqual({
      name: "Tờ trình",
      complexity: 3,
      coefficient: 4.5,
      fromDay: "2026-10-01",
      decision: "QĐ 5",
    });
  });

  it.each<[Typed, string]>([
    [{ name: "" }, "name: required"],
    [{ name: "a".repeat(200) }, ""],
    [{ name: "a".repeat(201) }, "name: too_long"],
    [{ complexity: "0" }, "complexity: too_small"],
    [{ complexity: "1" }, ""],
    [{ complexity: "5" }, ""],
    [{ complexity: "6" }, "complexity: too_big"],
    [{ coefficient: "" }, "coefficient: required"],
    [{ coefficient: "ba" }, "coefficient: not_a_number"],
    [{ coefficient: "0" }, "coefficient: coefficient_not_positive"],
    [{ coefficient: "0,1" }, ""],
    [{ coefficient: "100" }, ""],
    [{ coefficient: "100,1" }, "coefficient: too_big"],
    [{ fromDay: "31/02/2026" }, "fromDay: not_a_date"],
    [{ decision: "a".repeat(120) }, ""],
    [{ decision: "a".repeat(121) }, "decision: too_long"],
  ])("with %j says: %s", (change, complaints) => {
    expect(said(addCatalogueItemInput, { ...typed, ...change })).toBe(complaints);
  });

  it.each<[Typed, string]>([
    [{}, ""],
    [{ itemId: "" }, "itemId: required"],
    [{ coefficient: "0" }, "coefficient: coefficient_not_positive"],
    [{ coefficient: "101" }, "coefficient: too_big"],
    [{ fromDay: "" }, "fromDay: required"],
  ])("with another coefficient, %j, says: %s", (change, complaints) => {
    const other = { itemId: "3", coefficient: "5", fromDay: "01/10/2026" };
    expect(said(setCoefficientInput, { ...other, ...change })).toBe(complaints);
  });

  it("comes from a sheet, for which day and decision may be left out", () => {
    expect(stageCatalogueInput.parse({})).toEqual({ fromDay: null, decision: "" });
    expect(stageCatalogueInput.parse({ fromDay: "1/10/2026", decision: "QĐ 5" })).toEqual({
      fromDay: "2026-10-01",
      decision: "QĐ 5",
    });
    expect(said(storeCatalogueInput, { sheetId: "0" })).toBe("sheetId: required");
  });
});

describe("the group of a person", () => {
  const typed = { personId: "7", group: "civil-servant", leads: "staff", fromDay: "01/10/2026", toDay: "" };

  it.each([
    ["staff", false],
    ["leader", true],
  ])("with %s leads: %s", (leads, expected) => {
    expect(setStandingInput.parse({ ...typed, leads })).toMatchObject({ leads: expected, toDay: null });
  });

  it.each<[Typed, string]>([
    [{ group: "public-employee" }, ""],
    [{ group: "worker" }, "group: required"],
    [{ leads: "on" }, "leads: required"],
    [{ toDay: "30/09/2026" }, "toDay: ends_before_it_begins"],
    [{ toDay: "01/10/2026" }, ""],
    [{ toDay: "02/10/2026" }, ""],
    [{ personId: "" }, "personId: required"],
  ])("with %j says: %s", (change, complaints) => {
    expect(said(setStandingInput, { ...typed, ...change })).toBe(complaints);
  });
});

describe("a judgement", () => {
  const shownIn = { assignmentId: "4", personId: "7", period: "2026-10" };

  it.each([
    ["classified", "planned unplanned taken-over", "taken", "invalid"],
    ["return", "major minor objective", "own", "required"],
    ["extension", "objective own", "major", "required"],
    ["change", "unable passed", "own", "required"],
    ["part", "0 1 99 100", "101", "too_big"],
    ["part", "50", "-1", "too_small"],
    ["part", "50", "0.5", "not_whole"],
  ])("of the kind %s is one of %s, and not %s", (kind, values, wrong, complaint) => {
    const typed = { ...shownIn, kind, eventId: "9" };
    for (const value of values.split(" ")) {
      expect(judgeWorkInput.parse({ ...typed, value })).toMatchObject({ kind, value, assignmentId: 4 });
    }
    expect(said(judgeWorkInput, { ...typed, value: wrong })).toBe(`value: ${complaint}`);
  });

  it.each(["return", "extension", "change"])("of the kind %s names its event", (kind) => {
    expect(said(judgeWorkInput, { ...shownIn, kind, value: "objective" })).toContain("eventId");
  });

  it("of a part is for a period, or for the whole", () => {
    const typed = { ...shownIn, kind: "part", value: "50" };
    expect(judgeWorkInput.parse({ ...typed, periodEnd: "31/10/2026" })).toMatchObject({
      periodEnd: "2026-10-31",
    });
    expect(judgeWorkInput.parse(typed)).toMatchObject({ periodEnd: "" });
  });

  it("of a product may leave the product out", () => {
    const typed = { ...shownIn, kind: "classified", value: "planned" };
    expect(judgeWorkInput.parse(typed)).toMatchObject({ itemId: null });
    expect(judgeWorkInput.parse({ ...typed, itemId: "3" })).toMatchObject({ itemId: 3 });
  });

  it("is of no other kind", () => {
    expect(judgeWorkInput.safeParse({ ...shownIn, kind: "praise", value: "major" }).success).toBe(false);
  });
});
