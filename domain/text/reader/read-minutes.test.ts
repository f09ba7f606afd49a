import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readMinutes } from "./read-minutes";

const sample = (name: string) =>
  readFileSync(path.join(import.meta.dirname, "samples", `${name}.txt`), "utf8");
const SAMPLES = [
  "thong-bao-ket-luan",
  "bien-ban-giao-ban",
  "tin-chao-co",
  "tin-giao-ban-mot-dong",
  "tin-chao-co-thu-nhat",
  "thong-bao-don-vi-gach-dau-dong",
  "thong-bao-nhieu-cap",
  "bien-ban-benh-vien",
  "tin-chao-co-phuong",
  "tin-thong-bao-ket-luan",
  "thong-bao-dong-ghi-chu",
  "tin-giao-ban-tinh",
] as const;

/** The main facts of each directive, one line each. */
const told = (text: string) =>
  readMinutes(text).directives.map(
    ({ number, lead, coordinating, deadline }) =>
      `${number}|${lead}|${coordinating.join(" + ")}|${deadline?.day ?? deadline?.words ?? ""}`,
  );
const people = (text: string) =>
  readMinutes(text).speakers.map(({ name, position }) => `${name}: ${position}`);

describe("a notice of conclusions", () => {
  it("gives its directives with number, lead, coordinating departments and deadline", () => {
    expect(told(sample("thong-bao-ket-luan"))).toEqual([
      "1|Phòng Đầu tư|Phòng Quy hoạch - Xây dựng + Phòng Doanh nghiệp|2024-08-20",
      "2|Văn phòng||2024-09-30",
      "3|Thanh tra Ban||",
      "1|Các phòng, đơn vị||",
      "2|Phòng Tài nguyên - Môi trường||2024-09-30",
      "2|Phòng Tài nguyên - Môi trường|Trung tâm Dịch vụ việc làm|",
      "3|Phòng Lao động||2024-08-20",
      "4|Phòng Kế hoạch - Tài chính||Định kỳ hằng quý",
      "5|Ban Quản lý dự án|Văn phòng|2024-12-31",
    ]);
  });

  it("gives the day of the meeting, not of the document, and its people without the signature block", () => {
    const read = readMinutes(sample("thong-bao-ket-luan"));
    expect(read.date.day).toBe("2024-08-05");
    expect(people(read.source)).toEqual([
      "Lê Trung Tín: Bí thư Đảng ủy, Trưởng Ban Quản lý Khu kinh tế Hải Phòng",
      "Bùi Ngọc Sơn: Phó Trưởng ban",
      "Phạm Thị Hoa: Chánh Văn phòng",
    ]);
    expect(read.references.map(({ text }) => text)).toEqual(["Nghị quyết số 45-NQ/TW ngày 24/01/2019"]);
    expect(read.reports).toMatchObject([
      { title: "kết quả thu hút đầu tư 7 tháng đầu năm", presenter: "Phòng Đầu tư" },
    ]);
  });

  it("reads a unit before its bullets and an order inside a titled item", () => {
    expect(told(sample("thong-bao-don-vi-gach-dau-dong"))).toEqual([
      "|Trung tâm Y tế quận|UBND các phường|hằng ngày",
      "|Công an quận||",
      "2|Ban Quản lý dự án đầu tư xây dựng quận|phòng Tài nguyên và Môi trường + UBND phường Đông Hải|2021-03-31",
      "3|phòng Tài chính - Kế hoạch||2021-03-31",
      "4|UBND các phường||",
    ]);
  });
});

describe("minutes", () => {
  it("contain directives in their conclusion, not in the proposals of the discussion; several articles on one line are split", () => {
    const text = sample("bien-ban-giao-ban");
    expect(told(text)).toEqual([
      "Một là|Phòng Doanh nghiệp||2025-03-10",
      "hai là|Phòng Đầu tư|Sở Tài chính + Sở Xây dựng|2025-04-30",
      "ba là|các phòng, đơn vị||",
      "Bốn là|Công đoàn cơ sở||",
    ]);
    expect(readMinutes(text).date.day).toBe("2025-03-03");
  });
});

it.each([
  "Ngày 15 và 16/6/2023, Giám đốc chủ trì họp giao ban tháng 6.",
  "Trong 2 ngày 15-16/6/2023, Sở tổ chức hội nghị giao ban.",
])("takes the first of two days for the meeting's: %s", (sentence) => {
  expect(readMinutes(`THÔNG BÁO\n${sentence}\nVăn phòng sửa lịch trực trước ngày 30/6.`).date.day).toBe(
    "2023-06-15",
  );
});

describe("more forms", () => {
  it("numbers within numbers: a unit leads what is below it, and nothing after it", () => {
    expect(told(sample("thong-bao-nhieu-cap"))).toEqual([
      "2.1|Chi cục Thủy lợi||2023-06-15",
      "2.1|Chi cục Thủy lợi||",
      "2.2|Chi cục Chăn nuôi và Thú y|các quận, huyện|",
      "2.3|Phòng Kế hoạch - Tài chính||2023-06-30",
      "2.4|Công đoàn ngành|Văn phòng Sở|",
      "3|Trưởng các phòng, đơn vị||ngày 25 hằng tháng",
    ]);
  });

  it("minutes whose reports and proposals are not directives", () => {
    const text = sample("bien-ban-benh-vien");
    expect(told(text)).toEqual([
      "1|Phòng Vật tư thiết bị y tế||2024-03-22",
      "2|Khoa Dược|phòng Tài chính kế toán|2024-03-25",
      "3|Các khoa lâm sàng||",
      "3|Các khoa lâm sàng||",
      "4|Đoàn Thanh niên||",
      "5|phòng Tổ chức cán bộ||2024-06-30",
    ]);
    expect(readMinutes(text).reports.map(({ presenter }) => presenter)).toEqual([
      "Phòng Kế hoạch tổng hợp",
      "Khoa Dược",
    ]);
  });

  it("a notice in the news: the meeting's day, not the notice's", () => {
    const text = sample("tin-thong-bao-ket-luan");
    expect(readMinutes(text).date.day).toBe("2018-08-10");
    expect(told(text)).toEqual([
      "|Bộ Giao thông vận tải|Bộ Kế hoạch và Đầu tư + Bộ Tài chính + các địa phương liên quan|2018-10-31",
      "|UBND các tỉnh Nam Định, Thái Bình||2018-12-31",
      "|Bộ Tài nguyên và Môi trường||",
      "|Bộ Tài chính||",
      "|||",
    ]);
  });

  it("several orders in a sentence, and titles joined by dashes", () => {
    const text = sample("tin-chao-co-phuong");
    expect(told(text)).toEqual([
      "|các bộ phận chuyên môn, các tổ dân phố||2023-10-20",
      "|Công an phường||",
      "|bộ phận Địa chính|Đội Quản lý trật tự đô thị|",
      "|Các đoàn thể chính trị - xã hội||",
    ]);
    expect(people(text)).toContain("Nguyễn Văn Toàn: Bí thư Đảng ủy - Chủ tịch HĐND phường");
  });
});

describe("an article", () => {
  it("of a ceremony: speakers, the report's topic, tasks of a list", () => {
    const text = sample("tin-chao-co");
    expect(told(text)).toEqual([
      "|Văn phòng Sở||2023-05-15",
      "|Phòng Công chức viên chức|các phòng chuyên môn|2023-06-30",
      "|Thanh tra Sở||",
      "|Toàn thể công chức, viên chức||",
    ]);
    expect(people(text)).toEqual([
      "Trần Văn Bình: Giám đốc Sở",
      "Lê Thị Thu: Phó Trưởng phòng Tổ chức biên chế",
    ]);
    expect(readMinutes(text).reports[0]?.title).toContain("phong cách Hồ Chí Minh về nêu gương");
  });

  it("counted in words, the year from the page's timestamp", () => {
    const read = readMinutes(sample("tin-chao-co-thu-nhat"));
    expect(read.date).toMatchObject({ day: "2022-09-05", month: "09/2022" });
    expect(told(read.source)).toEqual([
      "Thứ nhất|||",
      "Thứ hai|Phòng Tuyên truyền hỗ trợ người nộp thuế|Văn phòng Cục|2022-12-31",
      "Thứ ba|các Chi cục Thuế khu vực||2022-11-15",
    ]);
  });

  it("on one line: each order with its own lead, a deadline only where one is written", () => {
    expect(told(sample("tin-giao-ban-mot-dong"))).toEqual([
      "|các sở, ngành, địa phương||",
      "|Sở Kế hoạch và Đầu tư||2023-09-15",
      "|Sở Tài chính||",
      "|Công an tỉnh||",
      "|Ủy ban MTTQ tỉnh||",
      "|các cấp ủy, tổ chức đảng||",
      "|Các địa phương||",
      "|Sở Y tế|UBND huyện Lộc Bình|2023-09-30",
      "|Ngành Giáo dục||",
    ]);
  });
});

test("a day behind the label of the meeting is its day, not that on which a task begins", () => {
  const text = `Bảng giao việc sau giao ban
Họp ngày: 22/5/2025 (thứ Năm), 8h00, phòng họp 1
Chủ trì: Ông Đào Xuân Trường, Tổng Giám đốc
- Phòng Quản lý nước báo mực nước hằng ngày, bắt đầu từ ngày 01/6.`;
  expect(readMinutes(text).date.day).toBe("2025-05-22");
});

describe("the reader", () => {
  it.each(SAMPLES)(
    "gives the same result for any composition of accents, spaces or line ends in %s",
    (name) => {
      const text = sample(name);
      const plain = { told: told(text), people: people(text), day: readMinutes(text).date.day };
      const forms = [
        text.normalize("NFD"),
        text.replaceAll("\n", "\r\n"),
        text.replaceAll(" ", "\u00a0"),
        text.replaceAll(" ", "  "),
        text.replaceAll("ủy", "uỷ").replaceAll("Ủy", "Uỷ"),
      ];
      for (const form of forms) {
        const folded = (list: string[]) =>
          list.map((one) => one.replaceAll("uỷ", "ủy").replaceAll("Uỷ", "Ủy"));
        expect(folded(told(form))).toEqual(plain.told);
        expect(folded(people(form))).toEqual(plain.people);
        expect(readMinutes(form).date.day).toBe(plain.day);
      }
    },
  );

  it.each(SAMPLES)("gives a place in %s for every finding", (name) => {
    const { source, directives, references, reports, speakers } = readMinutes(sample(name));
    const flat = source.replaceAll("\n", " ");
    for (const one of directives) expect(flat.slice(one.from, one.to)).toBe(one.text);
    for (const one of references) expect(flat.slice(one.from, one.to)).toContain(one.number);
    for (const one of reports) expect(flat.slice(one.from, one.to)).toBe(one.title);
    for (const one of speakers)
      expect(flat.slice(one.from, one.to).toLowerCase()).toBe(one.name.toLowerCase());
    for (const { deadline } of directives)
      if (deadline) expect(flat.slice(deadline.from, deadline.to)).toBe(deadline.words);
  });

  it("never throws, for any input, and gives the same answer twice", () => {
    const pieces = fc.constantFrom(
      "giao Phòng A ",
      "yêu cầu ",
      "Một là, ",
      "1. ",
      "- ",
      "\n",
      "\n\n",
      ": ",
      "; ",
      ". ",
      "”",
      "(",
      ")",
      "trước ngày 30/7 ",
      "Nghị quyết số 12-NQ/TU ",
      "đồng chí Nguyễn Văn An, Bí thư ",
      "các sở, ngành và ",
      "chủ trì, phối hợp với ",
      "NƠI NHẬN:",
      "Nơi nhận:",
      "BIÊN BẢN",
      "Sáng 1/7/2024, họp. ",
      "\u0301",
      "đ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        expect(readMinutes(text)).toEqual(readMinutes(text));
      }),
    );
  });
});

it.each([
  ["Sở đã tổ chức Hội nghị giao ban hiệu trưởng vào ngày 30 tháng 10 năm 2025 tại trường.", "2025-10-30"],
  ["Trong hai ngày 10 và 11 tháng 3 năm 2026, Cục tổ chức Hội nghị về an toàn giao thông.", "2026-03-10"],
  ["Hồi 07 giờ 30 phút ngày 05 tháng 01 năm 2026, tại hội trường Trung tâm Y tế.", "2026-01-05"],
  [
    "Sáng nay, Bệnh viện tổ chức cuộc họp. Phòng Vật tư phải làm việc với nhà cung cấp, ngày 14/11/2025 báo cáo lại.",
    null,
  ],
])("finds the day of a meeting: %s", (sentence, day) => {
  expect(readMinutes(`THÔNG BÁO\nKết luận tại cuộc họp\n\n${sentence}`).date.day).toBe(day);
});

it("cites technical regulations and standards", () => {
  const { references } = readMinutes(
    "Phòng Kỹ thuật ghi kết quả theo QCVN 01-1:2024/BYT và TCVN 5574:2018; xem QCVN 01-1:2024/BYT.",
  );
  expect(references.map(({ text }) => text)).toEqual(["QCVN 01-1:2024/BYT", "TCVN 5574:2018"]);
});

it("cites a standard with the word before it, a document behind another, and a day without a year", () => {
  const { references } = readMinutes(
    "Phòng Kỹ thuật đo theo Quy chuẩn QCVN 01:2011/BCT, TCVN ISO 22005:2008 và ISO 22000:2018. Căn cứ Quy chế ban hành kèm QĐ số 364/QĐ-VKSTC, Văn phòng chốt danh sách theo KH 256/KH-SVHTTDL ngày 4/11, gửi trước 15/11; làm theo PA số 31/PA-VH ngày 20/10/2025.",
  );
  expect(references.map(({ text }) => text)).toEqual([
    "Quy chuẩn QCVN 01:2011/BCT",
    "TCVN ISO 22005:2008",
    "ISO 22000:2018",
    "QĐ số 364/QĐ-VKSTC",
    "KH 256/KH-SVHTTDL ngày 4/11",
    "PA số 31/PA-VH ngày 20/10/2025",
  ]);
});

it.each([
  [
    "a stamp with the number of readers gives no day",
    "Công ty Xây lắp Hòa Cường chào cờ đầu năm\n06/01/2027 | Ban Truyền thông | 214 lượt xem\n\nSáng đầu tuần, tại bãi thiết bị, Công ty tổ chức lễ chào cờ đầu năm.",
    null,
  ],
  [
    "the day beside a weekday in a heading is the meeting's, not a later one",
    "VKS khu vực 4 - giao ban đầu tuần, thứ Hai 03/8/2026\nVT Trương Công Diệp chủ trì.\nChiều 5/8 VT họp trên tỉnh.",
    "2026-08-03",
  ],
])("%s", (_, text, day) => {
  expect(readMinutes(text).date.day).toBe(day);
});
