import { expect, it } from "vitest";
import { calendarOf } from "@/domain/calendar/working-days";
import { readApart } from "./read-apart";

const TEXT = [
  "BIÊN BẢN",
  "Lễ chào cờ ngày 20 tháng 8 năm 2026",
  "Đồng chí Trưởng ban yêu cầu Văn phòng báo cáo kết quả trong thời hạn 10 ngày làm việc.",
].join("\n");

it("counts deadlines of a text in the agency's working days", async () => {
  const off = ["2026-08-31", "2026-09-01", "2026-09-02"].map((day) => ({ day, kind: "off" as const }));
  const calendar = calendarOf([...off, { day: "2026-08-22", kind: "make-up" }]);
  const deadlineOf = async (given: Parameters<typeof readApart>[0]) => {
    const reading = await readApart(given);
    return reading === "scan" ? null : reading.read.directives[0]?.deadline?.day;
  };
  expect(await deadlineOf({ text: TEXT, calendar })).toBe("2026-09-07");
  expect(await deadlineOf({ text: TEXT })).toBe("2026-09-03");
});
