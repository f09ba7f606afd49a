import { expect, it } from "vitest";
import { readMinutes } from "./read-minutes";

const titleOf = (lines: string) => {
  const { title, organization } = readMinutes(lines);
  return [title?.text, organization?.text];
};
const BODY =
  "Hôm nay, ngày 02/6/2025, cơ quan họp giao ban. Giám đốc giao Văn phòng báo cáo trước ngày 10/6.";

it.each([
  [
    "a line that says what is written",
    "UBND HUYỆN BA VẠN\nPHÒNG NỘI VỤ\nBIÊN BẢN HỌP XÉT NÂNG LƯƠNG",
    ["BIÊN BẢN HỌP XÉT NÂNG LƯƠNG", "UBND HUYỆN BA VẠN PHÒNG NỘI VỤ"],
  ],
  [
    "the line below the kind of document",
    "TÒA ÁN NHÂN DÂN HUYỆN CẨM LƯƠNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBIÊN BẢN\nHọp rút kinh nghiệm phiên tòa",
    ["Họp rút kinh nghiệm phiên tòa", "TÒA ÁN NHÂN DÂN HUYỆN CẨM LƯƠNG"],
  ],
  [
    "two lines, if the first says only that there was a meeting",
    "SỞ KHOA HỌC VÀ CÔNG NGHỆ\nBIÊN BẢN HỌP\nvề việc lựa chọn nhiệm vụ khoa học năm 2026",
    ["BIÊN BẢN HỌP về việc lựa chọn nhiệm vụ khoa học năm 2026", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
  ],
  [
    "a line in small letters below the name of the agency",
    "Sở Văn hóa, Thể thao và Du lịch\nBiên bản họp phòng Quản lý Di sản",
    ["Biên bản họp phòng Quản lý Di sản", undefined],
  ],
  [
    "the value of a form, beside its label",
    "- Cuộc họp: Gặp mặt cán bộ công đoàn",
    ["Gặp mặt cán bộ công đoàn", undefined],
  ],
  [
    "the value of a form, below its label",
    "BIÊN BẢN HỌP\nTên cuộc họp\nXét duyệt sáng kiến",
    ["Xét duyệt sáng kiến", undefined],
  ],
  [
    "the headline of an article, not its first sentence",
    "Tòa án nhân dân tỉnh phát động đợt thi đua\nNgày 01/4, lãnh đạo Tòa án đã chủ trì lễ chào cờ.",
    ["Tòa án nhân dân tỉnh phát động đợt thi đua", "Tòa án nhân dân tỉnh"],
  ],
])("the title is %s", (_, heading, expected) => {
  expect(titleOf(`${heading}\n${BODY}`)).toEqual(expected);
});

it("is no sentence about minutes", () => {
  const first = "Sáng 06/8/2025, Công đoàn Viện họp kiện toàn ban chấp hành.";
  expect(titleOf(`${first}\nBiên bản gửi công đoàn cấp trên trước ngày 08/8.`)[0]).toBe(first);
});

it("is the line itself where the text begins below it", () => {
  expect(titleOf(`BIÊN BẢN HỌP\n${BODY}`)[0]).toBe("BIÊN BẢN HỌP");
});
