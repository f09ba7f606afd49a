import { describe, expect, it } from "vitest";
import { calendarOf } from "../calendar/working-days";
import { readWork } from "./read-work";

const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng", "VP"] },
  { id: 2, names: ["Phòng Quản lý Đầu tư", "Phòng Đầu tư"] },
  { id: 3, names: ["Phòng Quản lý Lao động"] },
  { id: 4, names: ["Phòng Kế hoạch - Tài chính"] },
];
/** Wednesday 5 August 2026. */
const read = (text: string) => {
  const one = readWork(text, { departments: DEPARTMENTS, on: "2026-08-05", calendar: calendarOf([]) });
  const who = [one.toAll ? "all" : one.leadId, ...one.coordinatingIds].join(" + ");
  return `${who} | ${one.period ?? one.deadline ?? "-"}`;
};

describe("the words of an order", () => {
  it.each([
    ["Phòng Đầu tư rà soát các dự án chậm tiến độ, báo cáo trước ngày 15/8.", "2 | 2026-08-15"],
    [
      "Giao Phòng Đầu tư chủ trì, phối hợp với Văn phòng rà soát các dự án chậm tiến độ, hoàn thành trước ngày 20/9.",
      "2 + 1 | 2026-09-20",
    ],
    ["Văn phòng chuẩn bị hội trường, xong trong tuần này.", "1 | 2026-08-07"],
    ["Phòng Quản lý Lao động báo cáo tình hình lao động định kỳ hằng quý.", "3 | quarter"],
    ["Các phòng, đơn vị rà soát hồ sơ tồn đọng, báo cáo trước 30/8.", "all | 2026-08-30"],
    ["Văn phòng kiểm tra lại danh sách.", "1 | -"],
    ["Xem lại chuyện xe.", " | -"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("says from which words a lead is guessed that nobody named", () => {
    const text = "Đôn đốc giải ngân vốn ngân sách quý III, báo cáo trước 30/9.";
    const one = readWork(text, { departments: DEPARTMENTS, on: "2026-08-05", calendar: calendarOf([]) });
    expect([one.leadId, one.guessedFrom, one.deadline]).toEqual([4, "giải ngân", "2026-09-30"]);
  });

  it("says how many tasks the words give", () => {
    const text =
      "Giao Văn phòng chuẩn bị hội trường; Phòng Đầu tư chuẩn bị báo cáo; Phòng Quản lý Lao động mời khách.";
    const { tasks } = readWork(text, {
      departments: DEPARTMENTS,
      on: "2026-08-05",
      calendar: calendarOf([]),
    });
    expect(tasks).toBe(3);
  });

  it("reads nothing from nothing", () => {
    expect(read("   ")).toBe(" | -");
  });
});
