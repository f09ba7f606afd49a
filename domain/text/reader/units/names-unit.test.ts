import { expect, it } from "vitest";
import { namesUnit } from "./names-unit";

it.each([
  ["Công an tỉnh", true],
  ["UBND phường Châu Sơn", true],
  ["Sở Xây dựng", true],
  ["Công ty Điện lực", true],
  ["KBNN", true],
  ["các đơn vị liên quan", false],
  ["Sở, ngành liên quan", false],
  ["Toàn cơ quan", false],
  ["đồng chí Minh", false],
  ["đ/c Minh", false],
  ["Chị Hoa", false],
  ["Phòng", false],
  ["hồ sơ tồn đọng", false],
  ["", false],
])("“%s” is the name of a unit: %s", (words, is) => {
  expect(namesUnit(words)).toBe(is);
});
