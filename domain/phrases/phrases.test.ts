import { describe, expect, it } from "vitest";
import { savePhraseInput } from "./phrase-input";
import { inUse, phraseAt } from "./phrases";

const PHRASES = [
  { letters: "dn", words: "Đề nghị đơn vị bổ sung số liệu và báo cáo lại." },
  { letters: "kt", words: "Kính thưa các đồng chí," },
];

describe("the words of two letters before the caret", () => {
  it.each([
    ["dn", PHRASES[0]?.words],
    ["DN", PHRASES[0]?.words],
    ["đn", PHRASES[0]?.words],
    ["Trả lại. dn", PHRASES[0]?.words],
    ["(kt", PHRASES[1]?.words],
    ["dòng một\nkt", PHRASES[1]?.words],
    ["adn", null],
    ["dn ", null],
    ["d", null],
    ["1dn", null],
    ["xx", null],
    ["", null],
  ])("%j", (typed, expected) => {
    expect(phraseAt(typed, PHRASES)).toBe(expected);
  });

  it("are a person's own before the agency's", () => {
    const own = { letters: "kt", words: "Kính thưa hội nghị,", isOwn: true };
    const agency = PHRASES.map((phrase) => ({ ...phrase, isOwn: false }));
    expect(phraseAt("kt", inUse([...agency, own]))).toBe("Kính thưa hội nghị,");
    expect(inUse([...agency, own]).map(({ letters }) => letters)).toEqual(["kt", "dn"]);
  });
});

it.each([
  ["dn", "dn"],
  [" ĐN ", "dn"],
  ["d", undefined],
  ["dng", undefined],
  ["d1", undefined],
])("the letters %j are stored as %s", (letters, expected) => {
  expect(savePhraseInput.safeParse({ letters, words: "Lời." }).data?.letters).toBe(expected);
});
