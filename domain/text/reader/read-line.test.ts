import { describe, expect, it } from "vitest";
import { calendarOf } from "../../calendar/working-days";
import { readDirectiveLine } from "./read-line";

const on = {
  meeting: "2024-08-05",
  year: 2024,
  calendar: calendarOf([]),
};
const read = (line: string) =>
  readDirectiveLine(line, on).map(({ text, lead, coordinating, deadline }) => ({
    text,
    lead,
    coordinating,
    day: deadline?.day ?? null,
  }));

describe("a line that a clerk makes a directive", () => {
  it("gives lead, coordinating units and deadline", () => {
    const line =
      "Phòng Thẩm định chủ trì, phối hợp với Văn phòng lập danh mục hồ sơ tồn, gửi trước ngày 20/8.";
    expect(read(line)).toEqual([
      { text: line, lead: "Phòng Thẩm định", coordinating: ["Văn phòng"], day: "2024-08-20" },
    ]);
  });

  it.each([
    "Văn phòng HĐND và UBND",
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    "Văn phòng Đoàn ĐBQH và HĐND",
  ])("names one office that serves two bodies: %s", (office) => {
    expect(read(`Phòng Kinh tế phối hợp với ${office} kiểm tra chợ, báo cáo trước ngày 20/8.`)).toMatchObject(
      [{ lead: "Phòng Kinh tế", coordinating: [office], day: "2024-08-20" }],
    );
    expect(read(`Phòng Kinh tế phối hợp với ${office} và Phòng Lao động kiểm tra chợ.`)).toMatchObject([
      { coordinating: [office, "Phòng Lao động"] },
    ]);
    expect(read("Phòng Kinh tế phối hợp với HĐND và UBND xã kiểm tra chợ.")).toMatchObject([
      { coordinating: ["HĐND", "UBND xã"] },
    ]);
  });

  it("needs no word of command, and loses its list marker", () => {
    const text = "Phòng Tài nguyên – Môi trường đo lại nguồn thải, xong trong quý III.";
    expect(read(`- ${text}`)).toMatchObject([
      { text, lead: "Phòng Tài nguyên – Môi trường", day: "2024-09-30" },
    ]);
  });

  it("is several directives if several units have their own tasks", () => {
    expect(
      read("Giao Văn phòng chuẩn bị hội trường; giao Phòng Lao động gửi số liệu trước 30/9").map(
        ({ lead, day }) => [lead, day],
      ),
    ).toEqual([
      ["Văn phòng", null],
      ["Phòng Lao động", "2024-09-30"],
    ]);
  });

  it("is always read as a directive, with nothing invented", () => {
    const text = "Nhắc mọi người khóa cửa sổ khi ra về";
    expect(read(text)).toEqual([{ text, lead: "", coordinating: [], day: null }]);
    expect(read("   ")).toEqual([]);
  });

  it("gives the same result for decomposed letters and unusual spaces", () => {
    const line = "Văn  phòng\u00a0chuẩn bị tài liệu, xong trong tuần này";
    expect(read(line.normalize("NFD"))).toEqual(read(line));
    expect(read(line)[0]?.day).toBe("2024-08-09");
  });
});
