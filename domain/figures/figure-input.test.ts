import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  changeIndicatorInput,
  createIndicatorInput,
  figureInput,
  recordFigureInput,
  setTargetInput,
  targetInput,
} from "./figure-input";

type Typed = Record<string, unknown>;

const said = (schema: z.ZodType, typed: Typed): string =>
  (schema.safeParse(typed).error?.issues ?? [])
    .map(({ path, message }) => `${path.join(".")}: ${message}`)
    .join(", ");

describe("an indicator", () => {
  const typed = { name: "Giải ngân", unit: "tỷ đồng", higherIsBetter: "on" };

  it("is read with its unit and its direction", () => {
    expect(createIndicatorInput.parse({ ...typed, name: " Giải  ngân " })).toEqual({
      name: "Giải ngân",
      unit: "tỷ đồng",
      higherIsBetter: true,
    });
    expect(createIndicatorInput.parse({ ...typed, higherIsBetter: undefined })).toMatchObject({
      higherIsBetter: false,
    });
  });

  it.each<[Typed, string]>([
    [{}, ""],
    [{ name: "" }, "name: required"],
    [{ name: "a".repeat(160) }, ""],
    [{ name: "a".repeat(161) }, "name: too_long"],
    [{ unit: "" }, "unit: required"],
    [{ unit: "a".repeat(40) }, ""],
    [{ unit: "a".repeat(41) }, "unit: too_long"],
  ])("with %j says: %s", (change, complaints) => {
    expect(said(createIndicatorInput, { ...typed, ...change })).toBe(complaints);
    expect(said(changeIndicatorInput, { indicatorId: "1", version: "2", ...typed, ...change })).toBe(
      complaints,
    );
  });

  it("is changed by its key and version", () => {
    expect(said(changeIndicatorInput, { ...typed, indicatorId: "0", version: "" })).toBe(
      "indicatorId: required, version: required",
    );
  });
});

describe("a figure", () => {
  const typed = { indicatorId: "1", value: "1.234,5", asOf: "30/06/2024" };

  it("is read with its day, and belongs to a meeting or to none", () => {
    expect(recordFigureInput.parse(typed)).toEqual({
      indicatorId: 1,
      value: 1234.5,
      asOf: "2024-06-30",
      note: "",
      meetingId: null,
    });
    expect(recordFigureInput.parse({ ...typed, meetingId: "4", note: "Lũy kế" })).toMatchObject({
      meetingId: 4,
      note: "Lũy kế",
    });
  });

  it.each<[Typed, string]>([
    [{ value: "0" }, ""],
    [{ value: "-5" }, ""],
    [{ value: "" }, "value: required"],
    [{ value: "nhiều" }, "value: not_a_number"],
    [{ asOf: "" }, "asOf: required"],
    [{ asOf: "31/06/2024" }, "asOf: not_a_date"],
    [{ note: "a".repeat(300) }, ""],
    [{ note: "a".repeat(301) }, "note: too_long"],
    [{ indicatorId: "" }, "indicatorId: required"],
  ])("with %j says: %s", (change, complaints) => {
    expect(said(recordFigureInput, { ...typed, ...change })).toBe(complaints);
  });

  it("is removed by its key", () => {
    expect([said(figureInput, { figureId: "3" }), said(figureInput, {})]).toEqual(["", "figureId: required"]);
  });
});

describe("a target", () => {
  const typed = { indicatorId: "1", year: "2025", value: "95,5" };

  it.each<[Typed, string]>([
    [{}, ""],
    [{ referenceId: "" }, ""],
    [{ year: "1989" }, "year: too_small"],
    [{ year: "1990" }, ""],
    [{ year: "2100" }, ""],
    [{ year: "2101" }, "year: too_big"],
    [{ value: "" }, "value: required"],
  ])("with %j says: %s", (change, complaints) => {
    expect(said(setTargetInput, { ...typed, ...change })).toBe(complaints);
  });

  it("is removed by its key", () => {
    expect([said(targetInput, { targetId: "3" }), said(targetInput, {})]).toEqual(["", "targetId: required"]);
  });
});
