import { expect, it } from "vitest";
import { articleAddress, notePublicationInput, saveArticleInput } from "./article-input";

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

it("an article of its headline and lead alone has no parts and no photos", () => {
  const { meetingId, version, headline, lead } = typed;
  expect(saveArticleInput.parse({ meetingId, version, headline, lead })).toEqual({
    meetingId: 1,
    version: 2,
    redraft: "",
    back: "",
    added: [],
    article: { headline: "Lễ chào cờ", lead: "Sáng 1/7.", byline: "", blocks: [], photos: [] },
  });
});

it("an article says which part is drafted again, which restored, and which pictures are new", () => {
  const sent = { ...typed, redraft: "item-1", back: "figures", added: ["4", "5"] };
  expect(saveArticleInput.parse(sent)).toMatchObject({ redraft: "item-1", back: "figures", added: [4, 5] });
});

it("photos of one place in the order stay as they were sent", () => {
  const sent = { ...typed, "order.9": "2", "shown.8": "on", "order.8": "2" };
  expect(saveArticleInput.parse(sent).article.photos.map(({ fileId }) => fileId)).toEqual([7, 8, 9]);
});

it("a shown photo needs a place in the order", () => {
  const { error } = saveArticleInput.safeParse({ ...typed, "order.9": undefined });
  expect(error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual([
    "order.9: not_a_number",
  ]);
});

it.each([
  ["https://tinh.example/tin/1", ""],
  ["http://tinh.example/tin", ""],
  [" https://tinh.example ", ""],
  [`https://tinh.example/${"a".repeat(479)}`, ""],
  [`https://tinh.example/${"a".repeat(480)}`, "address: too_long"],
  ["ftp://tinh.example/tin", "address: not_an_address"],
  ["javascript:alert(1)", "address: not_an_address"],
  ["tinh.example", "address: not_an_address"],
  ["", "address: not_an_address"],
  [undefined, "address: required"],
])("a publication at %s says: %s", (address, complaints) => {
  const { error } = notePublicationInput.safeParse({ meetingId: "1", publishedOn: "02/07/2024", address });
  expect((error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`).join(", ")).toBe(
    complaints,
  );
});

it.each([
  ["docx", true],
  ["html", true],
  ["zip", true],
  ["pdf", false],
])("an article as %s exists: %s", (format, exists) => {
  expect(articleAddress.safeParse({ meetingId: "1", format }).success).toBe(exists);
});

it.each([
  [{ headline: "" }, "headline: required"],
  [{ lead: "" }, "lead: required"],
  [{ "order.7": "0" }, "order.7: too_small"],
  [{ "order.7": "1000" }, "order.7: too_big"],
  [{ "order.7": "1" }, ""],
  [{ "order.7": "999" }, ""],
  [{ "order.7": "một" }, "order.7: not_a_number"],
  [{ "caption.7": "a".repeat(300) }, ""],
  [{ "caption.7": "a".repeat(301) }, "caption.7: too_long"],
  [{ "alt.9": "a".repeat(300) }, ""],
  [{ "alt.9": "a".repeat(301) }, "alt.9: too_long"],
  [{ headline: "a".repeat(301) }, "headline: too_long"],
  [{ headline: "a".repeat(300), lead: "a".repeat(5000), byline: "a".repeat(200) }, ""],
  [{ lead: "a".repeat(5001) }, "lead: too_long"],
  [{ byline: "a".repeat(201) }, "byline: too_long"],
  [{ redraft: "a".repeat(40), back: "a".repeat(40) }, ""],
  [{ redraft: "a".repeat(41) }, "redraft: too_long"],
  [{ back: "a".repeat(41) }, "back: too_long"],
  [{ meetingId: "", version: "" }, "meetingId: required, version: required"],
  [{ keys: ["item-1", "figures-123456789012345"] }, ""],
  [{ keys: ["figures-1234567890123456"] }, "keys: invalid"],
  [{ keys: ["Item"] }, "keys: invalid"],
  [{ keys: ["item-"] }, "keys: invalid"],
  [{ keys: Array.from({ length: 100 }, () => "item") }, ""],
  [{ keys: Array.from({ length: 101 }, () => "item") }, "keys: invalid"],
  [{ keys: undefined, files: undefined }, ""],
  [{ "order.8": "0" }, ""],
  [{ keys: ["x'"] }, "keys: invalid"],
])("with %j the form says: %s", (change, complaints) => {
  const { error } = saveArticleInput.safeParse({ ...typed, ...change });
  expect((error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`).join(", ")).toBe(
    complaints,
  );
});
