import { expect, test } from "vitest";
import { readMinutes } from "../read-minutes";

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

test("the day of an event is no deadline where it stands before its verb, where something is booked for it or where it is kept every year", () => {
  expect(deadlineOf("Văn phòng mời đại biểu; lễ ra quân tổ chức vào ngày 27/3 tại nhà văn hóa.")).toBeNull();
  expect(deadlineOf("Văn phòng đặt xe cho đoàn đi tỉnh vào thứ Sáu này.")).toBeNull();
  expect(deadlineOf("Văn phòng gửi giấy mời họp mặt Ngày 26/3 cho các đại biểu.")).toBeNull();
  expect(deadlineOf("Văn phòng đặt xe cho đoàn đi tỉnh xong trước ngày 20/3.")).toBe("2026-03-20");
});

test("the day of what is planned, of what others do then, and of what is not to be done is no deadline", () => {
  expect(
    deadlineOf("Phòng Văn hóa chuẩn bị Ngày hội Đại đoàn kết, dự kiến tổ chức tại ấp Hòa vào ngày 16/11."),
  ).toBeNull();
  expect(
    deadlineOf("Văn phòng chuẩn bị nội dung để Trưởng ban kiểm tra hiện trường vào ngày 06/5."),
  ).toBeNull();
  expect(
    deadlineOf("Phòng Kế hoạch rà lại máy ở các khoa để điều chuyển, chưa mua mới trong quý II."),
  ).toBeNull();
  expect(deadlineOf("Văn phòng gửi nội dung trước ngày 06/5 để lãnh đạo xem.")).toBe("2026-05-06");
});

test("the day of a meeting at which something is reported is a deadline", () => {
  expect(deadlineOf("Văn phòng báo cáo Ban Chỉ đạo tại phiên họp ngày 10/4.")).toBe("2026-04-10");
  expect(deadlineOf("Văn phòng nộp bản cam kết trước kỳ sinh hoạt tháng 4 (ngày 03/4/2026).")).toBe(
    "2026-04-03",
  );
});

test("each part with a deadline is an order of its own, and keeps its own deadline", () => {
  const text = `THÔNG BÁO
Kết luận cuộc họp giao ban ngày 16/3/2026
Chủ tịch UBND xã kết luận:
1. Phòng Kinh tế rà soát các chợ trong tháng 3; Phòng Văn hóa kiểm tra các lễ hội xong trước ngày 20/4.
2. Công an xã tăng cường tuần tra ban đêm.`;
  expect(readMinutes(text).directives.map(({ lead, deadline }) => [lead, deadline?.day ?? null])).toEqual([
    ["Phòng Kinh tế", "2026-03-31"],
    ["Phòng Văn hóa", "2026-04-20"],
    ["Công an xã", null],
  ]);
});

test("round the clock is no date", () => {
  expect(deadlineOf("Trạm Y tế trực cấp cứu 24/7 trong dịp lễ hội.")).toBeNull();
});

test("days are counted from the document's own day where it says so", () => {
  const text = `UBND HUYỆN GIỒNG TRÔM
Giồng Trôm, ngày 09 tháng 3 năm 2026

THÔNG BÁO
Kết luận cuộc họp ứng phó hạn mặn

Ngày 05/3/2026, Chủ tịch UBND huyện chủ trì cuộc họp.
Chủ tịch UBND huyện kết luận như sau:
1. Phòng Tài chính đề xuất mức hỗ trợ trong 05 ngày làm việc kể từ ngày ban hành Thông báo này.
2. Phòng Kinh tế kiểm tra các cống trong 05 ngày làm việc kể từ ngày họp.`;
  expect(readMinutes(text).directives.map(({ deadline }) => deadline?.day)).toEqual([
    "2026-03-16",
    "2026-03-12",
  ]);
});

test("hours, days to go and days behind a dash are deadlines", () => {
  expect(deadlineOf("Văn phòng báo cáo Chủ tịch trong 48 giờ.")).toBe("2026-03-18");
  expect(deadlineOf("Văn phòng nghiệm thu máy phát, muộn nhất 10 ngày nữa.")).toBe("2026-03-26");
  expect(deadlineOf("Văn phòng dời tủ hồ sơ trong hai ngày 21 và 22/3.")).toBe("2026-03-22");
  expect(deadlineOf("Văn phòng kiểm kê kho vật tư - 25/3.")).toBe("2026-03-25");
});

test("days may be counted back from another, and weeks on from today", () => {
  expect(deadlineOf("Văn phòng gửi vé mời chậm nhất một tuần trước ngày 28/5.")).toBe("2026-05-21");
  expect(deadlineOf("Văn phòng kiểm tra xong kho, 2 tuần nữa báo cáo.")).toBe("2026-03-30");
});

test("in notes neither an ordinal nor a day of duty nor the day of an event is a deadline", () => {
  const text = `Họp đội 16/3/2026
- Tổ 1: lập danh sách nhà chưa có lối thoát nạn thứ hai
- VP cử người trực cả T7, CN
- Khám tuyển 02/4 tại trạm: Ban CHQS phát lệnh gọi tận nhà
- Tổ 2: kiểm tra quán bar đêm thứ Bảy 28/3
- Nhàn lật úp dụng cụ chứa nước, làm cho xong trong tháng ni`;
  expect(readMinutes(text).directives.map(({ deadline }) => deadline?.day ?? null)).toEqual([
    null,
    null,
    null,
    "2026-03-28",
    "2026-03-31",
  ]);
});

test("in notes the days of a label are those of its matter", () => {
  const text = `Giao ban 01/12/2025
- Chợ hoa xuân (mở từ 05/02/2026 đến hết 16/02/2026): VP lập sơ đồ 60 ô gửi xã duyệt trong tháng 12
- Tổ vận hành lên lịch nộp chị Duyên 16h mai
- Đ/c Trình đăng ký danh sách dự lớp học ngày 14/12, in tài liệu
- Đèn ngõ: còn 3 cột chưa sáng -> a Tự sửa trong hôm nay`;
  expect(readMinutes(text).directives.map(({ deadline }) => deadline?.day ?? null)).toEqual([
    "2025-12-31",
    "2025-12-02",
    null,
    "2025-12-01",
  ]);
});

test("counted working days, a shift and a whole period are deadlines", () => {
  // 16 March 2026 is a Monday.
  expect(deadlineOf("Phòng Kinh tế kiểm đếm 17 hộ phát sinh trong 05 ngày làm việc.")).toBe("2026-03-23");
  expect(deadlineOf("Phân xưởng 3 củng cố xong lò chợ trước ca 1 ngày 20/3.")).toBe("2026-03-20");
  expect(deadlineOf("Văn phòng trực ban 24/24 giờ từ ngày 01/4 đến hết ngày 30/4/2026.")).toBe("2026-04-30");
});

test("the day of an invitation and the day of every week are no deadlines", () => {
  expect(deadlineOf("Văn phòng soạn giấy mời tập huấn ngày 02/4, mời cả ba xã.")).toBeNull();
  expect(
    deadlineOf("Ban Tài vụ đôn đốc giải ngân, hằng tuần, vào chiều thứ Năm, báo cáo số liệu."),
  ).toBeNull();
});

test("a weekday in a task of every week, and the second of something, are no deadlines", () => {
  expect(
    deadlineOf("Các khoa duy trì bình đơn thuốc hằng tuần, gửi biên bản về phòng trước 16 giờ thứ Sáu."),
  ).toBeNull();
  expect(deadlineOf("Phòng Kế hoạch tính lại số lượng vé kỳ thứ 2 cho các đại lý.")).toBeNull();
});

test("two tasks with days of their own in one sentence are two orders; handing over is none", () => {
  const text = `THÔNG BÁO
Kết luận cuộc họp giao ban ngày 16/3/2026
Chủ tịch UBND xã kết luận:
1. Phòng Kinh tế kiểm tra các chợ trước ngày 20/3, lập phương án sắp xếp hộ kinh doanh trước ngày 30/3.
2. Văn phòng rà soát danh sách trước ngày 20/3, gửi Sở Nội vụ trước ngày 25/3.`;
  expect(readMinutes(text).directives.map((one) => [one.lead, one.deadline?.day])).toEqual([
    ["Phòng Kinh tế", "2026-03-20"],
    ["Phòng Kinh tế", "2026-03-30"],
    ["Văn phòng", "2026-03-20"],
  ]);
});

test("the day of a condition is no deadline", () => {
  expect(
    deadlineOf("Giám đốc hai công ty chịu trách nhiệm nếu đến hết quý II/2026 tỷ lệ thất thoát không giảm."),
  ).toBeNull();
});
