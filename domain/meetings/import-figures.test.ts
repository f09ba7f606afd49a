import { describe, expect, it } from "vitest";
import { matchFigure } from "./import-figures";

const INDICATORS = [
  { id: 1, name: "Vốn đầu tư nước ngoài thu hút từ đầu năm", unit: "triệu USD" },
  { id: 2, name: "Tỷ lệ giải ngân vốn đầu tư công", unit: "%" },
  { id: 3, name: "Thu ngân sách nội địa", unit: "tỷ đồng" },
];
const figure = (value: number, unit: string, name: string) =>
  matchFigure({ from: 0, to: 1, words: "lời", value, unit, name }, INDICATORS);

describe("a figure that was read", () => {
  it.each([
    [1, "tỷ USD", "Thu hút đầu tư nước ngoài của thành phố", 1, 1000, "triệu USD"],
    [1.1, "tỷ USD", "Thu hút đầu tư nước ngoài", 1, 1100, "triệu USD"],
    [62, "%", "Tỷ lệ giải ngân", 2, 62, "%"],
    [850_000, "triệu đồng", "Tổng thu ngân sách nội địa", 3, 850, "tỷ đồng"],
  ])("%d %s of %s", (value, unit, name, indicatorId, inUnit, own) =>
    expect(figure(value, unit, name)).toMatchObject({ indicatorId, value: inUnit, unit: own }),
  );

  it.each([
    [5, "tỷ đồng", "Thu hút đầu tư nước ngoài"],
    [92, "%", "Công suất sử dụng giường"],
  ])("is something new: %d %s of %s", (value, unit, name) =>
    expect(figure(value, unit, name)).toEqual({ words: "lời", value, unit, name, indicatorId: null }),
  );
});
