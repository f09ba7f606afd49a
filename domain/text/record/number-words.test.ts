import { expect, it } from "vitest";
import { withDigits } from "./number-words";

it.each([
  ["bốn mươi lăm đồng chí", "45 đồng chí"],
  ["mười người", "10 người"],
  ["mười bảy người", "17 người"],
  ["hai mươi mốt cán bộ", "21 cán bộ"],
  ["một trăm linh ba viên chức", "103 viên chức"],
  ["Ba đồng chí vắng", "3 đồng chí vắng"],
  ["năm mươi hai ( 52 ) đồng chí", "52 đồng chí"],
  ["tổng số là một trăm mười lăm;", "tổng số là 115;"],
  ["năm 2026 có nhiều người", "năm 2026 có nhiều người"],
  ["bà Ba nói", "bà Ba nói"],
  ["mươi người", "mươi người"],
  ["hai ba người", "hai ba người"],
])("%s", (text, digits) => {
  expect(withDigits(text)).toBe(digits);
});
