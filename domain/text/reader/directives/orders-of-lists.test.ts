import { expect, test } from "vitest";
import { readMinutes } from "../read-minutes";

/** "lead|first words" of each directive. */
const told = (text: string): string[] =>
  readMinutes(text).directives.map(({ lead, text: words }) => `${lead}|${words.slice(0, 16)}`);

test("a unit on a line of its own leads the numbered tasks below it", () => {
  expect(
    told(`DANH MỤC CÔNG VIỆC
theo kết luận của Giám đốc tại giao ban ngày 05/10/2026

Nông trường Suối Tre
1. Khai thác đủ sản lượng của tháng.
2. Không nhận thêm lao động thời vụ.

Nhà máy Chế biến
3. Sửa lò sấy số 2.`),
  ).toEqual([
    "Nông trường Suối Tre|Khai thác đủ sản",
    "Nông trường Suối Tre|Không nhận thêm ",
    "Nhà máy Chế biến|Sửa lò sấy số 2.",
  ]);
});

test("the actor may stand behind a dash, before the deadline", () => {
  expect(
    told(`VIỆC CẦN LÀM SAU HỌP NGÀY 17/11/2026
1. Dọn sân, dựng rạp – thôn Đồng Mít
2. In giấy mời – Văn phòng UBND xã – xong 30/11
3. Trực cấp cứu – Trạm Y tế`),
  ).toEqual([
    "thôn Đồng Mít|Dọn sân, dựng rạ",
    "Văn phòng UBND xã|In giấy mời – Vă",
    "Trạm Y tế|Trực cấp cứu – T",
  ]);
});

test("a person is named as the chat shows the sender", () => {
  const text = [
    "[06:51, 12/3/2026] Minh Triết CT: Thùy Dương KT soạn báo cáo gửi Sở trước 10g sáng mai nghen",
    "[06:53, 12/3/2026] Thùy Dương KT: Dạ em làm liền",
    "[06:58, 12/3/2026] Minh Triết CT: Mấy ấp không được đốt rơm rạ sát lộ.",
  ].join("\n");
  expect(told(text)).toEqual(["Thùy Dương KT|Thùy Dương KT so", "Mấy ấp|Mấy ấp không đượ"]);
});

test("in notes a report is named up to its colon", () => {
  const { reports } = readMinutes(`Họp Sở 13/11/2026
* NVY báo cáo tình hình sốt xuất huyết: 118 ca
* KHTC bc giải ngân vốn: 71%
GĐ chốt
- VP sửa mái kho`);
  expect(reports.map(({ title }) => title)).toEqual(["tình hình sốt xuất huyết", "giải ngân vốn"]);
});

test("a sentence that forbids something is an order of its own, with the lead before it", () => {
  expect(
    told(`THÔNG BÁO
Kết luận cuộc họp ngày 16/3/2026
Giám đốc Sở kết luận:
1. Phòng Giá hoàn thiện phương án, trình Giám đốc trong tháng 4. Không đề xuất cho thuê ngắn hạn các cơ sở đang có tranh chấp.
2. Văn phòng bố trí phòng làm việc cho đoàn kiểm toán.`),
  ).toEqual(["Phòng Giá|Phòng Giá hoàn t", "Phòng Giá|Không đề xuất ch", "Văn phòng|Văn phòng bố trí"]);
});

test("units with a field or a state in their name lead what is below them", () => {
  const text = `THÔNG BÁO
Kết luận cuộc họp giao ban ngày 16/3/2026
Chủ tịch yêu cầu các đơn vị thực hiện các nhiệm vụ sau:
2.1. Phòng Công nghệ thông tin
- Cấp đủ tài khoản cho công chức quản lý hộ.
2.2. Phòng Quản lý, Hỗ trợ doanh nghiệp
- Tổng hợp vướng mắc của các hộ kinh doanh.
2.3. UBND các xã bị thiệt hại:
- Rà soát số hộ bị ngập.`;
  expect(readMinutes(text).directives.map(({ lead }) => lead)).toEqual([
    "Phòng Công nghệ thông tin",
    "Phòng Quản lý, Hỗ trợ doanh nghiệp",
    "UBND các xã bị thiệt hại",
  ]);
});
