import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAPER_FORMATS, type PaperFormat } from "@/domain/papers/kinds";
import { extractText } from "./extract-text";
import { line, type Paper } from "./paper";
import { writePaper } from "./write-paper";

const NOW = new Date("2024-07-02T03:00:00Z");

const MARKS = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
/** Every vowel of Vietnamese with every tone, small and capital, and đ. */
const LETTERS = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
  .flatMap((vowel) => MARKS.map((mark) => (vowel + mark).normalize("NFC")))
  .concat("đ", "b", "c", "g", "h", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "x")
  .flatMap((letter) => [letter, letter.toUpperCase()]);

/** Letters alone: lines break where the page ends, and page numbers stand between them. */
const lettersOf = (text: string): string => text.normalize("NFC").replace(/[\s\d]/g, "");

const read = async (paper: Paper, format: PaperFormat) => {
  const text = await extractText(format, await writePaper(paper, format, NOW));
  return { text, letters: lettersOf(text) };
};

const paperOf = (texts: readonly string[]): Paper => ({
  ...{ title: "Biên bản", author: "Ban Quản lý" },
  blocks: texts.map((text) => line("body", text)),
});

describe("a paper as Word and as PDF", () => {
  it("gives back every letter of Vietnamese, in one piece each", async () => {
    const words = LETTERS.map((letter, n) => `${letter}${LETTERS[(n * 7 + 3) % LETTERS.length]}n`).join(" ");
    for (const format of PAPER_FORMATS) {
      const { text, letters } = await read(paperOf([words]), format);
      expect(letters, format).toBe(lettersOf(words));
      expect(text, format).toBe(text.normalize("NFC"));
    }
  });

  it("says the same in both, whatever is written", async () => {
    const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 9 });
    const paragraph = fc.array(word, { minLength: 1, maxLength: 90 }).map((words) => words.join(" "));
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 25 }), async (texts) => {
        const written = lettersOf(texts.join(""));
        for (const format of PAPER_FORMATS) {
          expect((await read(paperOf(texts), format)).letters, format).toBe(written);
        }
      }),
      { numRuns: 12 },
    );
  }, 30_000);

  it("is quick for a long one: sixty directives", async () => {
    const texts = Array.from({ length: 60 }, (_, n) =>
      `${n + 1}. Phòng Đầu tư chủ trì, phối hợp Văn phòng rà soát các dự án chậm tiến độ. `.repeat(4),
    );
    const took: Record<string, number> = {};
    for (const format of PAPER_FORMATS) {
      await writePaper(paperOf(texts), format, NOW);
      const begun = performance.now();
      await writePaper(paperOf(texts), format, NOW);
      took[format] = performance.now() - begun;
    }
    // The bounds are three times what is promised on a quiet machine: 300 ms and 1 s.
    expect(took.docx).toBeLessThan(900);
    expect(took.pdf).toBeLessThan(3000);
  }, 30_000);
});
