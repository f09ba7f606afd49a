import { describe, expect, it } from "vitest";
import { readRecord } from "./read-record";

const ARTICLE = `Ban Quản lý Cụm công nghiệp Đông Phú chào cờ tháng 4/2025

Sáng 07/4/2025, Ban Quản lý Cụm công nghiệp Đông Phú tổ chức lễ chào cờ và sinh hoạt dưới cờ tháng 4/2025.

Toàn cảnh lễ chào cờ tại sân trụ sở

Đồng chí Hồ Thị Nga, Trưởng phòng Lao động trình bày chuyên đề Thực hiện Nghị quyết số 15-NQ/TU ngày 12/5/2021 của Ban Thường vụ Tỉnh ủy “về nhà ở cho công nhân”.

Đồng chí Hồ Thị Nga trình bày chuyên đề

Phát biểu chỉ đạo, đồng chí Lưu Văn Hải, Phó Trưởng ban cho biết thu hút đầu tư nước ngoài đạt gần 120 triệu đô la Mỹ. Đồng chí đề ra nhiệm vụ cho nửa đầu năm 2025 và yêu cầu các phòng ban nâng cao chất lượng phục vụ doanh nghiệp.

Các việc cần làm ngay gồm:

Hạ tầng: Phòng Xây dựng hoàn thành đường số 5.

Môi trường: Phòng Môi trường kiểm tra trạm xử lý nước thải.

Các yêu cầu về kỷ luật:

Giờ giấc: Toàn thể cán bộ chấp hành giờ làm việc.

Sau phần phát biểu, toàn thể cán bộ học tập những điểm mới của Luật Đất đai.

Cuối buổi, lãnh đạo Ban tặng hoa chúc mừng những cán bộ sinh tháng Tư.

Phòng Tổng hợp`;

describe("a whole record read from an article", () => {
  const read = readRecord(ARTICLE);
  const words = ({ from, to }: { from: number; to: number }) => read.source.slice(from, to);

  it("has the programme in order, each item with who speaks", () => {
    expect(read.items.map(({ kind, speaker }) => [kind, speaker])).toEqual([
      ["ritual", ""],
      ["report", "Hồ Thị Nga"],
      ["speech", "Lưu Văn Hải"],
      ["study", ""],
      ["honours", ""],
    ]);
    expect(read.items.map(({ title }) => title)).toEqual([
      "",
      "Thực hiện Nghị quyết số 15-NQ/TU ngày 12/5/2021 của Ban Thường vụ Tỉnh ủy “về nhà ở cho công nhân”",
      "",
      "Học tập những điểm mới của Luật Đất đai",
      "Tặng hoa chúc mừng những cán bộ sinh tháng Tư",
    ]);
  });

  it("takes captions as captions, and nothing that they repeat as said", () => {
    expect(read.captions.map(({ text }) => text)).toEqual([
      "Toàn cảnh lễ chào cờ tại sân trụ sở",
      "Đồng chí Hồ Thị Nga trình bày chuyên đề",
    ]);
    expect(read.reports).toHaveLength(1);
  });

  it("leaves the author's line out", () => {
    expect(read.author.map(words)).toEqual(["Phòng Tổng hợp"]);
    expect(read.items.at(-1)?.parts.map(words).join(" ")).not.toContain("Phòng Tổng hợp");
  });

  it("offers the figure and the horizon", () => {
    expect(read.figures).toMatchObject([
      {
        words: "gần 120 triệu đô la Mỹ",
        value: 120,
        unit: "triệu USD",
        name: "Thu hút đầu tư nước ngoài",
      },
    ]);
    expect(read.horizon).toMatchObject({ words: "nửa đầu năm 2025", day: "2025-06-30" });
  });

  it("puts each task under the line that introduces it", () => {
    expect(read.directives.map(({ heading, text }) => [heading, text.slice(0, 10).trim()])).toEqual([
      ["", "yêu cầu cá"],
      ["Các việc cần làm ngay", "Hạ tầng: P"],
      ["Các việc cần làm ngay", "Môi trường"],
      ["Các yêu cầu về kỷ luật", "Giờ giấc:"],
    ]);
  });

  it("says of a cited document who issued it and what about", () => {
    expect(read.references).toMatchObject([
      { number: "15-NQ/TU", issuer: "Ban Thường vụ Tỉnh ủy", subject: "Nhà ở cho công nhân" },
    ]);
  });
});

describe("an article of one paragraph", () => {
  it("has its programme sentence by sentence", () => {
    const read = readRecord(
      "Chi cục Thuế chào cờ tháng 4\nSáng 07/4/2025, Chi cục tổ chức chào cờ. Ông Ưng Minh Tiệp, Chi cục trưởng giao Đội Thu rà soát nợ, báo cáo trước ngày 15/4. Bà Lục Tiểu Bình, Phó Trưởng phòng kể câu chuyện về Bác. Buổi chào cờ kết thúc bằng bài hát truyền thống.",
    );
    expect(read.items.map(({ kind, speaker }) => [kind, speaker])).toEqual([
      ["ritual", ""],
      ["speech", "Ưng Minh Tiệp"],
      ["study", "Lục Tiểu Bình"],
    ]);
  });
});

describe("lines of an article that are no sentences", () => {
  const captionsOf = (line: string) =>
    readRecord(
      `Cơ quan họp tháng 5\n\nSáng 05/5/2025, cơ quan họp.\n\n${line}\n\nBuổi họp kết thúc tốt đẹp.`,
    ).captions.map(({ text }) => text);
  it.each([
    ["Ảnh: Giám đốc trao quà", ["Giám đốc trao quà"]],
    ["Ảnh: Toàn cảnh buổi lễ.", ["Toàn cảnh buổi lễ"]],
    ["(Ảnh 2: Giám đốc trao quà)", ["Giám đốc trao quà"]],
    ["Giám đốc Lê Văn Tám phát biểu (Ảnh: Thu Hà)", ["Giám đốc Lê Văn Tám phát biểu"]],
    ["Quang cảnh buổi họp", ["Quang cảnh buổi họp"]],
    ["Giám đốc phát biểu tại buổi họp.", []],
    ["Giám đốc phát biểu, yêu cầu:", []],
    ["1. Giám đốc phát biểu", []],
  ])("%s", (line, captions) => expect(captionsOf(line)).toEqual(captions));

  const authorOf = (line: string) => {
    const { author, source } = readRecord(
      `Cơ quan họp tháng 5\n\nSáng 05/5/2025, cơ quan họp.\n\nBuổi họp kết thúc tốt đẹp.\n\n${line}`,
    );
    return author.map(({ from, to }) => source.slice(from, to));
  };
  it.each([
    ["Thu Hà", ["Thu Hà"]],
    ["Tin, ảnh: Thu Hà", ["Tin, ảnh: Thu Hà"]],
    ["Tin: Thu Hà\nẢnh: Lê Nam", ["Tin: Thu Hà", "Ảnh: Lê Nam"]],
    ["Theo Báo Đông Phú", ["Theo Báo Đông Phú"]],
    ["Trung tâm Truyền thông – Xúc tiến", ["Trung tâm Truyền thông – Xúc tiến"]],
    ["Phòng Tổng hợp lưu hồ sơ.", []],
    ["Mọi người ra về", []],
    ["Ảnh: Toàn cảnh buổi lễ.", []],
    ["Ảnh: Lê Nam.", ["Ảnh: Lê Nam."]],
  ])("%s", (line, lines) => expect(authorOf(line)).toEqual(lines));

  it("official minutes have neither", () => {
    const read = readRecord(
      "BIÊN BẢN\nHọp giao ban tháng 5\n\nNgày 05/5/2025, ông Lê Văn Tám, Giám đốc chủ trì.\n\nQuang cảnh thảo luận\n\nCuộc họp kết thúc lúc 9 giờ./.\n\nThu Hà",
    );
    expect([read.captions, read.author]).toEqual([[], []]);
  });
});

describe("figures that were reached", () => {
  const figuresOf = (sentence: string) =>
    readRecord(
      `Họp tháng 5\n\nSáng 05/5/2025, cơ quan họp.\n\nÔng Lê Văn Tám, Giám đốc cho biết ${sentence}`,
    ).figures.map(({ value, unit, name }) => [value, unit, name]);
  it.each([
    ["doanh thu đạt hơn 1tỷ đô la Mỹ.", [[1, "tỷ USD", "Doanh thu"]]],
    ["tổng thu nội địa ước đạt 1.234,5 tỉ đồng.", [[1234.5, "tỷ đồng", "Tổng thu nội địa"]]],
    ["tỷ lệ hồ sơ đúng hạn đạt 99,2%.", [[99.2, "%", "Tỷ lệ hồ sơ đúng hạn"]]],
    ["doanh thu tăng 5% so với năm trước.", []],
    ["phấn đấu doanh thu đạt 20 tỷ đồng.", []],
    ["có 12 người dự.", []],
  ])("%s", (sentence, figures) => expect(figuresOf(sentence)).toEqual(figures));
});

describe("the period a speech speaks about", () => {
  const horizonOf = (period: string) =>
    readRecord(
      `Cơ quan họp\n\nSáng 05/5/2025, cơ quan họp.\n\nÔng Lê Văn Tám, Giám đốc kết luận, đề ra nhiệm vụ ${period}.`,
    ).horizon?.day;
  it.each([
    ["cho nửa cuối năm 2025", "2025-12-31"],
    ["6 tháng cuối năm", "2025-12-31"],
    ["những tháng còn lại của năm 2025", "2025-12-31"],
    ["quý III", "2025-09-30"],
    ["tháng 6", "2025-06-30"],
    ["thường xuyên", undefined],
    ["tháng 3", undefined],
  ])("%s", (period, day) => expect(horizonOf(period)).toBe(day));
});
