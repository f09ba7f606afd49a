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

/** Lead, first words and deadline of each directive. */
const due = (text: string): string[] =>
  readMinutes(text).directives.map(
    (one) => `${one.lead}|${one.text.slice(0, 15)}|${one.deadline?.day ?? ""}`,
  );

test("a line with a unit and a day leads its list, which ends with the next line of its depth", () => {
  expect(
    due(`THÔNG BÁO
Kết luận cuộc họp ngày 16/3/2026
Chủ tịch kết luận:
1. Các Chi cục Hàng hải hoàn thành trước ngày 31/3/2026:
- Tổng kiểm tra hệ thống báo hiệu.
- Lập danh mục vị trí bãi cạn.
2. Các Cảng vụ đường thủy nội địa:
- Kiểm tra toàn bộ bến khách.
3. Hoàn thành trước ngày 20/4:
- Phòng Kinh tế rà soát danh sách hộ kinh doanh.`),
  ).toEqual([
    "Các Chi cục Hàng hải|Tổng kiểm tra h|2026-03-31",
    "Các Chi cục Hàng hải|Lập danh mục vị|2026-03-31",
    "Các Cảng vụ đường thủy nội địa|Kiểm tra toàn b|",
    "Phòng Kinh tế|Phòng Kinh tế r|2026-04-20",
  ]);
});

test("the day in brackets behind a heading holds for what is below it", () => {
  expect(
    due(`THÔNG BÁO
Kết luận giao ban ngày 02/3/2026
Giám đốc kết luận:
A. NHIỆM VỤ THÁNG 3
- Khoa Dược kiểm tra tủ thuốc trực.
B. CÁC VIỆC CÒN TỒN (hoàn thành trước 20/3/2026)
- Phòng Hành chính: thay hệ thống đèn hành lang khu B.
- Khoa Kiểm soát nhiễm khuẩn: hoàn thiện quy trình thu gom chất thải.`),
  ).toEqual([
    "Khoa Dược|Khoa Dược kiểm |",
    "Phòng Hành chính|Phòng Hành chín|2026-03-20",
    "Khoa Kiểm soát nhiễm khuẩn|Khoa Kiểm soát |2026-03-20",
  ]);
});

test("a unit that assigns its own people goes on with its order", () => {
  expect(
    due(`THÔNG BÁO
Kết luận cuộc họp ngày 16/3/2026
Phó Giám đốc Sở kết luận:
1. Đối với UBND các xã ven biển: đề nghị lập danh sách tàu cá hết hạn đăng kiểm, phân công cán bộ theo dõi từng tàu, gửi danh sách về Sở trước ngày 05/4/2026.
2. Thanh tra Sở tuần tra vùng biển ven bờ.`),
  ).toEqual(["UBND các xã ven biển|Đối với UBND cá|2026-04-05", "Thanh tra Sở|Thanh tra Sở tu|"]);
});

test("what is asked of a higher authority is no order", () => {
  expect(
    due(`Sáng 16/3/2026, Phó Chủ tịch UBND tỉnh Lê Văn Bình chủ trì cuộc họp về chống dịch.
Lãnh đạo UBND xã Nà Khuổi kiến nghị tỉnh bố trí kinh phí san nền, đề nghị ngành xây dựng cử cán bộ giúp xã.
Bệnh viện đề nghị Sở Y tế sớm có hướng dẫn điều chuyển dịch truyền.
Kết luận, Phó Chủ tịch UBND tỉnh yêu cầu Sở Y tế rà soát lượng dịch truyền trước ngày 25/3.`),
  ).toEqual(["Sở Y tế|yêu cầu Sở Y tế|2026-03-25"]);
});

test("a unit's name above running text leads all its sentences", () => {
  expect(
    due(`THÔNG BÁO
Kết luận họp giao ban ngày 20/10/2025
Chủ tịch kết luận, giao nhiệm vụ:
1. Trung tâm Phục vụ hành chính công
Bố trí người hướng dẫn người dân.
2. Công an xã
Tăng cường tuần tra ban đêm. Xác minh các trường hợp đổ rác trộm trong tháng 11.`),
  ).toEqual([
    "Trung tâm Phục vụ hành chính công|Bố trí người hư|",
    "Công an xã|Tăng cường tuần|",
    "Công an xã|Xác minh các tr|2025-11-30",
  ]);
});

test("a heading that says until when its work is over dates all tasks below it, and none below the next heading", () => {
  expect(
    due(`THÔNG BÁO
Kết luận cuộc họp ngày 08/3/2027
Giám đốc Sở kết luận:
1. Các việc phải xong trước ngày 19/3/2027
a) Trung tâm Dữ liệu: xử lý bản ghi trùng.
b) Văn phòng Sở
- Gửi mẫu cam kết cho các xã.
2. Các việc khác
- Phòng Tài chính thẩm định dự toán trước 31/3.
- Công ty Giải pháp số cử kỹ sư trực đường dây nóng.
III. NHIỆM VỤ TỪ NAY ĐẾN HẾT NĂM 2027
- Thanh tra Sở kiểm tra các cửa hàng.`),
  ).toEqual([
    "Trung tâm Dữ liệu|Trung tâm Dữ li|2027-03-19",
    "Văn phòng Sở|Gửi mẫu cam kết|2027-03-19",
    "Phòng Tài chính|Phòng Tài chính|2027-03-31",
    "Công ty Giải pháp số|Công ty Giải ph|",
    "Thanh tra Sở|Thanh tra Sở ki|",
  ]);
});

test("the day behind one unit's heading is not that of the next unit", () => {
  expect(
    due(`THÔNG BÁO
Kết luận cuộc họp ngày 02/6/2027
2. Việc cần làm
Phòng Quản lý khoa học (xong trước ngày 25/6/2027):
- Tổng hợp thuyết minh các đề tài mới.
Trạm Cam Ranh:
- Không cho khách vào khu giữ giống.
Phòng Quản lý Thu và Phát triển người tham gia:
- Lập danh sách đơn vị chậm đóng.`),
  ).toEqual([
    "Phòng Quản lý khoa học|Tổng hợp thuyết|2027-06-25",
    "Trạm Cam Ranh|Không cho khách|",
    "Phòng Quản lý Thu và Phát triển người tham gia|Lập danh sách đ|",
  ]);
});

test("a list belongs to whom the command addresses, not to who commands", () => {
  expect(
    due(`THÔNG BÁO
Kết luận cuộc họp ngày 16/5/2023
2. Khuyết điểm chưa đến mức kỷ luật. Ủy ban Kiểm tra Huyện ủy yêu cầu Đảng ủy xã Thanh Lam:
- Kiểm điểm, rút kinh nghiệm, gửi biên bản trước ngày 15/6/2023.`),
  ).toEqual(["Đảng ủy xã Thanh Lam|Kiểm điểm, rút |2023-06-15"]);
});

test("what only hands over the result of an order is no order of its own", () => {
  expect(
    due(`THÔNG BÁO
Kết luận cuộc họp ngày 05/3/2026
Phó Chủ tịch UBND thành phố kết luận:
1. Sở Tài chính tham mưu bố trí 18,6 tỷ đồng nêu tại Kế hoạch số 57/KH-UBND ngày 22/01/2026 của UBND thành phố; báo cáo Chủ tịch UBND thành phố chậm nhất ngày 31/3/2026.
2. Ban Kiểm tra đối chiếu kinh phí công đoàn 6 tháng đầu năm. Có kết quả trong quý III/2026.
3. Các tổ viên kiểm tra địa bàn được phân công. Kết quả gửi về Văn phòng trong 05 ngày làm việc kể từ ngày họp.`),
  ).toEqual([
    "Sở Tài chính|Sở Tài chính th|2026-03-31",
    "Ban Kiểm tra|Ban Kiểm tra đố|2026-09-30",
    "Các tổ viên|Các tổ viên kiể|2026-03-12",
  ]);
});

test("money that a speaker asks a superior for is no order", () => {
  expect(
    due(`Sáng 16/3/2026, Bộ trưởng Lê Văn Bình chủ trì hội nghị về cấp nước.
Từ điểm cầu Bến Tre, bà Huỳnh Thị Loan, Phó Giám đốc Sở Nông nghiệp, đề nghị Bộ sớm bố trí vốn cho hai cống còn dở dang.
Thảo luận tại hội nghị, ông Lý Sơn, Chi cục trưởng Chi cục Thủy lợi cho biết dân thiếu nước, đề nghị Cục Thủy lợi bổ sung máy bơm.
Kết luận, Bộ trưởng yêu cầu Cục Thủy lợi lập danh mục công trình trước ngày 25/3.`),
  ).toEqual(["Cục Thủy lợi|yêu cầu Cục Thủ|2026-03-25"]);
});

test("a unit that receives a report is no newspaper", () => {
  expect(
    due(`THÔNG BÁO
Kết luận giao ban ngày 17/9/2025
Giám đốc kết luận:
1. Khoa Cấp cứu kiểm tra hộp chống sốc mỗi ca trực. Thiếu thuốc thì báo Khoa Dược bổ sung.`),
  ).toEqual(["Khoa Cấp cứu|Khoa Cấp cứu ki|"]);
});

test("the unit that is named before an order leads it", () => {
  expect(
    due(`Sáng 16/3/2026, Bí thư Lê Văn Bình chủ trì hội nghị biên giới.
Kết luận hội nghị, đồng chí Lê Văn Bình giao UBND xã rà soát các hộ trước ngày 15/4. Đối với các xóm, đồng chí yêu cầu kiện toàn tổ tự quản, xong trong tháng 4. Với các hãng và đơn vị phục vụ mặt đất: đề nghị gửi lịch bay trong tuần sau.
Bí thư yêu cầu 17 xã, phường còn lại hoàn thành đại hội trước ngày 15/11/2026.`),
  ).toEqual([
    "UBND xã|giao UBND xã rà|2026-04-15",
    "các xóm|yêu cầu kiện to|2026-04-30",
    "các hãng và đơn vị phục vụ mặt đất|đề nghị gửi lịc|2026-03-27",
    "17 xã, phường còn lại|yêu cầu 17 xã, |2026-11-15",
  ]);
});

test("a day in what was heard is not that of the list", () => {
  expect(
    due(`THÔNG BÁO
Ngày 03 tháng 3 năm 2027, ông Huỳnh Chí Tâm, Phó Chủ tịch UBND xã chủ trì cuộc họp.
Sau khi nghe Phòng Kinh tế báo cáo tình hình xâm nhập mặn đến ngày 01/3, Phó Chủ tịch UBND xã kết luận:
1. Công an xã kiểm tra 14 cống, đập.
2. Phòng Kinh tế lập danh sách cống rò rỉ trước ngày 10/3.`),
  ).toEqual(["Công an xã|Công an xã kiểm|", "Phòng Kinh tế|Phòng Kinh tế l|2027-03-10"]);
});

test("a list may be due by a quarter, and an order by a count behind a label", () => {
  expect(
    due(`THÔNG BÁO
Kết luận cuộc họp ngày 26/11/2025
3. Các việc hoàn thành trong quý I/2026:
a) Văn phòng HĐND và UBND xã tham mưu quy chế khai thác dữ liệu.
4. Phòng Đào tạo lập danh sách sinh viên chưa tiêm. Thời hạn: 05 ngày làm việc kể từ ngày họp.`),
  ).toEqual([
    "Văn phòng HĐND và UBND xã|Văn phòng HĐND |2026-03-31",
    "Phòng Đào tạo|Phòng Đào tạo l|2025-12-03",
  ]);
});

test("what is agreed in principle, and what a commune asks of its province, are no orders", () => {
  expect(
    due(`THÔNG BÁO
Kết luận cuộc họp ngày 26/11/2025
Chủ tịch UBND xã kết luận:
1. Thống nhất chủ trương hỗ trợ xét nghiệm cho 3.000 lao động từ nguồn dự phòng.
2. Về lò hơi: Đồng ý chủ trương với mức đầu tư 6,8 tỷ đồng như Phòng Kỹ thuật đề xuất.
3. UBND xã kiến nghị UBND tỉnh sớm bố trí kinh phí cho công tác số hóa.
4. Ban Thường vụ đề nghị Đảng ủy UBND tỉnh quan tâm, có ý kiến với ngành chức năng.
5. Trại Cồn Én giảm mật độ thả ở ao 3, phối hợp với VNPT lắp cảm biến trong tháng 12.`),
  ).toEqual(["Trại Cồn Én|Trại Cồn Én giả|2025-12-31"]);
});
