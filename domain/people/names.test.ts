import { describe, expect, it } from "vitest";
import { nameSortKey, splitName } from "./names";

it.each([
  ["Nguyễn Thị Hà Minh", "Nguyễn", "Thị Hà", "Minh"],
  ["Lê Thử", "Lê", "", "Thử"],
  ["Thử", "", "", "Thử"],
  ["  Lê   Văn  Thử ", "Lê", "Văn", "Thử"],
])("the name %j has family %j, middle %j and given %j", (name, family, middle, given) => {
  expect(splitName(name)).toEqual({ family, middle, given });
});

describe("the order of people", () => {
  it.each([
    ["by given name, then family, then middle", ["Trần Văn An", "Lê Thị Bình", "Lê Văn Bình", "Trần Bình"]],
    ["by tone where letters are equal", ["Lê Hoa", "Lê Hòa", "Lê Hỏa", "Lê Hõa", "Lê Hóa", "Lê Họa"]],
    ["by letter before tone", ["Lê Hàn", "Lê Hằng", "Lê Hân", "Lê Hiên"]],
    ["by letter before the heavy tone", ["Lê Hạ", "Lê Hằng", "Lê Hậu", "Lê Hiên"]],
    ["by letter before the tone that falls and rises", ["Lê Hả", "Lê Hăng", "Lê Hẩu", "Lê Hiên"]],
    ["by the short name before the long one", ["Lê An", "Lê Văn An", "Trần An", "Lê Anh"]],
    [
      "by the Vietnamese alphabet",
      ["An", "Ăn", "Ân", "Bình", "Dung", "Đức", "En", "Êm", "On", "Ôn", "Ơn", "Un", "Ưng", "Vân"],
    ],
  ])("is %s", (_, names) => {
    const shuffled = [...names].reverse();
    const sorted = shuffled.sort((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1));
    expect(sorted).toEqual(names);
  });
});
