import { describe, expect, it } from "vitest";
import { readMinutes } from "../read-minutes";

/** Name and position of each speaker. */
const people = (...lines: string[]) =>
  readMinutes(lines.join("\n")).speakers.map(({ name, position }) => [name, position]);

describe("people and their positions", () => {
  it("are read behind a label with their position, each on a line of its own", () => {
    expect(
      people(
        "BIÊN BẢN HỌP HỘI ĐỒNG TRƯỜNG",
        "Hôm nay, ngày 22 tháng 01 năm 2026, Hội đồng trường họp.",
        "- Chủ tịch Hội đồng: TS. Âu Dương Mạnh - chủ trì",
        "- Hiệu trưởng: ThS. Quách Thị Bích Hợp",
        "- Chủ tịch Công đoàn: Hồng Quốc Bửu",
        "- Thành viên có mặt: 13/15",
      ),
    ).toEqual([
      ["Âu Dương Mạnh", "Chủ tịch Hội đồng"],
      ["Quách Thị Bích Hợp", "Hiệu trưởng"],
      ["Hồng Quốc Bửu", "Chủ tịch Công đoàn"],
    ]);
  });

  it("have the office rather than the profession, and rarer family names before a middle name", () => {
    expect(
      people(
        "Ngày 03/11/2025, Thẩm phán Viên Thị Kiều Oanh, Phó Chánh án giới thiệu luật mới tại buổi họp.",
        "Về dự có Đại tá Cấn Văn Ngưỡng, nguyên Chính ủy Trung đoàn 88.",
      ),
    ).toEqual([
      ["Viên Thị Kiều Oanh", "Phó Chánh án"],
      ["Cấn Văn Ngưỡng", "nguyên Chính ủy Trung đoàn 88"],
    ]);
  });

  it("are no places in somebody's position, and no parts of a name already told", () => {
    expect(
      people(
        "Ngày 11/11/2025, bà Thạch Thị Sô Phia, Chủ tịch Hội Phụ nữ tỉnh chủ trì họp.",
        "Ông Nhữ Đình Toại, Giám đốc Bảo hiểm xã hội cơ sở Thạch Khê báo cáo tình hình nợ đóng.",
        "Bà Sô Phia chia sẻ với khó khăn của chị em.",
      ),
    ).toEqual([
      ["Thạch Thị Sô Phia", "Chủ tịch Hội Phụ nữ tỉnh"],
      ["Nhữ Đình Toại", "Giám đốc Bảo hiểm xã hội cơ sở Thạch Khê"],
    ]);
  });

  it("send messages under a title, with their position in brackets", () => {
    expect(
      people(
        "05:41 - CT Mai Thế Vượng (Chủ tịch UBND xã): Các đ/c theo dõi bão",
        "05:42 - Trạm Biên phòng: Rõ",
        "05:43 - Bí thư Đoàn Nhữ Hải Yến: Đoàn có 22 bạn",
        "05:48 - Thôn 9: nước lên rồi",
      ),
    ).toEqual([
      ["Mai Thế Vượng", "Chủ tịch UBND xã"],
      ["Nhữ Hải Yến", "Bí thư Đoàn"],
    ]);
  });

  it("count with what stands beside the name of who keeps the minutes or speaks, though it is no title", () => {
    expect(
      people(
        "BIÊN BẢN HỌP CHI HỘI",
        "Hôm nay, ngày 22 tháng 01 năm 2026, chi hội họp. Bà Triệu Thị Lụa, Chi hội trưởng chủ trì.",
        "Ghi bảng: Chế Thu Ngà – Phòng Kế hoạch",
        "* Lê Tuấn Kha (tổ An ninh trật tự) báo cáo tình hình trong tháng.",
        "- Bà Trần Thị Mười (Ban Tuyên giáo): hội thi nên dời qua tháng sau.",
      ),
    ).toEqual([
      ["Triệu Thị Lụa", "Chi hội trưởng"],
      ["Chế Thu Ngà", "Phòng Kế hoạch"],
      ["Lê Tuấn Kha", "tổ An ninh trật tự"],
      ["Trần Thị Mười", "Ban Tuyên giáo"],
    ]);
  });

  it("are not those who are absent", () => {
    expect(
      people(
        "BIÊN BẢN GIAO BAN",
        "Ngày 19/01/2026, Giám đốc Hồ Văn Triêm chủ trì giao ban.",
        "Vắng có lý do: BS. Ngô Văn Tiến - Trưởng khoa Ngoại (đi học), ĐD. Trần Thị Lan - Điều dưỡng trưởng khoa Nhi.",
      ),
    ).toEqual([["Hồ Văn Triêm", "Giám đốc"]]);
  });

  it("have units whose names contain words for what people do", () => {
    expect(
      people(
        "Sáng 12/5/2025, Chủ tịch UBND tỉnh Lê Văn Bình chủ trì buổi làm việc.",
        "Trưởng phòng Công nghệ thông tin Đỗ Nhật Hào thừa nhận đường truyền còn chậm.",
        "Giám đốc Ban Quản lý dự án đầu tư xây dựng tỉnh Vũ Đức Hiển cho biết nhà thầu mới nhận 11,2 km mặt bằng.",
      ),
    ).toEqual([
      ["Lê Văn Bình", "Chủ tịch UBND tỉnh"],
      ["Đỗ Nhật Hào", "Trưởng phòng Công nghệ thông tin"],
      ["Vũ Đức Hiển", "Giám đốc Ban Quản lý dự án đầu tư xây dựng tỉnh"],
    ]);
  });

  it("are pupils, shopkeepers and members of teams as well", () => {
    expect(
      people(
        "Sáng 10/11/2025, Hiệu trưởng Võ Thị Thanh Trà chủ trì lễ chào cờ.",
        "Em Trần Thị Hoài Mơ, lớp trưởng lớp 11A4, thay mặt lớp trực tuần đọc báo cáo thi đua.",
        "Ông Lưu Chí Hiếu, chủ vựa trái cây, băn khoăn vì không có chứng từ.",
        "- Đồng chí Lưu Thị Tuyết (Tổ Quản lý, hỗ trợ hộ kinh doanh số 1): nhất trí với báo cáo.",
      ),
    ).toEqual([
      ["Võ Thị Thanh Trà", "Hiệu trưởng"],
      ["Trần Thị Hoài Mơ", "lớp trưởng lớp 11A4"],
      ["Lưu Chí Hiếu", "chủ vựa trái cây"],
      ["Lưu Thị Tuyết", "Tổ Quản lý, hỗ trợ hộ kinh doanh số 1"],
    ]);
  });

  it("are no places which the text names elsewhere, and no second of two who sign", () => {
    expect(
      people(
        "Sáng 16/3/2026, tại hội trường phường Lang Gia Bình, ông Đặng Vĩnh Phước, Phó Trưởng Thuế cơ sở 14 chủ trì.",
        "Tham dự có bà Ka Thị Lệ, Phó Chủ tịch UBND phường Lang Gia Bình.",
        "Thư ký: cô Tạ Thị Bích Liễu, nhân viên Văn phòng.",
        "Tạ Thị Bích Liễu                      Võ Thị Thanh Trà",
      ),
    ).toEqual([
      ["Đặng Vĩnh Phước", "Phó Trưởng Thuế cơ sở 14"],
      ["Ka Thị Lệ", "Phó Chủ tịch UBND phường Lang Gia Bình"],
      ["Tạ Thị Bích Liễu", "nhân viên Văn phòng"],
    ]);
  });

  it("are no communes and schools whose names look like people's", () => {
    expect(
      people(
        "Hồi 07 giờ 30 phút ngày 05 tháng 01 năm 2026, tại hội trường, Giám đốc Hồ Văn Nếp chủ trì.",
        "Vắng: BS. Bùi Thị Nhứt, Trưởng Trạm Y tế xã (đi học); ĐD. Phạm Ngọc Vỵ, Điều dưỡng trưởng Khoa Khám bệnh (nghỉ phép).",
        "Chủ tịch UBND xã Thạnh Phong Đông Nguyễn Thị Ngọc Diễm phản ánh hai ấp thiếu nước.",
        "Cô Nguyễn Cẩm Thùy, Tổ trưởng Tổ tư vấn Trường THCS Ninh Phước Đông kể lại những ngày đầu.",
      ),
    ).toEqual([
      ["Hồ Văn Nếp", "Giám đốc"],
      ["Nguyễn Thị Ngọc Diễm", "Chủ tịch UBND xã Thạnh Phong Đông"],
      ["Nguyễn Cẩm Thùy", "Tổ trưởng Tổ tư vấn Trường THCS Ninh Phước Đông"],
    ]);
  });

  it("are no people who are absent, honoured or punished", () => {
    expect(
      people(
        "Chiều 12/4/2019, Chánh án Bùi Đức Hiền chủ trì giao ban. Ông Huỳnh Tấn Được, Phó Chánh án vắng mặt do đi công tác. Đồng chí Lê Sơn Trà, Chánh Văn phòng, vắng mặt.",
        "Dịp này, Chánh án trao giấy khen cho thư ký Ngô Thị Bé Sáu vì thành tích xuất sắc. Hội nghị tuyên dương cô Trịnh Mai Lan, chuyên viên Văn phòng.",
        "Hội nghị khiển trách đồng chí Lê Văn Chắt, nhân viên bảo vệ.",
      ),
    ).toEqual([["Bùi Đức Hiền", "Chánh án"]]);
  });

  it("keep their position apart from the columns of signatures", () => {
    expect(
      people(
        "Hôm nay ngày 06/3/2027 đã họp. Chủ trì: ông Mang Văn Tửu, Trưởng khu phố. Thư ký: bà Hồ Thị Ngọc Diện, Phó Trưởng khu phố.",
        "Thư ký                         Chủ trì",
        "Hồ Thị Ngọc Diện            Mang Văn Tửu",
      ),
    ).toEqual([
      ["Mang Văn Tửu", "Trưởng khu phố"],
      ["Hồ Thị Ngọc Diện", "Phó Trưởng khu phố"],
    ]);
  });

  it("have short positions with what they are in charge of", () => {
    expect(
      people(
        "Họp ngày 15/10/2025. Chủ trì: CVP Trịnh Công Hoạch. Dự: PCVP Lý Thu Giang, TP TCHC Khổng Minh Đạo.",
        "Dự: Trương Như Thạch (TP Xúc tiến), anh Đỗ Thành Nghĩa PGĐ Khai thác",
      ),
    ).toEqual([
      ["Trịnh Công Hoạch", "CVP"],
      ["Lý Thu Giang", "PCVP"],
      ["Khổng Minh Đạo", "TP TCHC"],
      ["Trương Như Thạch", "TP Xúc tiến"],
      ["Đỗ Thành Nghĩa", "PGĐ Khai thác"],
    ]);
  });

  it("begin behind the name of a place", () => {
    expect(
      people(
        "Sáng 10/11/2025, Chi cục trưởng Lương Thế Quảng chủ trì. Dự họp có Đội trưởng Hải quan cửa khẩu Tà Lùng Bùi Xuân Trác; đại diện Công ty Than Nam Mông.",
      ),
    ).toEqual([
      ["Lương Thế Quảng", "Chi cục trưởng"],
      ["Bùi Xuân Trác", "Đội trưởng Hải quan cửa khẩu Tà Lùng"],
    ]);
  });
});
