import { describe, expect, it } from "vitest";
import { readRecord } from "./read-record";

function particularsOf(text: string) {
  const { particulars, secretary, source } = readRecord(text);
  const { startsAt, endsAt, place } = particulars;
  for (const found of [startsAt, endsAt, place])
    if (found) expect(source.slice(found.from, found.to)).not.toBe("");
  return [startsAt?.time, endsAt?.time, place?.text, secretary?.name].map((one) => one ?? "");
}

describe("the particulars of a meeting", () => {
  it("are read from labelled lines", () => {
    expect(
      particularsOf(
        "BIÊN BẢN\nLễ chào cờ tháng 6 năm 2026\n1. Thời gian: từ 7 giờ 30 đến 8 giờ 15, ngày 01/6/2026\n2. Địa điểm: Hội trường tầng 2, trụ sở Ban Quản lý.\n3. Chủ trì: ông Lê Văn Tám, Trưởng ban\n4. Thư ký: bà Trần Thị Mơ, chuyên viên Văn phòng\nII. NỘI DUNG\nÔng Lê Văn Tám giao Văn phòng lập kế hoạch trước 17 giờ ngày 25/6.",
      ),
    ).toEqual(["07:30", "08:15", "Hội trường tầng 2, trụ sở Ban Quản lý", "Trần Thị Mơ"]);
  });

  it("are read from the first and the last sentence", () => {
    expect(
      particularsOf(
        "Hôm nay, vào hồi 7 giờ 30 phút ngày 01/6/2026, tại Hội trường cơ quan, Ban Quản lý long trọng tổ chức Lễ chào cờ.\nTrưởng ban giao Phòng Kế hoạch báo cáo trước ngày 20/6/2026.\nBuổi lễ kết thúc hồi 8 giờ 20 phút cùng ngày.",
      ),
    ).toEqual(["07:30", "08:20", "Hội trường cơ quan", ""]);
  });

  it("are none where a text speaks only of other times and places", () => {
    expect(
      particularsOf(
        "Thông báo kết luận cuộc họp ngày 01/6/2026\nVăn phòng chuẩn bị hội nghị khai mạc lúc 19h ngày 12/12/2026 tại Nhà văn hóa thành phố.\nPhòng Kế hoạch gửi báo cáo trước 17 giờ ngày 25/6/2026.",
      ),
    ).toEqual(["", "", "", ""]);
  });

  it("have no end before their start", () => {
    expect(
      particularsOf(
        "Thời gian: 14h00 ngày 01/6/2026\nĐịa điểm: Phòng họp số 1\nCuộc họp kết thúc lúc 9 giờ.",
      ),
    ).toEqual(["14:00", "", "Phòng họp số 1", ""]);
  });
});

describe("the sentence that closes the minutes", () => {
  const closingOf = (text: string) => {
    const { particulars, source } = readRecord(
      `BIÊN BẢN HỌP\nHồi 8 giờ ngày 01/6/2026, cơ quan họp giao ban.\n${text}`,
    );
    const { closing } = particulars;
    return closing && source.slice(closing.from, closing.to);
  };

  it("is found where it says only that", () => {
    const said = "Cuộc họp kết thúc vào hồi 9 giờ 15 phút cùng ngày, biên bản được mọi người thông qua.";
    expect(closingOf(said)).toBe(said);
    expect(closingOf("Buổi giao ban kết thúc lúc 9h15.")).toBe("Buổi giao ban kết thúc lúc 9h15.");
  });

  it("is none where it is a field, or part of other words", () => {
    expect(closingOf("Kết thúc: 9h15")).toBeNull();
    expect(closingOf("Giám đốc giao Văn phòng báo cáo sau khi cuộc họp kết thúc lúc 9h15.")).toBeNull();
    expect(closingOf("Giám đốc giao Văn phòng báo cáo trước ngày 10/6.")).toBeNull();
  });
});
