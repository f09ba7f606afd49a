import { describe, expect, it } from "vitest";
import { guessLead } from "./guess-lead";

const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng", "VP"] },
  { id: 2, names: ["Phòng Quản lý Đầu tư", "ĐT"] },
  { id: 3, names: ["Phòng Quy hoạch – Xây dựng", "QHXD"] },
  { id: 4, names: ["Phòng Quản lý Lao động", "LĐ"] },
  { id: 5, names: ["Phòng Tài nguyên – Môi trường", "TNMT"] },
  { id: 6, names: ["Thanh tra", "TTr"] },
  { id: 7, names: ["Phòng Kế hoạch – Tài chính", "KHTC"] },
];

describe("the department that sees to a matter", () => {
  it.each([
    ["tăng cường thu hút đầu tư nước ngoài", 2, "thu hút đầu tư"],
    ["tiếp tục triển khai các dự án, công trình đã được phê duyệt", 3, "công trình"],
    ["tăng cường kiểm tra, giám sát việc tuân thủ pháp luật", 6, "pháp luật"],
    ["hướng dẫn doanh nghiệp ký hợp đồng với người lao động", 4, "lao động"],
    ["rà soát trạm xử lý nước thải", 5, "nước thải"],
    ["đẩy nhanh giải ngân", 7, "giải ngân"],
    ["nâng cao chất lượng dịch vụ công", 1, "dịch vụ công"],
  ])("%s", (text, id, words) => {
    const guess = guessLead(text, DEPARTMENTS);
    expect(guess?.id).toBe(id);
    expect(guess?.words.toLowerCase()).toContain(words);
  });

  it.each(["giữ gìn đoàn kết", "không ngừng đổi mới, sáng tạo", ""])("is nobody's guess: %s", (text) =>
    expect(guessLead(text, DEPARTMENTS)).toBeNull(),
  );

  it("is not guessed in an agency that has no such department", () => {
    expect(guessLead("rà soát trạm xử lý nước thải", [{ id: 1, names: ["Khoa Nội"] }])).toBeNull();
  });
});
