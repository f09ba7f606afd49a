import { expect, it } from "vitest";
import { withoutTypedNumber } from "./typed-number";

it.each([
  ["1. NGHI LỄ", "NGHI LỄ"],
  ["1.NGHI LỄ", "NGHI LỄ"],
  ["I. NGHI LỄ", "NGHI LỄ"],
  ["IV. KẾT LUẬN", "KẾT LUẬN"],
  ["XII. Việc khác", "Việc khác"],
  ["I. 1. NGHI LỄ", "NGHI LỄ"],
  ["a) Về đầu tư", "Về đầu tư"],
  ["đ) Về đất đai", "Về đất đai"],
  ["b. Về lao động", "Về lao động"],
  ["1) Rà soát dự án", "Rà soát dự án"],
  ["(2) Rà soát dự án", "Rà soát dự án"],
  ["3/ Báo cáo", "Báo cáo"],
  ["4 - Báo cáo", "Báo cáo"],
  ["5- Báo cáo", "Báo cáo"],
  ["6: Báo cáo", "Báo cáo"],
  ["1.2. Báo cáo", "Báo cáo"],
  ["2. a) Báo cáo", "Báo cáo"],
  ["1. 8 nhiệm vụ trọng tâm", "8 nhiệm vụ trọng tâm"],
  ["Điều 1. Giao Phòng Đầu tư", "Giao Phòng Đầu tư"],
  ["MỤC II. KẾT QUẢ", "KẾT QUẢ"],
  ["Mục 3: Kết quả", "Kết quả"],
  ["- Rà soát", "Rà soát"],
  ["• Rà soát", "Rà soát"],
  ["  12. Rà soát", "Rà soát"],
])("of “%s” is left “%s”", (title, expected) => {
  expect(withoutTypedNumber(title)).toBe(expected);
});

it.each([
  "8 nhiệm vụ trọng tâm",
  "6 tháng cuối năm",
  "30/4 và 1/5",
  "1/7/2024: lễ chào cờ",
  "1,5 triệu đô la Mỹ",
  "1.5 triệu đô la Mỹ",
  "1.234 tỷ đồng",
  "100% đơn vị báo cáo",
  "28-NQ/TU: triển khai",
  "2024. Một năm nhìn lại",
  "5 - 10 dự án",
  "Điều 5 Luật Đầu tư",
  "Nghi lễ",
  "V. I. Lênin và phong trào",
  "V.I.Lênin và phong trào",
  "C. Mác và Ph. Ăngghen",
  "P. Đầu tư báo cáo",
  "h. Cát Hải",
  "a",
  "1.",
  "IV.",
  "-5 độ",
  "Ý kiến",
  "I",
  "",
])("“%s” keeps its words", (title) => {
  expect(withoutTypedNumber(title)).toBe(title);
});
