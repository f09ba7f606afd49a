import { describe, expect, it } from "vitest";
import { restoreAccents, withoutAccents } from "./accents";
import { readMinutes } from "./read-minutes";

const MAIL = [
  "Kinh gui cac phong",
  "Ngay 04/9/2026, ong Ta Quang Buu, Hieu truong chu tri hop ve cong tac tuyen sinh.",
  "Hieu truong yeu cau Phong Dao tao ra soat danh sach, bao cao truoc ngay 08/9.",
  "Trung tam Ngoai ngu phoi hop voi Phong Tai chinh khao sat theo Thong tu so 11/2024/TT-BLDTBXH.",
].join("\n");

describe("a text typed without accents", () => {
  it("is read like one with accents, and shown as it was typed", () => {
    const { source, date, speakers, references, directives } = readMinutes(MAIL);
    expect(source).toBe(MAIL);
    expect(date.day).toBe("2026-09-04");
    expect(speakers.map(({ name, position }) => `${name}, ${position}`)).toEqual([
      "Ta Quang Buu, Hieu truong",
    ]);
    expect(references.map(({ text }) => text)).toEqual(["Thong tu so 11/2024/TT-BLDTBXH"]);
    expect(
      directives.map(({ lead, coordinating, deadline }) => [
        lead,
        coordinating,
        deadline?.words,
        deadline?.day,
      ]),
    ).toEqual([
      ["Phong Dao tao", [], "truoc ngay 08/9", "2026-09-08"],
      ["Trung tam Ngoai ngu", ["Phong Tai chinh"], undefined, undefined],
    ]);
  });

  it("keeps every character in its place, its case, and words that no text has", () => {
    const { text, whole } = restoreAccents("Phong Ke toan nop bao cao. DEADLINE xqwz 15/9\nKE HOACH");
    expect(text).toBe("Phòng Kế toán nộp báo cáo. DEADLINE xqwz 15/9\nKẾ HOẠCH");
    expect(whole).toBe(true);
    expect(withoutAccents(text)).toBe("Phong Ke toan nop bao cao. DEADLINE xqwz 15/9\nKE HOACH");
  });

  it("may be a line of a text that has accents elsewhere, but short lines there stay as they are", () => {
    const { text } = restoreAccents(
      "Biên bản họp phòng sáng nay, có đủ các bộ phận và lãnh đạo đơn vị tham dự cuộc họp\nban giao tai lieu cho phong ke toan kiem tra\nAnh Hai",
    );
    expect(text.split("\n").slice(1)).toEqual(["bàn giao tài liệu cho phòng kế toán kiểm tra", "Anh Hai"]);
  });
});
