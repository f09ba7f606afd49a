import { describe, expect, it } from "vitest";
import { normalizeText } from "../../fold";
import { readLayout } from "../../reader/layout";
import { markRegions } from "../../reader/regions";
import { findHeadCounts } from "./find-head-counts";

const countsOf = (text: string) => {
  const source = normalizeText(text);
  const found = findHeadCounts(source, markRegions(readLayout(source)));
  return found && [found.present, found.expected, found.excused];
};

describe("head counts of a meeting", () => {
  it.each([
    ["Có mặt 138/145 đồng chí, vắng 07 (có phép 05, không phép 02).", [138, 145, 5]],
    [
      "Thành phần: toàn thể công chức (có mặt 121/128; vắng 07, trong đó 06 có phép, 01 không phép).",
      [121, 128, 6],
    ],
    ["Tổng số: 50 người\nCó mặt: 46 người\nVắng: 04 người có lý do", [46, 50, 4]],
    ["Tổng số công chức: 41.\nVắng không lý do: 3.\nVắng có lý do: 1.", [37, 41, 1]],
    [
      "Quân số: tổng 34, có mặt 31, vắng 3 (đ/c Pâng đi học, đ/c Xiên nghỉ ốm, đ/c Hiêng đi bản).",
      [31, 34, null],
    ],
    ["Có mặt: 13. Vắng có lý do: 01 (đ/c Mẫn đi học).", [13, 14, 1]],
    ["Tham dự có 45 đồng chí, vắng 03 đồng chí có lý do.", [45, 48, 3]],
    [
      "Dự lễ có 149 cán bộ trên tổng số 156; 07 trường hợp vắng mặt đều đã báo cáo và có lý do.",
      [149, 156, 7],
    ],
    ["Dự họp có 86 công chức, viên chức, người lao động.", [86, null, null]],
    [
      "Tổng số cán bộ: bốn mươi lăm đồng chí. Có mặt: bốn mươi hai đồng chí. Vắng mặt: ba đồng chí.",
      [42, 45, null],
    ],
    ["Hiện diện năm mươi hai ( 52 ) đồng chí; vắng bốn ( 04 ) đồng chí.", [52, 56, null]],
    ["Hiện diện…………: 30\nKhiếm diện……: 03", [30, 33, null]],
    ["| Tổng quân số | 212 |\n| Dự chào cờ | 198 |\n| – có lý do | 11 |", [198, 212, 11]],
    ["Quan so: 27\nCo mat: 25\nVang: 02 (01 co phep; 01 khong phep)", [25, 27, 1]],
    ["Sĩ số: 36/38 (v: Hưng – P, Trâm – P)", [36, 38, null]],
    [
      "Đơn vị | Biên chế | Có mặt | Vắng P | Vắng KP\nBan Giám đốc | 3 | 3 | 0 | 0\nVăn phòng | 41 | 37 | 3 | 1\nCộng | 44 | 40 | 3 | 1",
      [40, 44, 3],
    ],
    ["Đơn vị\tBiên chế\tVắng\nVăn phòng\t16\t1\nTổng cộng\t92\t7", [85, 92, null]],
    ["Theo danh sách 125 người, tham dự 118 người, vắng 07 người có phép.", [118, 125, 7]],
    ["Sĩ số 43/45 (tháng trước 41/45).", [43, 45, null]],
    ["Tổng số người tham dự: 36", [36, null, null]],
    ["Tổng số đảng viên: 60; có mặt 58; vắng 2.\nTổng số công chức: 145; có mặt: 138.", [138, 145, null]],
    ["Có mặt 38/45. Vắng 7: nghỉ phép 3, đi công tác 2, ốm 1, không lý do 1.", [38, 45, 6]],
    ["Có mặt 38/45. Vắng 07, trong đó 05 xin phép, 02 đi công tác.", [38, 45, null]],
    ["138 đại biểu được triệu tập, có mặt 135.", [135, 138, null]],
    ["Trong tháng tiếp 35/40 lượt công dân có mặt tại trụ sở.\nCó mặt 138/145 đồng chí.", [138, 145, null]],
    ["Tổng số: 58. Có mặt: 58. Vắng: không", [58, 58, null]],
  ])("%s", (text, counts) => {
    expect(countsOf(text)).toEqual(counts);
  });

  it.each([
    ["of work", "Giải quyết 56/58 hồ sơ đúng hạn."],
    ["of a vote", "Biểu quyết: 16/16 đảng viên có mặt nhất trí."],
    ["of an earlier meeting", "Lần họp tháng 7 có 63/70 người dự."],
    ["of patients", "Tổng số bệnh nhân: 143. Có mặt: 129."],
    ["that are a lower bound", "Trên 1.200 công nhân dự lễ chào cờ."],
    ["that are an estimate", "Hơn 300 người lao động dự lễ chào cờ tại cầu cảng số 2."],
    ["of one department", "Khoa Nội: có mặt 9/10"],
    ["of departments", "Phòng Nghiệp vụ có 9 người dự, phòng Thanh tra 7 người dự."],
    ["of a class", "Mở 03 lớp bồi dưỡng; lớp đảng viên mới 68/70 học viên, vắng 02 có phép."],
    ["of a table without a sum", "Tổ | Có mặt | Vắng\nTổ 1 | 5 | 1"],
    ["of a duty", "Tư vấn giám sát phải có mặt 24/24 khi đổ bê tông."],
    ["of a time", "Ai trực đêm thì 22h30 có mặt ở trạm bơm số 2."],
    ["of another event", "Hội nghị tổng kết ngày 27/12 có 156 đại biểu dự, vắng 14."],
    ["of a project", "Trong 11 dự án trọng điểm có 4 dự án chậm tiến độ."],
  ])("are not numbers %s", (_, text) => {
    expect(countsOf(text)).toBeNull();
  });

  it("are those of a report in the course where that says how many of how many", () => {
    const text =
      "Biên bản\nNội dung\n1. Kiểm tra 19 công trình.\n2. Chánh Văn phòng báo cáo quân số: theo danh sách 36, hiện diện 33, vắng 3 đồng chí.";
    expect(countsOf(text)).toEqual([33, 36, null]);
  });

  it.each([
    `có mặt${" ".repeat(80_000)}1`,
    "có mặt 1 ".repeat(9000),
    `tổng số ${"là ".repeat(25_000)}1`,
    `Có mặt ${"một ".repeat(20_000)}đồng chí`,
  ])("of a text made to be slow are found in time", (text) => {
    const source = normalizeText(text);
    const paragraphs = markRegions(readLayout(source));
    const milliseconds = () => {
      const begin = performance.now();
      findHeadCounts(source, paragraphs);
      return performance.now() - begin;
    };
    // The machine may stand still once; the reading would be slow each time.
    expect(Math.min(milliseconds(), milliseconds(), milliseconds())).toBeLessThan(2000);
  });
});
