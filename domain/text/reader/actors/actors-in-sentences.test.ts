import { describe, expect, it } from "vitest";
import { readMinutes } from "../read-minutes";

/** Lead and deadline of each directive, one line each. */
const told = (...lines: string[]) =>
  readMinutes(lines.join("\n")).directives.map(({ lead, deadline }) => `${lead}|${deadline?.day ?? ""}`);

const OPENING = "Ngày 13/10/2025, Chủ tịch UBND xã Trần Quốc Hùng chủ trì giao ban.";

describe("a sentence whose subject is a unit or a person", () => {
  it("is an order after other orders, with any number of sentences between them", () => {
    expect(
      told(
        OPENING,
        "Chủ tịch yêu cầu Văn phòng lập danh sách, trình trước ngày 20/10/2025.",
        "Thu ngân sách của xã khá sôi nổi. Tỷ lệ hộ nghèo còn 1,9%.",
        "Sáu tháng qua không xảy ra cháy. Bà con phấn khởi.",
        "Trời mưa nhiều. Đường lầy lội.",
        "Nước sông lên. Cá chết.",
        "Công an xã xử phạt nghiêm người đổ trộm phế thải.",
      ),
    ).toEqual(["Văn phòng|2025-10-20", "Công an xã|"]);
  });

  it("is an order behind the matter it concerns", () => {
    expect(
      told(
        OPENING,
        "Về đất đai: Phòng Kinh tế đo lại thửa 15, trả lời trước 20/10/2025.",
        "Đối với Trạm Y tế, Chủ tịch yêu cầu hoàn thành tiêm chủng trong tháng 11/2025.",
      ),
    ).toEqual(["Phòng Kinh tế|2025-10-20", "Trạm Y tế|2025-11-30"]);
  });

  it("leads the sentences without a subject that follow it", () => {
    expect(
      told(
        OPENING,
        "Chủ tịch nhấn mạnh: UBND xã và ngành giáo dục tập trung triển khai một số nhiệm vụ trọng tâm. Rà soát mạng lưới trường lớp. Tiếp tục chỉ đạo 100% trường thực hiện nội dung giáo dục địa phương. Sắp xếp đội ngũ giáo viên.",
        "Chủ tịch giao Công an xã lập chốt trực. Chỉ đạo tăng cường tuần tra ban đêm.",
      ),
    ).toEqual([
      "UBND xã và ngành giáo dục|",
      "UBND xã và ngành giáo dục|",
      "UBND xã và ngành giáo dục|",
      "Công an xã|",
      "Công an xã|",
    ]);
  });

  it("has no deadline where the date is of something that happened", () => {
    expect(
      told(
        OPENING,
        "Chủ tịch yêu cầu Công an xã làm rõ vụ cháy chợ xảy ra cuối tháng 9/2025.",
        "Chủ tịch yêu cầu Văn phòng nộp hồ sơ trước ngày 30/9/2025.",
      ),
    ).toEqual(["Công an xã|", "Văn phòng|2025-09-30"]);
  });

  it("is none where it tells what happened or introduces a participant", () => {
    expect(
      told(
        OPENING,
        "Chủ tịch giao Văn phòng lập danh sách.",
        "Công an xã đã xử phạt 5 trường hợp.",
        "Ông Ninh Xuân Đài, Chỉ huy trưởng công trường báo cáo tiến độ đắp đập.",
      ),
    ).toEqual(["Văn phòng|"]);
  });
});

describe("the leader's words", () => {
  it("are orders below a heading that names the leader, and inside a discussion", () => {
    expect(
      told(
        "BIÊN BẢN HỌP",
        "Ngày 13/10/2025, ông Vũ Đức Thịnh, Tổng Giám đốc chủ trì họp.",
        "A. NỘI DUNG BÁO CÁO",
        "Bà Hoàng Yến, Trưởng phòng Kinh doanh đề nghị bổ sung 2 nhân viên. Tổng Giám đốc giao Phòng Tổ chức tuyển người.",
        "B. Ý KIẾN CỦA TỔNG GIÁM ĐỐC",
        "P. Kỹ thuật: thay toàn bộ van tuyến D300, xong trước 25/10.",
      ),
    ).toEqual(["Phòng Tổ chức|", "P. Kỹ thuật|2025-10-25"]);
  });
});

describe("a deadline", () => {
  it("is a date in brackets at the end of a task, and a feast with its date", () => {
    expect(
      told(
        "Ngày 07/04/2026, Phó Hiệu trưởng chủ trì họp.",
        "Phân công:",
        "Phòng Đào tạo: trình Hiệu trưởng ký thông báo (10/4).",
        "Phòng Hành chính: sửa nhà đại thể, hoàn thành trước lễ 30/4.",
      ),
    ).toEqual(["Phòng Đào tạo|2026-04-10", "Phòng Hành chính|2026-04-30"]);
  });
});

describe("the chair of a chat", () => {
  it("counts by given name and title", () => {
    const { speakers } = readMinutes(
      "[13/01/2026 17:20] Thầy Quý HT: Cô Nhung soạn giấy mời\n[13/01/2026 17:21] Cô Tâm TPT: vâng ạ\n[13/01/2026 17:22] Cô Hằng: dạ",
    );
    expect(speakers.map(({ name, position }) => `${name}: ${position}`)).toEqual(["Quý: HT"]);
  });
});
