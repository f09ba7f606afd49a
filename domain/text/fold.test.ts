import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptAround } from "./excerpt";
import { findMatches, fold, foldWords, hasAccents, isAccentedMatch, normalizeText } from "./fold";

/** Every Vietnamese letter with every tone, in both cases, and separators between words. */
const VOWELS = "aăâeêioôơuưy";
const TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const LETTERS = [
  ...[...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize("NFC"))),
  ..."bcdđghklmnpqrstvx",
];
const letter = fc.constantFrom(...LETTERS, ...LETTERS.map((l) => l.toUpperCase()));
const vietnamese = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: letter },
      { weight: 1, arbitrary: fc.constantFrom(" ", ",", "-", "7", "/") },
    ),
  )
  .map((parts) => parts.join(""));

describe("fold", () => {
  it("removes every accent from every Vietnamese letter, and maps đ to d", () => {
    expect(fold(LETTERS.join(""))).toMatch(/^[a-z]+$/);
    expect(fold("ĐƯỜNG Ngoằn ngoèo")).toBe("duong ngoan ngoeo");
  });

  it("keeps offsets, is idempotent, and ignores case and the composition of accents", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const folded = fold(text);
        expect(folded).toHaveLength(text.length);
        expect(fold(folded)).toBe(folded);
        expect(fold(text.toUpperCase())).toBe(folded);
        expect(fold(text.normalize("NFD"))).toBe(folded);
      }),
    );
  });

  it("keeps the offsets of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text)).toHaveLength(text.normalize("NFC").length);
      }),
    );
  });
});

describe("normalizeText", () => {
  it("gives composed text with plain spaces, and changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = normalizeText(text);
        expect(once).toBe(once.normalize("NFC"));
        expect(normalizeText(once)).toBe(once);
      }),
    );
    expect(normalizeText("Hoa\u0300  \u00a0b\u200bì \r\nhai")).toBe("Hoà   bì\nhai");
  });

  it("keeps words apart at another program's line break, and removes what no document can hold", () => {
    expect(normalizeText("một\u000bhai\u2028ba\rbốn\u0085năm\tsáu")).toBe("một\nhai\nba\nbốn\nnăm\tsáu");
    expect(normalizeText("đ\ufffeế\uffffn\ud83d, 😀\u0000\u001b\u009f\u202e.")).toBe("đến, 😀.");
  });
});

describe("findMatches", () => {
  it("finds a text from any part of it, with accents or without", () => {
    fc.assert(
      fc.property(fc.array(vietnamese, { minLength: 1, maxLength: 5 }), fc.nat(), (parts, pick) => {
        const text = parts.join(" ");
        const words = foldWords(text);
        const word = words[pick % Math.max(1, words.length)];
        fc.pre(word !== undefined);
        const found = findMatches(text, word ?? "");
        expect(found.length).toBeGreaterThan(0);
        for (const { from, to } of found) expect(fold(text.slice(from, to))).toBe(word);
      }),
    );
  });

  it("prefers matches with the typed accents", () => {
    const text = "Bàn về ban quản lý";
    expect(findMatches(text, "bàn")).toEqual([{ from: 0, to: 3 }]);
    expect(findMatches(text, "ban")).toHaveLength(2);
    expect(isAccentedMatch(text, "quản lý")).toBe(true);
    expect(isAccentedMatch(text, "quan ly")).toBe(false);
    expect(hasAccents("đ")).toBe(true);
  });
});

describe("excerptAround", () => {
  it("shows the match, stays near the given length and marks omissions", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (before, after) => {
        const text = `${"trước ".repeat(before)}đích ${"sau ".repeat(after)}`.trim();
        const cut = excerptAround(text, "dich", 120);
        expect(cut).toContain("đích");
        expect(cut.length).toBeLessThanOrEqual(122);
        expect(text).toContain(cut.replaceAll("…", ""));
      }),
    );
  });
});
