import { describe, expect, it } from "vitest";
import { ACCENTED } from "./check/any-record";
import { checkPdfText } from "./check/check-paper";
import { readPdf } from "./check/read-pdf";
import { drawnRuns, lettersWithoutGlyph } from "./drawn-runs";
import { line, type Paper } from "./paper";
import { writePdf } from "./write-pdf";

const MADE = new Date("2024-07-02T01:00:00Z");
const paperOf = (text: string): Paper => ({ title: "A", author: "B", blocks: [line("body", text)] });

describe("a character without a glyph", () => {
  it("is drawn in the symbol font, or as a box if that has no glyph either", () => {
    expect(drawnRuns("Đạt ☑ 漢", { bold: true })).toEqual([
      { face: "bold", text: "Đạt ", drawn: "Đạt " },
      { face: "symbols", text: "☑", drawn: "☑" },
      { face: "bold", text: " ", drawn: " " },
      { face: "symbols", text: "漢", drawn: "□" },
    ]);
    expect(
      drawnRuns("a\u00adb\u200dc", {})
        .map(({ drawn }) => drawn)
        .join(""),
    ).toBe("abc");
  });

  it("does not occur in Vietnamese, nor among the symbols that an office types", () => {
    const typed = `${ACCENTED.join("")}đĐ “…” – — § ° ± × ½ → ☐ ☑ ✓ ➢ • ● ■ € ₫ α β ≤ ≥`;
    expect(lettersWithoutGlyph(paperOf(typed))).toEqual([]);
  });

  it("is listed once, in order of appearance", () => {
    const paper = paperOf("漢 字 và 漢, 한글 \ue000 \u200d");
    expect(lettersWithoutGlyph(paper)).toEqual(["漢", "字", "한", "글", "\ue000"]);
  });

  it("is drawn as a box and copied as the character", async () => {
    const paper = paperOf("Đạt ☑ 漢字 😀 👩‍👩‍👧 28‑NQ xong");
    const pdf = readPdf(await writePdf(paper, MADE));
    expect(checkPdfText(pdf.pages, paper)).toEqual([]);
    expect(pdf.fonts.map(({ name }) => name.replace(/^.*\+/, "")).sort()).toEqual([
      "DejaVuSans",
      "LiberationSerif",
    ]);
  });
});
