import { describe, expect, it, test } from "vitest";
import { readMinutes } from "./read-minutes";

/** Lead, coordinating units and deadline, one line a directive. */
const told = (...lines: string[]) =>
  readMinutes(lines.join("\n")).directives.map(
    ({ lead, coordinating, deadline }) =>
      `${lead}|${coordinating.join(" + ")}|${deadline?.day ?? deadline?.words ?? ""}`,
  );

describe("hand-written notes", () => {
  it("name who does what by shorthand, given name or role, before or after the task", () => {
    expect(
      told(
        "Họp tổ VP, thứ 2 - 13/10/2025, a Thịnh TP chủ trì",
        "- Công văn tồn: c Hoài rà lại, xong trước 16/10",
        "- Máy chiếu hỏng -> IT gọi hãng, chiều mai",
        "- Kho hồ sơ: P.TCHC + văn thư dọn, tuần này",
        "- Tiệc cuối quý (a Bình, 25/10)",
        "- Kế toán chốt quỹ",
      ),
    ).toEqual([
      "c Hoài||2025-10-16",
      "IT||2025-10-14",
      "P.TCHC + văn thư||2025-10-17",
      "a Bình||2025-10-25",
      "Kế toán||",
    ]);
  });

  it("give no directive for statements, promises, praise, questions and postponed items", () => {
    expect(
      told(
        "Họp đội 13/10/2025",
        "- Tuần qua đội làm tốt, không sự cố",
        "- c Hoài đề nghị mua thêm ghế",
        "- Bên nhân sự hứa xong trong tháng",
        "- Áo đồng phục: để sau Tết tính tiếp",
        "- Bảo vệ trực cổng có phải ghi sổ không?",
        "- Khen a Lực nhặt được của rơi trả lại",
        "- Bảo vệ khóa cổng sau 22h",
      ),
    ).toEqual(["Bảo vệ||"]);
  });

  it("name people by a trade or a kin, and anybody to whom it applies", () => {
    expect(
      told(
        "Họp lớp 4C 13/10/2025",
        "- Sổ đầu bài bỏ trống 3 tiết -> ai dạy ký bù trước 16/10",
        "- Cháu nào ăn bán trú thì đăng ký với cô Sáu trước 15/10",
        "- mẹ cháu An đặt bánh, lấy hóa đơn",
        "- Ai đi muộn phải báo trước",
      ),
    ).toEqual(["ai dạy||2025-10-16", "Cháu nào ăn bán trú||2025-10-15", "mẹ cháu An||", "Ai đi muộn||"]);
  });

  it("written without capitals are read line by line, and no line is taken for the end of the one above", () => {
    expect(
      told(
        "sổ trưởng ca 13/10/2025",
        "- bảo vệ hướng dẫn xe vào bãi 2",
        "- kho lập danh sách vật tư tồn, gửi phòng kế toán trước 16/10",
        "- văn thư dán lại nội quy ở cổng",
        "giữa ca mất điện 12 phút",
      ),
    ).toEqual(["bảo vệ||", "kho||2025-10-16", "văn thư||"]);
  });

  it("name in a label who invites and when, neither who goes nor until when", () => {
    expect(
      told(
        "Họp giao ban 13/10/2025",
        "- Trung tâm Y tế khu vực mời dự tập huấn sởi 22/10: cử 2 bác sĩ Nhi",
        "- Máy CT dừng bảo trì ngày 23/10: P.VTTBYT thông báo các khoa",
      ),
    ).toEqual(["||", "P.VTTBYT||"]);
  });

  it("may be typed without accents", () => {
    expect(
      told(
        "Hop giao ban 13/10/2025",
        "- Ke toan gui bao cao truoc 15/10",
        "- Bao ve kiem tra lai khoa cua kho vat tu",
        "- To ky thuat sua may in, xong truoc thu 6",
      ),
    ).toEqual(["Ke toan||2025-10-15", "Bao ve||", "To ky thuat||2025-10-17"]);
  });
});

describe("a chat log", () => {
  it("gives the orders of leaders, not the answers, and the day of its timestamps", () => {
    const text = [
      "[08:01, 13/10/2025] Trang VP: Nội dung họp sáng nay ạ",
      "[08:02, 13/10/2025] Trang VP: 1. Kế toán nộp thuế trước 20/10",
      "[08:03, 13/10/2025] Trang VP: 2. a Lực đón đoàn sáng mai",
      "[08:09, 13/10/2025] Lực LX: dạ em nhận",
      "[08:10, 13/10/2025] Oanh KT: chị ơi nộp bản cứng ạ?",
    ].join("\n");
    expect(readMinutes(text).date.day).toBe("2025-10-13");
    expect(told(text)).toEqual(["Kế toán||2025-10-20", "a Lực||2025-10-14"]);
  });
});

describe("the leader of a chat", () => {
  it("is the same person where the title is no longer shown", () => {
    const text = [
      "[08:01, 13/10/2025] Lã Quang Huyên (Trưởng ban): Tóm lại cuộc họp sáng nay",
      "[08:02, 13/10/2025] Lã Quang Huyên: Kế toán nộp thuế trước 20/10",
      "[08:03, 13/10/2025] Thìn BV: dạ vâng",
      "[08:04, 13/10/2025] Lã Quang Huyên: Báo cáo tháng 10 thì Văn phòng gửi tôi trước 28/10",
    ].join("\n");
    expect(readMinutes(text).directives.map(({ deadline }) => deadline?.day)).toEqual([
      "2025-10-20",
      "2025-10-28",
    ]);
  });
});

describe("the senders of a chat", () => {
  it("are named with the title before or behind the name", () => {
    const text = [
      "[08:01, 13/10/2025] Trưởng ban Lã Quang Huyên: Tóm lại cuộc họp sáng nay",
      "[08:02, 13/10/2025] Trưởng ban Lã Quang Huyên: Kế toán rà lại 14 sạp nợ tiền thuê",
      "[08:03, 13/10/2025] Kpă Y Thoan - CT UBND xã: nhất trí",
      "[08:04, 13/10/2025] Chị Thìn: dạ vâng",
    ].join("\n");
    expect(readMinutes(text).speakers.map(({ name, position, role }) => [name, position, role])).toEqual([
      ["Lã Quang Huyên", "Trưởng ban", "chủ trì"],
      ["Kpă Y Thoan", "CT UBND xã", "phát biểu"],
    ]);
  });
});

describe("whole sentences", () => {
  it("contain departments whose names have verbs and commas", () => {
    expect(
      told(
        "Ngày 06/10/2025, Chủ tịch UBND phường họp giao ban và yêu cầu thực hiện các nhiệm vụ sau:",
        "1. Phòng Kinh tế, Hạ tầng và Đô thị kiểm tra vỉa hè.",
        "2. Ban Quản lý dự án đầu tư xây dựng rà soát hồ sơ trước ngày 10/10/2025.",
        "3. P. TNMT kiểm tra bãi rác.",
      ),
    ).toEqual([
      "Phòng Kinh tế, Hạ tầng và Đô thị||",
      "Ban Quản lý dự án đầu tư xây dựng||2025-10-10",
      "P. TNMT||",
    ]);
  });

  it("give the order to the addressee, not to the person who reported before", () => {
    expect(
      told(
        "Sáng 06/10/2025, UBND xã họp.",
        "Sau khi nghe đồng chí Lê Văn Tám báo cáo, Giám đốc yêu cầu Phòng Kỹ thuật sửa trạm bơm trước ngày 09/10; Văn phòng theo dõi.",
      ),
    ).toEqual(["Phòng Kỹ thuật||2025-10-09", "Văn phòng||"]);
  });

  it("continue without a subject after an order, and stop at what is not an order", () => {
    expect(
      told(
        "Ngày 06/10/2025, Sở họp giao ban.",
        "Giám đốc yêu cầu Văn phòng Sở rà soát quy chế. Tiếp tục cập nhật phần mềm theo dõi hồ sơ hằng tuần. Phát biểu tại cuộc họp, đại biểu chia sẻ nhiều ý kiến.",
      ),
    ).toEqual(["Văn phòng Sở||", "Văn phòng Sở||hằng tuần"]);
  });

  it("contain laws that are named by their subject before their number", () => {
    expect(
      readMinutes("Thực hiện Luật Nhà ở số 27/2023/QH15 và Nghị định số 95/2024/NĐ-CP.").references.map(
        ({ text }) => text,
      ),
    ).toEqual(["Luật Nhà ở số 27/2023/QH15", "Nghị định số 95/2024/NĐ-CP"]);
  });

  it("contain references in short, of two-part kinds, and of laws about laws", () => {
    expect(
      readMinutes(
        "Mua theo QĐ 1844 của tỉnh. Thực hiện Kết luận thanh tra số 31/KL-TTr ngày 04/11/2025 và Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15.",
      ).references.map(({ text }) => text),
    ).toEqual([
      "QĐ 1844",
      "Kết luận thanh tra số 31/KL-TTr ngày 04/11/2025",
      "Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15",
    ]);
  });
});

test("a chat with each time on a line of its own", () => {
  const read = readMinutes(
    [
      "[Nhóm Zalo: TỔ CHẤT LƯỢNG – TTYT QUẾ TRUNG]",
      "",
      "12/01/2026 07:48",
      "PGĐ Trí: Đoàn Sở Y tế vào ngày 22/01. P.HCQT lắp xong biển chỉ dẫn khu B trong thứ Sáu tuần này",
      "",
      "07:52",
      "Hương HCQT: Dạ em nhận ạ",
      "",
      "07:55",
      "PGĐ Trí: Quân xử lý dứt điểm máy in trong hôm nay",
    ].join("\n"),
  );
  expect(read.date.day).toBe("2026-01-12");
  expect(read.directives.map(({ lead, deadline }) => [lead, deadline?.day])).toEqual([
    ["P.HCQT", "2026-01-16"],
    ["Quân", "2026-01-12"],
  ]);
});

test("what forbids something to everyone takes no lead from the line before it", () => {
  expect(
    told(
      "Họp tổ VP, thứ 2 - 13/10/2025, a Thịnh TP chủ trì",
      "- P.TCHC lập danh sách trực, xong trước 16/10",
      "- Không ai tự ý đổi ca khi chưa báo",
      "- Kế toán chốt quỹ",
    ),
  ).toEqual(["P.TCHC||2025-10-16", "||", "Kế toán||"]);
});
