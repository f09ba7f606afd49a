import { expect, it } from "vitest";
import { saveArticleInput } from "./article-input";

const typed = {
  meetingId: "1",
  version: "2",
  headline: "Lễ chào cờ",
  lead: "Sáng 1/7.",
  byline: "Văn phòng",
  keys: ["item-1", "figures", "item-1"],
  files: ["7", "8", "9"],
  "block.item-1": "Mở đầu.",
  "shown.7": "on",
  "order.7": "2",
  "caption.7": "Ảnh bảy",
  "shown.9": "on",
  "order.9": "1",
  "alt.9": "Hàng người",
  "order.8": "1",
};

it("an article is gathered from its form: photos that are shown in their order, each part once", () => {
  const { article } = saveArticleInput.parse(typed);
  expect(article.photos).toEqual([
    { fileId: 9, caption: "", alt: "Hàng người" },
    { fileId: 7, caption: "Ảnh bảy", alt: "" },
  ]);
  expect(article.blocks).toEqual([
    { key: "item-1", text: "Mở đầu." },
    { key: "figures", text: "" },
  ]);
});

it.each([
  [{ headline: "" }, "headline: required"],
  [{ lead: "" }, "lead: required"],
  [{ "order.7": "0" }, "order.7: too_small"],
  [{ "order.7": "1000" }, "order.7: too_big"],
  [{ "order.8": "0" }, ""],
  [{ keys: ["x'"] }, "keys: invalid"],
])("with %j the form says: %s", (change, complaints) => {
  const { error } = saveArticleInput.safeParse({ ...typed, ...change });
  expect((error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`).join(", ")).toBe(
    complaints,
  );
});
