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

describe("the indicator of a figure", () => {
  const matched = (name: string, unit: string, ...own: { id: number; name: string; unit: string }[]) =>
    matchFigure({ from: 0, to: 1, words: "lời", value: 5, unit, name }, own).indicatorId;
  const money = (id: number, name: string) => ({ id, name, unit: "tỷ đồng" });
  const BUDGET = money(3, "Thu ngân sách nội địa");

  it.each([
    ["shares two pairs of syllables", "Thu ngân sách", 3],
    ["shares two pairs, apart from each other", "Thu ngân khố, khu vực nội địa", 3],
    ["shares one pair only", "Chi ngân sách", null],
    ["shares syllables, but no pairs", "Sách thu nội ngân", null],
    ["shares the same pair twice", "Ngân sách xã, ngân sách huyện", null],
    ["shares nothing", "", null],
  ])("%s: %s", (_, name, id) => expect(matched(name, "tỷ đồng", BUDGET)).toBe(id));

  it("counts a pair that the indicator's name has twice as one", () => {
    expect(matched("Vốn ngân sách", "tỷ đồng", money(4, "Bội chi ngân sách trên thu ngân sách"))).toBeNull();
  });

  it.each([
    ["từ đầu năm", "Doanh thu từ đầu năm"],
    ["trong tháng đầu năm", "Sản lượng trong tháng đầu năm"],
    ["của các sở", "Kinh phí của các sở"],
    ["vốn của xã", "Thuế vốn của xã"],
  ])("is not known by “%s”", (name, indicator) => {
    expect(matched(`Chi ${name}`, "tỷ đồng", money(4, indicator))).toBeNull();
  });

  it("has the most in common, wherever it stands in the list", () => {
    const land = money(4, "Thu ngân sách nội địa từ tiền sử dụng đất");
    expect(matched("Thu ngân sách nội địa tiền sử dụng đất", "tỷ đồng", BUDGET, land)).toBe(4);
    expect(matched("Thu ngân sách nội địa tiền sử dụng đất", "tỷ đồng", land, BUDGET)).toBe(4);
  });

  it("is the first of several that have equally much in common", () => {
    expect(matched("Thu ngân sách", "tỷ đồng", money(8, "Thu ngân sách xã"), money(7, "Thu ngân sách"))).toBe(
      8,
    );
  });

  it.each([
    [5, "nghìn tấn", "tấn", 5000],
    [5, "tấn", "nghìn tấn", 0.005],
    [2.5, "Triệu tấn", "nghìn tấn", 2500],
    [3, "tỷ tấn", "triệu tấn", 3000],
    [3, "tấn", "Tấn", 3],
    [0.1, "tỷ tấn", "tấn", 100_000_000],
    [3, "tấn", "tạ", null],
    [3, "tấn", "%", null],
    [3, "triệu", "tấn", null],
  ])("measures the same: %d %s in %s is %s", (value, unit, own, converted) => {
    const found = { from: 0, to: 1, words: "lời", value, unit, name: "Hàng hóa thông quan" };
    expect(matchFigure(found, [{ id: 6, name: "Hàng hóa thông quan", unit: own }])).toEqual(
      converted === null
        ? { words: "lời", value, unit, name: "Hàng hóa thông quan", indicatorId: null }
        : { words: "lời", value: converted, unit: own, name: "Hàng hóa thông quan", indicatorId: 6 },
    );
  });
});
