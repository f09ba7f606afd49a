import { describe, expect, it } from "vitest";
import { readState } from "./read-state";

/** How a phrase is read: a state, with its percent after a space; "?" if a person is asked. */
const readAs = (words: string): string => {
  const read = readState(words);
  if (read === null) return "?";
  return [read.state, ...(read.percent === null ? [] : [read.percent])].join(" ");
};

describe("a state in an old register", () => {
  it.each([
    ["Hoàn thành 60%", "in-progress 60"],
    ["Cơ bản hoàn thành", "in-progress"],
    ["Hoàn thành quá hạn", "done"],
    ["Chưa hoàn thành", "in-progress"],
    ["HT", "done"],
    ["Chậm tiến độ", "in-progress"],
    ["Chờ phê duyệt vốn", "in-progress"],
    ["Hoàn thành: không", "in-progress"],
  ])("%s is %s", (words, state) => expect(readAs(words)).toBe(state));

  it.each([
    ["Đã hoàn thành", "done"],
    ["Hoàn thành đúng hạn", "done"],
    ["Hoàn thành trước thời hạn", "done"],
    ["Đã xong", "done"],
    ["Xong", "done"],
    ["Hoàn tất", "done"],
    ["Đã thực hiện xong", "done"],
    ["Đã HT", "done"],
    ["100%", "done"],
    ["Hoàn thành 100%", "done"],
    ["Đã hoàn thành (BC số 12/BC-VP)", "done"],
    ["Hoàn thành ngày 05/04/2023", "done"],
    ["Hoàn thành chậm 3 ngày", "done"],
    ["Hoàn thành trước 10 ngày", "done"],
    ["Đã hoàn thành (VB số 12/SKHĐT).", "done"],
    ["Hoàn thành: có", "done"],
    ["Hoàn thành ngày 14 tháng 10 năm 2025", "done"],
    ["Hoàn thành ngày 03/11/2025 (chậm so với yêu cầu)", "done"],
  ])("%s is %s", (words, state) => expect(readAs(words)).toBe(state));

  it.each([
    ["Chưa xong", "in-progress"],
    ["On going", "in-progress"],
    ["Chưa HT", "in-progress"],
    ["Không hoàn thành", "in-progress"],
    ["Gần xong", "in-progress"],
    ["Sắp hoàn thành", "in-progress"],
    ["Đang hoàn thành", "in-progress"],
    ["Đang hoàn thiện hồ sơ", "in-progress"],
    ["Đã hoàn thành một phần", "in-progress"],
    ["Hoàn thành 3/5 nội dung", "in-progress"],
    ["Hoàn thành khoảng 70%", "in-progress 70"],
    ["Đạt 45 %", "in-progress 45"],
    ["Dự kiến hoàn thành trong tháng 6", "in-progress"],
    ["Phấn đấu hoàn thành trước 30/6", "in-progress"],
    ["Chờ ý kiến Sở Tài chính", "in-progress"],
    ["Vướng mắc giải phóng mặt bằng", "in-progress"],
    ["Trễ hạn", "in-progress"],
    ["Quá hạn 10 ngày", "in-progress"],
    ["Hoàn thành - chưa", "in-progress"],
  ])("%s is %s", (words, state) => expect(readAs(words)).toBe(state));

  it.each([
    ["0%", "assigned"],
    ["Chưa thực hiện", "assigned"],
    ["Chưa triển khai", "assigned"],
    ["Mới giao", "assigned"],
    ["Dừng thực hiện", "withdrawn"],
    ["Không thực hiện nữa", "withdrawn"],
    ["Chờ lãnh đạo xác nhận", "reported"],
    ["Đã báo cáo, chờ xác nhận", "reported"],
  ])("%s is %s", (words, state) => expect(readAs(words)).toBe(state));

  it.each([
    "Tạm dừng",
    "Hoàn thành giai đoạn 1",
    "Có",
    "x",
    "Hoàn thành 3/5",
    "Đúng hạn",
    "Hoàn thành?",
    "Đã hoàn thành nhưng chưa nghiệm thu",
    "[ ] Hoàn thành",
    "Hoàn thành: [ ]",
    "Hoàn thành ( )",
    "☐ Hoàn thành",
    "Hoàn thành: ....",
    "Hoàn thành: …",
    "Hoàn thành 100% [ ]",
    "Hoàn thành trước ngày 30/06/2023",
    "Hoàn thành trước 30/6/2023",
  ])("%s is asked about", (words) => expect(readAs(words)).toBe("?"));
});
