import { expect, test } from "vitest";
import { readMinutes } from "./read-minutes";

/** The day that is read as the deadline of the only order in a text. */
function deadlineOf(order: string): string | null {
  const text = `THÔNG BÁO\nKết luận cuộc họp giao ban ngày 16/3/2026\nChủ tịch UBND xã kết luận:\n1. ${order}\n2. Công an xã tăng cường tuần tra.`;
  const directives = readMinutes(text).directives;
  expect(directives).toHaveLength(2);
  return directives[0]?.deadline?.day ?? null;
}

test("the day of an event that is prepared is no deadline", () => {
  expect(deadlineOf("Hội Nông dân chọn hai hộ dự hội nghị điển hình của tỉnh vào cuối tháng 4.")).toBeNull();
  expect(deadlineOf("Trung tâm Văn hóa chọn sản phẩm dự hội chợ từ ngày 10/4 đến ngày 15/4.")).toBeNull();
});

test("the period of a report is no deadline", () => {
  expect(deadlineOf("Phòng Kinh tế làm rõ số liệu từ 01/01 đến 28/02.")).toBeNull();
  expect(deadlineOf("Phòng Kinh tế phân tích số nợ phát sinh trong tháng 2.")).toBeNull();
});

test("a contract that runs out sets no deadline", () => {
  expect(deadlineOf("Văn phòng tìm nhà cung cấp mới vì hợp đồng điện hết hạn 31/12.")).toBeNull();
});

test("a limit counts behind the day of an event", () => {
  expect(
    deadlineOf("Văn phòng chuẩn bị tài liệu phục vụ kỳ họp ngày 27/3, gửi đại biểu trước ngày 20/3."),
  ).toBe("2026-03-20");
  expect(deadlineOf("Văn phòng thống kê số liệu đến 28/02, nộp báo cáo chậm nhất ngày 25/3.")).toBe(
    "2026-03-25",
  );
});

test("round the clock is no date", () => {
  expect(deadlineOf("Trạm Y tế trực cấp cứu 24/7 trong dịp lễ hội.")).toBeNull();
});
