import { describe, expect, it } from "vitest";
import { calendarOf } from "@/domain/calendar/working-days";
import { readDeadline } from "./read-deadline";

const calendar = calendarOf([]);
/** Computed from Monday 6 March 2023: a day, "undated", the fault, or "?" if a person is asked. */
const readAs = (cell: string): string => {
  const read = readDeadline(cell, "2023-03-06", calendar);
  if (read === null) return "?";
  return "day" in read ? (read.day ?? "undated") : read.problem;
};

describe("a deadline in an old register", () => {
  it.each([
    ["Thường xuyên", "undated"],
    ["Quý III/2023", "2023-09-30"],
    ["31/12", "2023-12-31"],
    ["Trước 30/4/2023", "2023-04-30"],
    ["30.4.2023", "2023-04-30"],
    ["30 / 4 / 2023", "2023-04-30"],
    ["Không xác định", "undated"],
    ["31/6/2023", "no_such_day"],
  ])("%s is %s", (cell, day) => expect(readAs(cell)).toBe(day));

  it.each([
    ["Tháng 9/2023", "2023-09-30"],
    ["Tháng 4", "2023-04-30"],
    ["Trong tháng 5/2023", "2023-05-31"],
    ["Cuối tháng 6", "2023-06-30"],
    ["Hết quý II", "2023-06-30"],
    ["Quý 4 năm 2023", "2023-12-31"],
    ["Q3/2023", "2023-09-30"],
    ["Năm 2023", "2023-12-31"],
    ["Hết năm", "2023-12-31"],
    ["Cuối năm 2023", "2023-12-31"],
    ["6 tháng đầu năm", "2023-06-30"],
    ["6 tháng cuối năm 2023", "2023-12-31"],
    ["15/4", "2023-04-15"],
    ["Ngày 15/4/2023", "2023-04-15"],
    ["Trước ngày 15 tháng 4 năm 2023", "2023-04-15"],
    ["Chậm nhất 20/3/2023", "2023-03-20"],
    ["17h00 ngày 20/3/2023", "2023-03-20"],
    ["Đến hết 31/3", "2023-03-31"],
    ["15-04-2023", "2023-04-15"],
    ["15/4/23", "2023-04-15"],
    ["2023-04-15", "2023-04-15"],
    ["29/2/2024", "2024-02-29"],
    ["15 ngày", "2023-03-21"],
    ["Trong vòng 10 ngày làm việc", "2023-03-20"],
    ["2 tuần", "2023-03-20"],
    ["Trong tuần", "2023-03-10"],
    ["Tuần sau", "2023-03-17"],
    ["10/3 - 25/3/2023", "2023-03-25"],
    ["Từ ngày 10/3 đến 25/3/2023", "2023-03-25"],
  ])("%s is %s", (cell, day) => expect(readAs(cell)).toBe(day));

  it.each([
    "Thường xuyên, liên tục",
    "Không có thời hạn",
    "Hằng tháng",
    "Định kỳ hằng quý",
    "-",
    "Chưa xác định",
    "Lâu dài",
    "",
  ])("%s is no deadline", (cell) => expect(readAs(cell)).toBe("undated"));

  it.each([
    ["30/02/2023", "no_such_day"],
    ["13/13/2023", "not_a_day"],
    ["Trước 31/4", "no_such_day"],
  ])("%s is wrong", (cell, problem) => expect(readAs(cell)).toBe(problem));

  it.each([
    "Ngay",
    "Theo kế hoạch",
    "Sớm nhất",
    "Đầu tháng 4",
    "30/4/2023 gia hạn 30/6/2023",
    "Giữa quý II",
    "Sau khi có hướng dẫn của Bộ",
  ])("%s is asked about", (cell) => expect(readAs(cell)).toBe("?"));
});
