import { describe, expect, it } from "vitest";
import { readMinutes } from "../read-minutes";

const HEAD = ["BIÊN BẢN", "Lễ chào cờ tháng 9/2026", "Trưởng ban yêu cầu thực hiện các nhiệm vụ sau:"];
const read = (...lines: string[]) =>
  readMinutes([...HEAD, ...lines].join("\n"), { day: "2026-09-07" }).directives.map((one) => [
    one.number,
    one.lead,
    one.deadline?.day ?? "",
    one.text,
  ]);

describe("points below a directive", () => {
  it("belong to it, with its deadline", () => {
    expect(
      read(
        "1. Phòng Đầu tư lập danh mục dự án chậm, báo cáo trước ngày 30/9/2026.",
        "a) Nêu rõ nguyên nhân từng dự án;",
        "b) Đề xuất hướng xử lý.",
        "2. Phòng Lao động rà soát lao động nước ngoài trước ngày 15/10/2026.",
      ),
    ).toEqual([
      [
        "1",
        "Phòng Đầu tư",
        "2026-09-30",
        "Phòng Đầu tư lập danh mục dự án chậm, báo cáo trước ngày 30/9/2026.\na) Nêu rõ nguyên nhân từng dự án;\nb) Đề xuất hướng xử lý.",
      ],
      [
        "2",
        "Phòng Lao động",
        "2026-10-15",
        "Phòng Lao động rà soát lao động nước ngoài trước ngày 15/10/2026.",
      ],
    ]);
  });

  it("give it their deadline where it has none", () => {
    const [first, ...rest] = read(
      "1. Phòng Đầu tư lập danh mục dự án chậm, trong đó:",
      "+ Nêu rõ nguyên nhân từng dự án;",
      "+ Đề xuất hướng xử lý trước ngày 30/9/2026.",
    );
    expect(rest).toEqual([]);
    expect(first?.slice(0, 3)).toEqual(["1", "Phòng Đầu tư", "2026-09-30"]);
  });

  it("count on their own with another lead or another deadline", () => {
    expect(
      read(
        "1. Phòng Lao động rà soát lao động nước ngoài, báo cáo trước ngày 15/10/2026.",
        "- Phòng Thanh tra cử người cùng tham gia;",
        "- Gửi kết quả kiểm tra trước ngày 20/10/2026.",
      ).map(([, lead, day]) => [lead, day]),
    ).toEqual([
      ["Phòng Lao động", "2026-10-15"],
      ["Phòng Thanh tra", ""],
      ["", "2026-10-20"],
    ]);
  });
});

describe("not directives", () => {
  it("a line that only announces a table of tasks", () => {
    const rows = ["STT\tNội dung\tChủ trì\tThời hạn", "1\tRà soát danh mục thuốc\tKhoa Dược\t15/9/2026"];
    expect(read(...rows).map(([, lead, day, text]) => [lead, day, text])).toEqual([
      ["Khoa Dược", "2026-09-15", "Rà soát danh mục thuốc"],
    ]);
  });

  it("an office that passes on conclusions", () => {
    expect(
      read(
        "1. Phòng Đầu tư lập danh mục dự án chậm.",
        "Văn phòng Sở thông báo kết luận của Giám đốc Sở đến các phòng, đơn vị.",
      ).map(([, lead]) => lead),
    ).toEqual(["Phòng Đầu tư"]);
  });
});

describe("orders that name their lead after the task", () => {
  const speech = (...lines: string[]) =>
    readMinutes(
      [
        "PHÁT BIỂU KẾT LUẬN",
        "tại phiên họp thường kỳ",
        "(Ngày 08/9/2025)",
        "",
        "Thưa các đồng chí,",
        ...lines,
      ].join("\n"),
    );

  it("are read outside lists, and the day of the speech from its brackets", () => {
    const { date, directives } = speech(
      "Rà soát 31 dự án chậm, đề xuất cắt chuyển vốn, gửi trước 17h00 ngày 12/9 (Sở Tài chính chủ trì).",
      "Đối với Sở Y tế: không để thiếu thuốc tại các trạm y tế xã, báo cáo danh mục trước 15/9.",
      "Cắt giảm ít nhất 30% thời gian giải quyết thủ tục, tất cả các sở, ngành phải làm xong trước 30/11/2025.",
    );
    expect(date.day).toBe("2025-09-08");
    expect(directives.map(({ lead, deadline }) => [lead, deadline?.day])).toEqual([
      ["Sở Tài chính", "2025-09-12"],
      ["Sở Y tế", "2025-09-15"],
      ["tất cả các sở, ngành", "2025-11-30"],
    ]);
  });
});

it("recognises degrees written as one word before a name", () => {
  const { speakers } = readMinutes(
    "BIÊN BẢN HỌP\nNgày 07/9/2026\n- Chủ trì: PGS.TS Nguyễn Thị Thanh Hà, Hiệu trưởng\n- ThS.BS Lê Văn Tám - Chánh Văn phòng báo cáo tình hình quý II\n- Thư ký: CN. Đỗ Thu Ngà - Phòng Kế hoạch\n- Ghi biên bản: bà Lê Thị Út",
  );
  expect(speakers.map(({ name, position, role }) => [name, position, role])).toEqual([
    ["Nguyễn Thị Thanh Hà", "Hiệu trưởng", "chủ trì"],
    ["Lê Văn Tám", "Chánh Văn phòng", "báo cáo"],
    ["Đỗ Thu Ngà", "Phòng Kế hoạch", "thư ký"],
  ]);
});

it("gives people named together the same position, and recognises names of the highlands", () => {
  const { speakers } = readMinutes(
    "Sáng 03/6/2025, Chi cục họp giao ban. Dự họp có các ông Hứa Văn Lập, Mạc Quốc Tuân - Phó Chi cục trưởng; bà Y Hlưng, Trưởng phòng Kinh tế; ông K'Brêu, Chủ tịch UBND xã Đắk Roong.",
  );
  expect(speakers.map(({ name, position }) => [name, position])).toEqual([
    ["Hứa Văn Lập", "Phó Chi cục trưởng"],
    ["Mạc Quốc Tuân", "Phó Chi cục trưởng"],
    ["Y Hlưng", "Trưởng phòng Kinh tế"],
    ["K'Brêu", "Chủ tịch UBND xã Đắk Roong"],
  ]);
});

it("keeps lower-case letters in the names of departments, and splits an order by its deadlines", () => {
  const { directives } = readMinutes(
    "THÔNG BÁO KẾT LUẬN\nNgày 06/5/2024, Giám đốc chủ trì họp giao ban và kết luận:\n1. Giao Phòng Đền bù, giải phóng mặt bằng lập hồ sơ 14 hộ còn vướng, xong trước ngày 17/5/2024; công khai phương án chậm nhất ngày 24/5/2024.\n2. Riêng việc sửa kho phải làm dứt điểm trước 30/6, do Phòng Kỹ thuật, thẩm định chủ trì.",
  );
  expect(directives.map(({ lead, deadline }) => [lead, deadline?.day])).toEqual([
    ["Phòng Đền bù, giải phóng mặt bằng", "2024-05-17"],
    ["Phòng Đền bù, giải phóng mặt bằng", "2024-05-24"],
    ["Phòng Kỹ thuật, thẩm định", "2024-06-30"],
  ]);
});

it("ends the discussion where the leader concludes, and leaves a remark in brackets with its order", () => {
  const { directives } = readMinutes(
    "BIÊN BẢN HỌP\nNgày 21/7/2025\nA. Nghe báo cáo\nXN2 báo cáo đã thay 412 đồng hồ.\nB. Trao đổi\n- XN Xây lắp xin lùi tuyến ngõ 42 sang tháng 8.\nC. Kết luận\n1. Khoanh vùng khu tập thể Dệt, lắp 4 đồng hồ tổng (P.KTCN chủ trì; XN2, P.KD phối hợp).",
  );
  expect(directives.map(({ lead, coordinating }) => [lead, coordinating])).toEqual([
    ["P.KTCN", ["XN2", "P.KD"]],
  ]);
});

it("recognises the participants of a chat by their given names", () => {
  const { directives, speakers } = readMinutes(
    [
      "[09/02/2026 08:31] Doãn Hải Triều (GĐ): bắt đầu nhé",
      "[09/02/2026 08:38] Bách QC: em nghĩ do trục ống đồng mòn",
      "[09/02/2026 08:41] Doãn Hải Triều (GĐ): @Bách test mẫu trước khi chạy hàng",
      "[09/02/2026 08:47] Thùy Kho: kho màng còn đủ 9 ngày ạ",
      "[09/02/2026 08:50] Doãn Hải Triều (GĐ): Thùy kiểm kê toàn bộ màng, gửi file trước 14/2",
    ].join("\n"),
  );
  expect(directives.map(({ lead, deadline }) => [lead, deadline?.day ?? ""])).toEqual([
    ["Bách", ""],
    ["Thùy", "2026-02-14"],
  ]);
  expect(speakers.map(({ name, position, role }) => [name, position, role])).toEqual([
    ["Doãn Hải Triều", "GĐ", "chủ trì"],
  ]);
});

it("refuses a text that is too long before reading any of it", () => {
  const begun = process.cpuUsage();
  expect(() => readMinutes("Phòng A rà soát. ".repeat(60_000))).toThrow("import.too_long");
  expect(secondsSince(begun)).toBeLessThan(0.5);
});

const secondsSince = (begun: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
};

it("reads what the leader decides behind a colon, and leaves what others only say", () => {
  const { directives } = readMinutes(
    "BIÊN BẢN\nNgày họp: 11/3/2026\nChủ trì: ông Lê Văn Tám - Chủ tịch UBND xã\nNỘI DUNG THỨ NHẤT: NGÂN SÁCH\nÔng Nguyễn Hữu Tòng, Phó Chủ tịch UBND xã cho rằng cần cân nhắc mùa mưa.\n→ Chủ tịch chốt: Đồng ý danh sách 62 hộ. Phòng Kinh tế hoàn ứng dứt điểm trước ngày 31/3. Việc tìm hồ sơ giao anh Ploong (văn thư) cùng kế toán, mỗi chiều thứ Sáu báo Chủ tịch.",
  );
  expect(directives.map(({ lead }) => lead)).toEqual(["Phòng Kinh tế", "anh Ploong (văn thư)"]);
});

it("keeps a list together over the page numbers of a printed text", () => {
  const { directives } = readMinutes(
    "BIÊN BẢN HỌP\nHôm nay, ngày 19 tháng 3 năm 2025, ông Tống Viết Hưởng, Phó Giám đốc Ban chủ trì họp.\n3. Kết luận của chủ trì:\na) Phòng Dự án 1 làm thủ tục khai thác mỏ, trình UBND huyện trong tháng 4.\n\nBB họp gói XL-02        1/2\n\nb) Nhà thầu sửa chữa đường thôn 6 trước ngày 25/3.\n\nBB họp gói XL-02        2/2",
  );
  expect(directives.map(({ lead, deadline }) => [lead, deadline?.day])).toEqual([
    ["Phòng Dự án 1", "2025-04-30"],
    ["Nhà thầu", "2025-03-25"],
  ]);
});

it("reads a chat whose messages show no time, below a line that names the group", () => {
  const { directives, speakers } = readMinutes(
    "[Nhóm Viber] Giao ban nhanh Chi cục, thứ Hai 29/9/2025\nHải Đường CCT: Chào cả nhà\nHải Đường CCT: @Trạm Cửa Hới kiểm đếm lồng bè, báo số về trước 15h hôm nay\nTrạm Cửa Hới: dạ rõ\nHải Đường CCT: tốt. Văn phòng gửi báo cáo nhanh trước 17h hôm nay",
  );
  expect(speakers.map(({ name, position }) => [name, position])).toEqual([["Hải Đường", "CCT"]]);
  expect(directives.map(({ lead, deadline }) => [lead, deadline?.day])).toEqual([
    ["Trạm Cửa Hới", "2025-09-29"],
    ["Văn phòng", "2025-09-29"],
  ]);
});
