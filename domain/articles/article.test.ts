import { describe, expect, it } from "vitest";
import { ARTICLE_STATUSES, type Article, partOf, piecesOf, withWordsIn } from "./article";

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

  it.each<[number, number, string]>([
    [0, 3, "[1] [2] [3]"],
    [1, 1, "[1] a"],
    [1, 2, "[1] [2] a"],
    [2, 1, "[1] a b"],
    [2, 2, "[1] a [2] b"],
    [2, 3, "[1] [2] a [3] b"],
    [3, 3, "[1] a [2] b [3] c"],
    [3, 4, "[1] [2] a [3] b [4] c"],
    [4, 3, "[1] a [2] b [3] c d"],
    [4, 2, "[1] a b [2] c d"],
  ])("spreads over %d parts %d photos: %s", (parts, photos, expected) => {
    const one = {
      headline: "",
      lead: "",
      byline: "",
      blocks: ["a", "b", "c", "d"].slice(0, parts).map((text) => ({ key: text, text })),
      photos: [1, 2, 3, 4].slice(0, photos).map(photo),
    };
    expect(
      piecesOf(one)
        .flatMap((piece) => (piece.kind === "photo" ? `[${piece.photo.fileId}]` : piece.text || []))
        .join(" "),
    ).toBe(expected);
  });
});

it("an article spreads its photos over the parts that have words", () => {
  const blocks = ["a", " \n ", "b"].map((text, index) => ({ key: `item-${index}`, text }));
  expect(read({ ...article, lead: "", byline: "", blocks })).toEqual([
    "headline: Lễ chào cờ tháng 7",
    "[1]",
    "[2]",
    "paragraph: a",
    "[3]",
    "paragraph: b",
  ]);
});

describe("an article with other words", () => {
  it.each([
    ["headline", "Tin mới"],
    ["lead", "Sáng nay."],
    ["item-2", "Thảo luận."],
    ["figures", ""],
  ])("has them in its part %s and nowhere else", (part, words) => {
    const changed = withWordsIn(article, part, words);
    expect(partOf(changed, part)).toBe(words);
    const others = ["headline", "lead", "item-1", "item-2", "figures", "directives"].filter(
      (one) => one !== part,
    );
    expect(others.map((one) => partOf(changed, one))).toEqual(others.map((one) => partOf(article, one)));
    expect([changed.photos, changed.byline, changed.blocks.length]).toEqual([article.photos, "Văn phòng", 4]);
  });

  it("is the same if it has no such part", () => {
    expect(withWordsIn(article, "item-9", "Tin mới")).toEqual(article);
  });
});

it("an article is a draft, then ready", () => {
  expect(ARTICLE_STATUSES.join(" ")).toBe("draft ready");
});
