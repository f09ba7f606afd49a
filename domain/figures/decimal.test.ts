import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDecimal } from "./decimal";

describe("a number as an office types it", () => {
  it.each([
    ["1.234,5", 1234.5],
    ["1.000", 1000],
    ["12.345.678", 12_345_678],
    ["1234.5", 1234.5],
    ["0,75", 0.75],
    [" 3 000 ", 3000],
    ["-2,5", -2.5],
    ["1.23", 1.23],
    ["0", 0],
    ["1.000,25", 1000.25],
    ["-1.000", -1000],
    ["1.0000", 1],
    ["1000,5", 1000.5],
    ["1234.567", 1234.567],
    ["0.123456", 0.123456],
    ["1\u00a0234,5", 1234.5],
    ["1\u202f234", 1234],
    ["123456789012345", 123_456_789_012_345],
  ])("%s", (typed, value) => expect(parseDecimal(typed)).toBe(value));

  it.each(
    [
      ["", "một tỷ", "1,2,3", "1.2.3", "--1", "1e9", "12345678901234567890"],
      ["1234567890123456", "0.1234567", "1.", ".5", ",5", "1.000.00", "1,000.5", "+1", "-", "5%"],
    ].flat(),
  )("not %s", (typed) => expect(parseDecimal(typed)).toBeNull());

  it("reads back every number that is written in the Vietnamese form", () => {
    const write = new Intl.NumberFormat("vi", { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(parseDecimal(write.format(value))).toBeCloseTo(value, 6);
      }),
    );
  });
});
