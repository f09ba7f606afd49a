import { describe, expect, it } from "vitest";
import { readMinutes } from "./read-minutes";

/** Lead, coordinating units and deadline of each directive, one line each. */
const told = (...lines: string[]) =>
  readMinutes(lines.join("\n")).directives.map(
    ({ lead, coordinating, deadline }) => `${lead}|${coordinating.join(" + ")}|${deadline?.day ?? ""}`,
  );

const NOTICE = [
  "THÔNG BÁO",
  "Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp ngày 05/11/2025",
  "",
  "Sau khi nghe các sở báo cáo, Phó Chủ tịch UBND tỉnh kết luận như sau:",
];

describe("units in a notice of conclusions", () => {
  it("may be places whose names begin like units", () => {
    expect(
      told(
        ...NOTICE,
        "1. Sở Xây dựng rà soát quy hoạch, báo cáo trước ngày 20/11/2025.",
        "2. Đối với UBND các tỉnh Hải Sơn, Trường An, Tây Lĩnh:",
        "- Hoàn thành cắm biển cảnh báo tại các điểm sạt lở.",
        "3. Các tổ dân phố 3, 4, 7 vận động nhân dân tháo dỡ mái che.",
      ),
    ).toEqual([
      "Sở Xây dựng||2025-11-20",
      "UBND các tỉnh Hải Sơn, Trường An, Tây Lĩnh||",
      "Các tổ dân phố 3, 4, 7||",
    ]);
  });

  it("lead and coordinate every task below the line that names them", () => {
    expect(
      told(
        ...NOTICE.slice(0, 3),
        "Sau khi nghe các sở báo cáo, Phó Chủ tịch UBND tỉnh có ý kiến như sau:",
        "1. Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ:",
        "a) Hoàn chỉnh kế hoạch tổ chức hội chợ, trình trước ngày 10/11/2025.",
        "b) Thành lập ban tổ chức và các tiểu ban.",
      ),
    ).toEqual(["Sở Tài chính|Sở Nội vụ|2025-11-10", "Sở Tài chính|Sở Nội vụ|"]);
  });

  it("head their tasks behind a star, without a colon", () => {
    expect(
      told(
        ...NOTICE,
        "* Phòng Kinh tế",
        "- Lập hồ sơ hỗ trợ các hộ có lợn tiêu hủy.",
        "* Công an xã",
        "- Tuần tra vườn rẫy ban đêm.",
      ),
    ).toEqual(["Phòng Kinh tế||", "Công an xã||"]);
  });

  it("have a task of their own where a part comes back at fixed times", () => {
    expect(
      told(
        ...NOTICE,
        "1. Sở Nội vụ hướng dẫn các xã, xong trước 20/11/2025; định kỳ ngày 25 hằng tháng báo cáo UBND tỉnh.",
      ),
    ).toEqual(["Sở Nội vụ||2025-11-20", "Sở Nội vụ||"]);
  });
});

describe("what is told and ordered nothing", () => {
  const after = (line: string) => told(...NOTICE.slice(0, 3), "Chủ tịch giao Văn phòng lập danh sách.", line);
  it.each([
    "Sở Văn hóa, Thể thao và Du lịch đã giao Trung tâm Văn hóa dàn dựng chương trình.",
    "Tại phiên họp thứ tư, Phó Thủ tướng đã giao Bộ Xây dựng hoàn thành thiết kế.",
    "Tháng 6/2024, Chủ tịch UBND tỉnh giao Sở Khoa học và Công nghệ hoàn thành giai đoạn 1.",
    "Người dân phải chờ lâu vào sáng thứ Hai.",
    "Theo kế hoạch, ngành Công an duy trì 5 chốt phân luồng.",
    "Ảnh: Lực lượng kiểm ngư kiểm tra tàu tại cửa Lạch Bạng.",
  ])("%s", (line) => expect(after(line)).toEqual(["Văn phòng||"]));
});

describe("who and what is named", () => {
  it("is a plenum's resolution by its number and term", () => {
    const { references } = readMinutes("Thực hiện Nghị quyết Trung ương 5 khóa IX, các xã rà soát.");
    expect(references.map(({ text }) => text)).toEqual(["Nghị quyết Trung ương 5 khóa IX"]);
  });

  it("is no person where a place ends a position", () => {
    const { speakers } = readMinutes(
      "Ngày 18/9/2025, tỉnh họp. Bà Lò Thị Hoan, Giám đốc Hợp tác xã Chè Nậm Cúm nêu ý kiến.",
    );
    expect(speakers.map(({ name }) => name)).toEqual(["Lò Thị Hoan"]);
  });

  it("is two reports of one person", () => {
    const { reports } = readMinutes(
      "Đồng chí Trà Mỹ Hạnh trình bày báo cáo tài chính công đoàn và báo cáo kiểm điểm của Ban Chấp hành.",
    );
    expect(reports.map(({ title }) => title)).toEqual(["tài chính công đoàn", "kiểm điểm của Ban Chấp hành"]);
  });
});

it("what the leader says of a work that must be done is a directive, also behind a comma in place of a full stop", () => {
  const { directives } = readMinutes(
    "Sáng 01/7/2024, Ban Quản lý chào cờ.\nPhát biểu chỉ đạo đồng chí Lê Văn Tám, Trưởng ban nêu tình hình thu hút đầu tư gặp khó khăn, đạt hơn 1 tỷ đô la Mỹ, Hoạt động xúc tiến đầu tư phải chủ động, đồng bộ hơn.\nCông tác hậu cần năm ngoái phải chờ kinh phí.",
  );
  expect(directives.map(({ text, lead }) => [text, lead])).toEqual([
    ["Hoạt động xúc tiến đầu tư phải chủ động, đồng bộ hơn.", ""],
  ]);
});
