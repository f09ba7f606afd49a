import { expect, it } from "vitest";
import { readMinutes } from "./read-minutes";

/** The reports of a text, each as who gave it and its topic. */
const reportsOf = (text: string): string[] =>
  readMinutes(text).reports.map(({ presenter, title }) => `${presenter}: ${title}`);

const OPENING = "Sáng ngày 06/10/2025, Sở Xây dựng tổ chức hội nghị giao ban.\n";

it.each([
  [
    "Theo báo cáo của Chi cục Giám định về tiến độ nghiệm thu, toàn tỉnh có 14 công trình đã hoàn thành.",
    ["Chi cục Giám định: tiến độ nghiệm thu"],
  ],
  [
    "Trên cơ sở báo cáo của Phòng Quy hoạch về kết quả rà soát đồ án, báo cáo của Thanh tra Sở về tình hình trật tự xây dựng và các ý kiến thảo luận, Giám đốc kết luận:",
    ["Phòng Quy hoạch: kết quả rà soát đồ án", "Thanh tra Sở: tình hình trật tự xây dựng"],
  ],
  [
    "Theo báo cáo về tình hình cấp phép do bà Trần Thị Hòa, Trưởng phòng Quy hoạch trình bày, quý III có 212 hồ sơ.",
    ["Trần Thị Hòa: tình hình cấp phép"],
  ],
  [
    "Báo cáo kết quả thanh tra quý III, bà Trần Thị Hòa, Chánh Thanh tra cho biết đã xử phạt 9 trường hợp.",
    ["Trần Thị Hòa: kết quả thanh tra quý III"],
  ],
  [
    "Đồng chí Trần Thị Hòa, Chánh Văn phòng, thông báo nhanh kết quả công tác tháng 9. Theo đó, đã giải quyết 97% hồ sơ.",
    ["Trần Thị Hòa: kết quả công tác tháng 9"],
  ],
  [
    "Sau khi nghe Văn phòng báo cáo kết quả công tác tháng 9, Phòng Tài chính báo cáo tình hình thu phí, lệ phí quý III và ý kiến các đại biểu, Giám đốc kết luận:",
    ["Văn phòng: kết quả công tác tháng 9", "Phòng Tài chính: tình hình thu phí, lệ phí quý III"],
  ],
])("reads who reported what in the sentence of the meeting: %s", (sentence, expected) => {
  expect(reportsOf(OPENING + sentence)).toEqual(expected);
});

it("reads a topic that was heard without a presenter", () => {
  expect(reportsOf(`${OPENING}Hội nghị nghe dự thảo phương án bố trí trụ sở.`)).toEqual([
    ": dự thảo phương án bố trí trụ sở",
  ]);
});

it("ends a topic before its figures", () => {
  expect(
    reportsOf(`${OPENING}Phòng Quy hoạch báo cáo tiến độ lập đồ án (đạt 82%, chậm 1 tuần so với kế hoạch).`),
  ).toEqual(["Phòng Quy hoạch: tiến độ lập đồ án"]);
});

it("reads reports below a heading that names them", () => {
  const list =
    "A. NGHE BÁO CÁO\n- Văn phòng báo cáo tình hình hồ sơ quý III\n- Thanh tra báo cáo kết quả kiểm tra đợt 2\n";
  expect(reportsOf(`${OPENING}${list}`)).toEqual([
    "Văn phòng: tình hình hồ sơ quý III",
    "Thanh tra: kết quả kiểm tra đợt 2",
  ]);
});

it("reads talks, forecasts and topics with commas", () => {
  expect(
    reportsOf(
      `${OPENING}Báo cáo tình hình dịch bệnh và các biện pháp phòng, chống dịch, bà Hứa Thị Nhung, Chi cục trưởng cho biết bệnh xảy ra tại 17 xã.`,
    ),
  ).toEqual(["Hứa Thị Nhung: tình hình dịch bệnh và các biện pháp phòng, chống dịch"]);
  expect(
    reportsOf(
      `${OPENING}Thiếu tá Đoàn Quốc Sự, Phó Trưởng Công an xã, nói chuyện với học sinh về phòng, chống ma túy trong trường học.`,
    ),
  ).toEqual(["Đoàn Quốc Sự: phòng, chống ma túy trong trường học"]);
  expect(
    reportsOf(
      `${OPENING}Cuộc họp đã nghe Đài Khí tượng tỉnh thông tin dự báo xâm nhập mặn đến tháng 5/2026.`,
    ),
  ).toEqual(["Đài Khí tượng tỉnh: dự báo xâm nhập mặn đến tháng 5/2026"]);
});

it("takes what was reported at the meeting for no order", () => {
  const { reports, directives } = readMinutes(
    `${OPENING}Phòng Văn hóa trình bày dự thảo kế hoạch mừng Xuân; Công an xã báo cáo tình hình an ninh trật tự cuối năm. Chủ tịch kết luận:\n1. Văn phòng rà soát danh sách hộ nghèo.`,
  );
  expect(reports).toHaveLength(2);
  expect(directives.map(({ lead }) => lead)).toEqual(["Văn phòng"]);
});

it.each([
  [
    "Trên cơ sở báo cáo tiến độ thi công và vướng mắc mặt bằng của Ban Quản lý dự án số 2, Phó Giám đốc kết luận:",
    "Ban Quản lý dự án số 2: tiến độ thi công và vướng mắc mặt bằng",
  ],
  [
    "Theo báo cáo của UBND xã về kết quả bồi thường, giải phóng mặt bằng dự án, toàn tuyến dài 4,7 km.",
    "UBND xã: kết quả bồi thường, giải phóng mặt bằng dự án",
  ],
  [
    "2. Về kết quả kiểm điểm, xếp loại năm 2025 (do Ban Xây dựng Đảng báo cáo)\nThống nhất kết quả.",
    "Ban Xây dựng Đảng: kết quả kiểm điểm, xếp loại năm 2025",
  ],
])("reads whose report a conclusion rests on: %s", (sentence, expected) => {
  expect(reportsOf(OPENING + sentence)).toContain(expected);
});
