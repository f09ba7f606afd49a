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

const named = (id: number, ...names: string[]) => ({ id, names });

describe("the department guessed for a matter", () => {
  it.each([
    ["xúc tiến đầu tư tại chỗ", "Phòng Đầu tư"],
    ["xúc tiến đầu tư tại chỗ", "Phòng Xúc tiến"],
    ["xúc tiến đầu tư tại chỗ", "Phòng Kinh tế"],
    ["giao ban quy hoạch", "Phòng Xây dựng"],
    ["đường gom phía nam", "Phòng Quy hoạch"],
    ["đường gom phía nam", "Phòng Hạ tầng"],
    ["đường gom phía nam", "Phòng Kỹ thuật"],
    ["đường gom phía nam", "Phòng Dự án"],
    ["công tác thi đua", "Văn phòng"],
    ["công tác thi đua", "Phòng Hành chính"],
    ["công tác thi đua", "Phòng Tổng hợp"],
    ["công tác thi đua", "Phòng Tổ chức"],
    ["giải quyết khiếu nại", "Thanh tra"],
    ["giải quyết khiếu nại", "Phòng Kiểm tra"],
    ["giải quyết khiếu nại", "Phòng Pháp chế"],
    ["giải quyết khiếu nại", "Phòng Doanh nghiệp"],
    ["trả lương công nhân", "Phòng Lao động"],
    ["trả lương công nhân", "Trung tâm Việc làm"],
    ["trả lương công nhân", "Công đoàn"],
    ["trồng cây xanh", "Phòng Môi trường"],
    ["trồng cây xanh", "Phòng Tài nguyên"],
    ["trồng cây xanh", "Phòng Nông nghiệp"],
    ["hồ sơ giao đất", "Phòng Đất đai"],
    ["hồ sơ giao đất", "Phòng Địa chính"],
    ["hồ sơ giao đất", "Phòng Tài nguyên"],
    ["hồ sơ giao đất", "Phòng Môi trường"],
    ["lập dự toán", "Phòng Tài chính"],
    ["lập dự toán", "Phòng Kế toán"],
    ["lập dự toán", "Phòng Tài vụ"],
    ["lập dự toán", "Phòng Kế hoạch"],
    ["đợt tuyển dụng", "Phòng Tổ chức"],
    ["đợt tuyển dụng", "Phòng Nội vụ"],
    ["đợt tuyển dụng", "Phòng Nhân sự"],
    ["đợt tuyển dụng", "Văn phòng"],
    ["làm việc với báo chí", "Phòng Truyền thông"],
    ["làm việc với báo chí", "Phòng Văn hóa"],
    ["làm việc với báo chí", "Văn phòng"],
    ["cài phần mềm", "Phòng Công nghệ"],
    ["cài phần mềm", "Phòng Chuyển đổi số"],
    ["cài phần mềm", "Văn phòng"],
    ["diễn tập phòng cháy", "Đội Bảo vệ"],
    ["diễn tập phòng cháy", "Văn phòng"],
    ["gặp gỡ doanh nghiệp", "Phòng Hỗ trợ"],
  ])("of “%s” is %s where the others see to other things", (text, name) => {
    const others = [named(1, "Khoa Nội"), named(2, "Ban Dân tộc")];
    expect(guessLead(text, [...others, named(3, name)])?.id).toBe(3);
  });

  it("is the one whose name is the most likely, not the first in the list", () => {
    const departments = [
      named(1, "Phòng Nông nghiệp"),
      named(2, "Phòng Tài nguyên"),
      named(3, "Phòng Môi trường"),
    ];
    expect(guessLead("xử lý rác thải", departments)?.id).toBe(3);
    expect(guessLead("xử lý rác thải", departments.slice(0, 2))?.id).toBe(2);
    expect(guessLead("xử lý rác thải", departments.slice(0, 1))?.id).toBe(1);
  });

  it("is the first of two with the same responsibility", () => {
    expect(guessLead("lập dự toán", [named(8, "Phòng Tài chính"), named(7, "Ban Tài chính")])?.id).toBe(8);
  });

  it("is known by any of its names", () => {
    const department = named(3, "TNMT", "Phòng Tài nguyên – Môi trường", "Phòng 3");
    expect(guessLead("xử lý rác thải", [department])).toEqual({ id: 3, words: "rác thải" });
  });
});

describe("the words that led to a guess", () => {
  const LABOUR = named(4, "Phòng Quản lý Lao động");

  it.each([
    ["đình công kéo dài, nợ bảo hiểm xã hội", "bảo hiểm xã hội"],
    ["nợ bảo hiểm xã hội, đình công kéo dài", "bảo hiểm xã hội"],
    ["việc làm và lao động", "việc làm"],
    ["lao động và việc làm", "lao động"],
    ["công nhân và đình công", "công nhân"],
    ["Đình công và công nhân", "Đình công"],
  ])("of “%s” are the longest, of equally long ones the first: %s", (text, words) => {
    expect(guessLead(text, [LABOUR])).toEqual({ id: 4, words });
  });

  it("are those of the text, composed, where it is typed in pieces", () => {
    expect(guessLead("nợ tiền lương".normalize("NFD"), [LABOUR])?.words).toBe("tiền lương".normalize("NFC"));
  });

  it("are the department's own name without the words that every department has", () => {
    expect(guessLead("Thống kê dân số", [named(1, "Phòng Thống kê")])).toEqual({ id: 1, words: "Thống kê" });
    expect(guessLead("số liệu thống kê", [named(1, "Phòng Quản lý và Thống kê")])).toEqual({
      id: 1,
      words: "thống kê",
    });
    expect(guessLead("công tác dân tộc", [named(1, "Phòng Tôn giáo và Dân tộc")])).toEqual({
      id: 1,
      words: "dân tộc",
    });
  });

  it("are whole syllables, and at least two of them", () => {
    expect(guessLead("thông kênh thoát lũ", [named(1, "Phòng Thống kê")])).toBeNull();
    expect(guessLead("nội dung họp", [named(1, "Khoa Nội")])).toBeNull();
  });
});

describe("of two departments for one text", () => {
  const STATISTICS = named(1, "Phòng Thống kê");
  const LABOUR = named(2, "Phòng Lao động");
  const BUILDING = named(3, "Phòng Xây dựng");

  it.each<[string, string, ReturnType<typeof named>[], number]>([
    ["a name counts more than one matter", "việc làm theo thống kê", [LABOUR, STATISTICS], 1],
    ["two matters count more than a name", "thống kê công nhân, việc làm", [STATISTICS, LABOUR], 2],
    ["two matters count more than one", "thi công chậm vì công nhân đình công", [BUILDING, LABOUR], 2],
    [
      "two short matters count more than a long one",
      "bảo hiểm xã hội khi thi công hạ tầng",
      [LABOUR, BUILDING],
      3,
    ],
    ["of two matters the longer counts more", "thi công, bảo hiểm xã hội", [BUILDING, LABOUR], 2],
    ["of equal ones the first in the text counts", "công nhân thi công", [BUILDING, LABOUR], 2],
    ["of equal ones the first in the text counts", "thi công, công nhân", [LABOUR, BUILDING], 3],
  ])("%s: %s", (_, text, departments, id) => {
    expect(guessLead(text, departments)?.id).toBe(id);
    expect(guessLead(text, departments.toReversed())?.id).toBe(id);
  });

  it("neither is guessed if both are named at the same place", () => {
    expect(guessLead("số liệu thống kê", [STATISTICS, named(5, "Tổ Thống kê")])).toBeNull();
  });

  it("the heavier one is guessed if both are named at the same place", () => {
    const both = named(5, "Tổ Thống kê", "Tổ Lao động");
    expect(guessLead("thống kê lao động", [STATISTICS, both])).toEqual({ id: 5, words: "thống kê" });
    expect(guessLead("thống kê lao động", [both, STATISTICS])?.id).toBe(5);
  });

  it("a name that a department has twice counts once", () => {
    const twice = named(5, "Phòng Dân tộc", "Ban Dân tộc");
    expect(guessLead("thống kê dân tộc", [twice, STATISTICS])?.id).toBe(1);
  });
});
