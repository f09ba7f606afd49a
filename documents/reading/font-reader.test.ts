import { expect, it } from "vitest";
import { FontReader } from "./font-reader";

it("reads the signs of symbol fonts, as LibreOffice keeps them in other formats than Word's", () => {
  const fonts = new FontReader();
  const pieces = [
    { text: "Đã xong ", font: "Times New Roman" },
    { text: "\uf0fe", font: "Wingdings" },
    { text: " chưa ", font: "Times New Roman" },
    { text: "\uf0a8\uf001", font: "Wingdings" },
  ];
  expect(fonts.unicode(pieces)).toBe("Đã xong ☑ chưa ◻");
  expect(fonts.unicode([{ text: "a\uf0b7b", font: null }])).toBe("ab");
  expect(fonts.converted).toBe(false);
});
