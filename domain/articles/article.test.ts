import { describe, expect, it } from "vitest";
import { type Article, partOf, piecesOf } from "./article";

const photo = (fileId: number) => ({ fileId, caption: `Ảnh ${fileId}`, alt: "" });
const article: Article = {
  headline: "Lễ chào cờ tháng 7",
  lead: "Sáng 1/7, Ban chào cờ.\n\n  Đồng chí Trưởng ban chủ trì. ",
  blocks: [
    { key: "item-1", text: "Mở đầu." },
    { key: "item-2", text: "Báo cáo.\n \nPhát biểu." },
    { key: "figures", text: " \n" },
    { key: "directives", text: "Chỉ đạo." },
  ],
  photos: [photo(1), photo(2), photo(3)],
  byline: "Văn phòng",
};
const read = (one: Article) =>
  piecesOf(one).map((piece) =>
    piece.kind === "photo" ? `[${piece.photo.fileId}]` : `${piece.kind}: ${piece.text}`,
  );

describe("an article as it is read", () => {
  it("has no empty paragraph, its first photo below the lead and the others spread over the body", () => {
    expect(read(article)).toEqual([
      "headline: Lễ chào cờ tháng 7",
      "lead: Sáng 1/7, Ban chào cờ.",
      "lead: Đồng chí Trưởng ban chủ trì.",
      "[1]",
      "paragraph: Mở đầu.",
      "[2]",
      "paragraph: Báo cáo.",
      "paragraph: Phát biểu.",
      "[3]",
      "paragraph: Chỉ đạo.",
      "byline: Văn phòng",
    ]);
  });

  it("needs neither photos nor a byline", () => {
    expect(read({ ...article, photos: [], byline: "", blocks: [] })).toEqual([
      "headline: Lễ chào cờ tháng 7",
      "lead: Sáng 1/7, Ban chào cờ.",
      "lead: Đồng chí Trưởng ban chủ trì.",
    ]);
  });

  it.each([
    ["headline", "Lễ chào cờ tháng 7"],
    ["lead", "Sáng 1/7, Ban chào cờ.\n\n  Đồng chí Trưởng ban chủ trì. "],
    ["directives", "Chỉ đạo."],
    ["item-9", null],
  ])("has in its part %s: %s", (part, words) => {
    expect(partOf(article, part)).toBe(words);
  });
});
