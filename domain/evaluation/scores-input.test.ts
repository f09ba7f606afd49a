import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { confirmEvaluationInput, enterScoresInput, evaluationAddress } from "./evaluation-input";

type Typed = Record<string, unknown>;

const said = (schema: z.ZodType, typed: Typed): string =>
  (schema.safeParse(typed).error?.issues ?? [])
    .map(({ path, message }) => `${path.join(".")}: ${message}`)
    .join(", ");

describe("the scores of a person and a period", () => {
  const shownIn = { personId: "7", period: "2026-10" };

  it("may all be blank", () => {
    const blank = { general: null, d: null, dd: null, e: null, className: "", note: "" };
    expect(enterScoresInput.parse(shownIn)).toEqual({ personId: 7, period: "2026-10", ...blank });
    expect(enterScoresInput.parse({ ...shownIn, general: "", d: "", dd: "", e: "" })).toMatchObject(blank);
  });

  it("are numbers", () => {
    expect(
      enterScoresInput.parse({ ...shownIn, general: "27,5", d: "50", dd: "100", e: "50" }),
    ).toMatchObject({
      general: 27.5,
      d: 50,
      dd: 100,
      e: 50,
    });
  });

  it.each<[Typed, boolean]>([
    [{ general: "-1" }, false],
    [{ general: "0" }, true],
    [{ general: "30" }, true],
    [{ general: "30,5" }, false],
    [{ general: "31" }, false],
    [{ general: "ba mươi" }, false],
    [{ d: "75" }, false],
    [{ d: "0" }, false],
    [{ dd: "101" }, false],
    [{ e: "49" }, false],
    [{ className: "a".repeat(80) }, true],
    [{ className: "a".repeat(81) }, false],
    [{ note: "a".repeat(300) }, true],
    [{ note: "a".repeat(301) }, false],
    [{ personId: "" }, false],
    [{ period: "2026-13" }, false],
  ])("with %j are accepted: %s", (change, accepted) => {
    expect(enterScoresInput.safeParse({ ...shownIn, ...change }).success).toBe(accepted);
  });
});

describe("a confirmation", () => {
  const typed = { personId: "7", period: "2026-Q4", contentHash: "0123456789abcdef".repeat(4) };

  it.each<[Typed, string]>([
    [{}, ""],
    [{ period: "2026" }, ""],
    [{ period: "2026-Q5" }, "period: invalid"],
    [{ period: undefined }, "period: required"],
    [{ period: "2".repeat(11) }, "period: invalid, period: invalid"],
    [{ contentHash: "a".repeat(63) }, "contentHash: invalid"],
    [{ contentHash: "a".repeat(65) }, "contentHash: invalid"],
    [{ contentHash: "A".repeat(64) }, "contentHash: invalid"],
    [{ contentHash: "g".repeat(64) }, "contentHash: invalid"],
    [{ reason: "a".repeat(500) }, ""],
    [{ reason: "a".repeat(501) }, "reason: too_long"],
  ])("with %j says: %s", (change, complaints) => {
    expect(said(confirmEvaluationInput, { ...typed, ...change })).toBe(complaints);
  });
});

it.each([
  ["7", "2026-10", "xlsx", true],
  ["7", "2026-10", "docx", true],
  ["7", "2026-10", "pdf", true],
  ["7", "2026-10", "csv", false],
  ["7", "2026-00", "pdf", false],
  ["0", "2026-10", "pdf", false],
])("the file of person %s and period %s as %s exists: %s", (personId, period, format, exists) => {
  expect(evaluationAddress.safeParse({ personId, period, format }).success).toBe(exists);
});
