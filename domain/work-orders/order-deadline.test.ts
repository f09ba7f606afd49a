import { describe, expect, it } from "vitest";
import { calendarOf } from "../calendar/working-days";
import { deadlineOf } from "./read-part";

/** Wednesday 5 August 2026. */
const read = (text: string) => {
  const { deadline, period } = deadlineOf(text, {
    departments: [],
    on: "2026-08-05",
    calendar: calendarOf([]),
  });
  return period ?? deadline ?? "-";
};

describe("the deadline of an order", () => {
  it.each([
    ["Rà soát hồ sơ, xong trước 15/8", "2026-08-15"],
    ["Rà soát hồ sơ, 17/8", "2026-08-17"],
    ["Rà soát hồ sơ, thứ 6 báo cáo anh", "2026-08-07"],
    ["Rà soát hồ sơ; thời hạn 02 ngày làm việc", "2026-08-07"],
    ["Trong 10 ngày làm việc phải có báo cáo", "2026-08-19"],
    ["Thời hạn chung: 7 ngày làm việc", "2026-08-14"],
    ["Rà soát hồ sơ tồn 10 ngày làm việc", "-"],
    ["Rà soát hồ sơ tồn đọng", "-"],
  ])("of “%s” is %s", (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ["Hằng tháng, Văn phòng báo cáo trước ngày 25", "month"],
    ["Văn phòng báo cáo hằng tháng, trước ngày 25, về giải ngân", "month"],
    ["van phong bao cao tinh hinh hang quy", "quarter"],
    ["Báo cáo tài sản công hàng năm", "year"],
    ["Báo cáo thu chi – 6 tháng/lần", "half-year"],
    ["Báo cáo an toàn lao động 6 tháng một lần", "half-year"],
    ["Báo cáo định kỳ hằng năm, gửi trước 15/12", "year"],
    ["Lập kế hoạch hằng năm của cơ quan trước 15/8", "2026-08-15"],
    ["Lập kế hoạch hằng năm của cơ quan", "-"],
    ["Hằng tuần, các phòng gửi lịch công tác", "-"],
  ])("of “%s” that comes back is %s", (text, expected) => expect(read(text)).toBe(expected));
});
