import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, formatDay, lastDayOfMonth, monthNumber, yearOf } from "../calendar/day";
import { calendarOf, isWorkingDay } from "../calendar/working-days";
import { findDeadlines } from "./dates-in-words";

const calendar = calendarOf([{ day: "2024-07-31", kind: "off" }]);
const on = (meeting: Day | null, year: number | null = null) => ({ meeting, year, calendar });
const dayIn = (words: string, meeting: Day | null = "2024-07-01") =>
  findDeadlines(words, on(meeting))[0]?.day;

describe("deadlines in words, computed from Monday 1 July 2024", () => {
  it.each([
    ["hoàn thành trước ngày 30/7", "2024-07-30"],
    ["xong trước 30-7-2024", "2024-07-30"],
    ["báo cáo trước ngày 15/02", "2025-02-15"],
    ["chậm nhất ngày 05 tháng 8 năm 2024", "2024-08-05"],
    ["đến hết ngày 20.9.2024", "2024-09-20"],
    ["trước 16h00 ngày 12/7/2024", "2024-07-12"],
    ["bổ sung cho đủ trước 11h.", "2024-07-01"],
    ["xong trước mồng 5/8", "2024-08-05"],
    ["phát hành đúng ngày mồng 6", "2024-07-06"],
    ["việc này không để qua ngày 30/7", "2024-07-30"],
    ["xúc rửa bể trong đêm 25/7", "2024-07-25"],
    ["trong vòng 5 ngày kể từ ngày 12/8", "2024-08-19"],
    ["thời hạn: 30/9/2024", "2024-09-30"],
    ["trong tháng 6", "2025-06-30"],
    ["trong tháng Bảy", "2024-07-31"],
    ["tuyển xong hết T7", "2024-07-31"],
    ["thời hạn: 05 ngày làm việc kể từ ngày họp", "2024-07-08"],
    ["trong tháng mười hai năm nay", "2024-12-31"],
    ["trước tháng 9/2024", "2024-08-31"],
    ["trong quý III", "2024-09-30"],
    ["hết quý III", "2024-09-30"],
    ["trong quý 1/2025", "2025-03-31"],
    ["trong 6 tháng đầu năm 2025", "2025-06-30"],
    ["6 tháng cuối năm", "2024-12-31"],
    ["nửa cuối năm 2024", "2024-12-31"],
    ["đến hết năm 2024", "2024-12-31"],
    ["trong tuần này", "2024-07-05"],
    ["trong tuần tới", "2024-07-12"],
    ["trong tuần đầu tháng 10", "2024-10-04"],
    ["chậm nhất trong tuần đầu tiên của tháng 2/2025", "2025-02-07"],
    ["trong tuần thứ ba của tháng 8", "2024-08-16"],
    ["trong tuần cuối tháng 9", "2024-09-27"],
    ["trong vòng 15 ngày", "2024-07-16"],
    ["trong vòng 30 ngày", "2024-08-01"],
    ["trong thời hạn 03 ngày làm việc", "2024-07-04"],
    ["chậm nhất năm ngày làm việc", "2024-07-08"],
    ["từ ngày 10/7/2024 đến hết ngày 14/7/2024", "2024-07-14"],
    ["từ ngày 20-26/7", "2024-07-26"],
    ["gửi trước 17h00 thứ Sáu tuần này", "2024-07-05"],
    ["nộp trước chiều t6", "2024-07-05"],
    ["chậm nhất thứ Hai tuần sau", "2024-07-08"],
    ["xong trước thứ Tư", "2024-07-03"],
    ["báo về trước 20h cùng ngày", "2024-07-01"],
    ["xong trong sáng mai", "2024-07-02"],
    ["hoàn thành trước ngày 17", "2024-07-17"],
    ["đến hết tháng", "2024-07-31"],
    ["hết quý", "2024-09-30"],
    ["trong 3 ngày tới", "2024-07-04"],
    ["deadline 25/7", "2024-07-25"],
    ["EOD Friday", "2024-07-05"],
    ["gui truoc thu 5", "2024-07-04"],
    ["xong trước ngày khai giảng 05/9/2024", "2024-09-05"],
    ["nộp trước giao ban sáng 22/7", "2024-07-22"],
    ["mở cửa trong suốt kỳ nghỉ hè (20/6 - 31/8)", "2024-08-31"],
    ["trực thay từ 19 đến 21", "2024-07-21"],
    ["lên kiểm tra ngay trong buổi sáng", "2024-07-01"],
    ["48 giờ nữa", "2024-07-03"],
    ["không muộn hơn 31 tháng 8", "2024-08-31"],
    ["trình bày tại buổi sinh hoạt tháng 10", "2024-10-31"],
  ])("%s", (words, day) => expect(dayIn(words)).toBe(day));

  it.each([
    ["20/8: mỗi tổ một tiết mục", "note", "2024-08-20"],
    ["go-live 04/09", "note", "2024-09-04"],
    ["mời dự tập huấn 22/7: cử 2 bác sĩ", "note", undefined],
    ["máy CT dừng ngày 23/7: báo các khoa", "note", undefined],
    ["cử 2 bác sĩ dự tập huấn 22/7", "note", "2024-07-22"],
    ["xong trước 22/7: danh sách dự tập huấn", "note", "2024-07-22"],
    ["thử tầng 4 từ thứ Hai tuần sau", "note", undefined],
    ["thử tầng 4 thứ Hai tuần sau", "note", "2024-07-08"],
    ["áp dụng từ sáng mai", "note", undefined],
    ["đến sáng mai", "note", "2024-07-02"],
    ["sau vụ va chạm 16/4", "note", undefined],
    ["Tháng 9/2024", "cell", "2024-09-30"],
    ["Quý III", "cell", "2024-09-30"],
    ["05 ngày làm việc", "cell", "2024-07-08"],
  ] as const)("%s, in a %s", (words, manner, day) =>
    expect(findDeadlines(words, on("2024-07-01"), manner)[0]?.day).toBe(day),
  );

  it.each([
    "định kỳ hằng quý",
    "hàng tháng",
    "đầu tháng 3",
    "kết quả đạt 12/15 chỉ tiêu",
    "tính đến ngày 30/6/2024",
    "Nghị quyết của năm 2024",
    "trước ngày 31/02/2024",
    "hoàn thành mái ấm thứ hai",
    "",
  ])("%s: no day", (words) => expect(dayIn(words) ?? null).toBeNull());

  it("are periodic if they say so", () => {
    expect(findDeadlines("định kỳ hằng quý báo cáo", on("2024-07-01"))[0]).toMatchObject({ periodic: true });
  });

  it.each([
    ["báo cáo định kỳ hằng tháng", "month"],
    ["hàng quý tổng hợp", "quarter"],
    ["định kỳ 3 tháng một lần", "quarter"],
    ["định kỳ 6 tháng", "half-year"],
    ["định kỳ sáu tháng báo cáo", "half-year"],
    ["báo cáo hằng năm", "year"],
    ["hằng tháng, quý báo cáo", "month"],
    ["báo cáo hằng tuần", null],
    ["trong quý III", null],
  ])('"%s" asks for a report each %s', (words, period) => {
    expect(findDeadlines(words, on("2024-07-01"))[0]?.period).toBe(period);
  });

  it("give no day without a year", () => {
    expect(dayIn("trước ngày 12/6", null)).toBeNull();
    expect(findDeadlines("trước ngày 12/6", on(null, 2022))[0]?.day).toBe("2022-06-12");
  });
});

const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
const aDay = days.map((date) => date.toISOString().slice(0, 10));

describe("deadlines in words, for any day", () => {
  it("a full date is that date, in every notation and whenever the meeting was", () => {
    fc.assert(
      fc.property(aDay, aDay, (day, meeting) => {
        const [y, m, d] = [yearOf(day), monthNumber(day), Number(day.slice(8))];
        for (const words of [
          formatDay(day),
          `${d}/${m}/${y}`,
          `${d}-${m}-${y}`,
          `${d} tháng ${m} năm ${y}`,
        ]) {
          expect(dayIn(`hoàn thành trước ngày ${words}.`, meeting)).toBe(day);
          expect(dayIn(`HOÀN THÀNH TRƯỚC NGÀY ${words}`, meeting)).toBe(day);
        }
      }),
    );
  });

  it("a date without its year is the next one from the meeting on", () => {
    fc.assert(
      fc.property(aDay, aDay, (day, meeting) => {
        fc.pre(!day.endsWith("02-29"));
        const [m, d] = [monthNumber(day), Number(day.slice(8))];
        const found = dayIn(`trước ngày ${d}/${m}`, meeting) ?? "";
        expect(found.slice(5)).toBe(day.slice(5));
        expect(found >= meeting).toBe(true);
        expect(found < addDays(meeting, 367)).toBe(true);
      }),
    );
  });

  it("a month or a quarter ends on its last day, never before the meeting", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 12 }), (meeting, month) => {
        const found = dayIn(`trong tháng ${month}`, meeting) ?? "";
        expect(found).toBe(lastDayOfMonth(yearOf(found), month));
        expect(found >= meeting).toBe(true);
        const quarter = dayIn(`trong quý ${["I", "II", "III", "IV"][month % 4]}`, meeting) ?? "";
        expect(monthNumber(quarter) % 3).toBe(0);
        expect(quarter >= meeting).toBe(true);
      }),
    );
  });

  it("a period is counted without its first day and ends on a working day", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 90 }), (meeting, count) => {
        const found = dayIn(`trong vòng ${count} ngày`, meeting) ?? "";
        expect(found >= addDays(meeting, count)).toBe(true);
        expect(isWorkingDay(found, calendar)).toBe(true);
        const working = dayIn(`trong vòng ${count} ngày làm việc`, meeting) ?? "";
        expect(working >= found).toBe(true);
        expect(isWorkingDay(working, calendar)).toBe(true);
      }),
    );
  });

  it("only existing days are found, and nothing is thrown", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."trước ngày 0123456789/.-tháng năm quý ") }),
        (text) => {
          for (const { day, from, to, words } of findDeadlines(text, on("2024-07-01"))) {
            expect(text.slice(from, to)).toBe(words);
            if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
          }
        },
      ),
    );
  });
});
