import { describe, expect, it } from "vitest";
import { removePhraseInput, savePhraseInput } from "./phrase-input";
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
    ["dnn", null],
    ["d n", null],
    ["xx", null],
    ["đ\u006e", PHRASES[0]?.words],
    ["a, kt", PHRASES[1]?.words],
    ["2.kt", PHRASES[1]?.words],
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

  it("are the agency's if no own ones have the same letters", () => {
    const agency = PHRASES.map((phrase) => ({ ...phrase, isOwn: false }));
    const own = { letters: "ab", words: "An bình.", isOwn: true };
    expect(inUse([...agency, own])).toEqual([{ letters: "ab", words: "An bình." }, ...PHRASES]);
    expect(inUse(agency)).toEqual(PHRASES);
    expect(inUse([own])).toEqual([{ letters: "ab", words: "An bình." }]);
    expect(inUse([])).toEqual([]);
  });

  it("are none of no phrases", () => {
    expect(phraseAt("dn", [])).toBeNull();
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

it.each([
  [{ words: "" }, "words: required"],
  [{ words: "a".repeat(1000) }, ""],
  [{ words: "a".repeat(1001) }, "words: too_long"],
  [{ letters: undefined }, "letters: required"],
  [{ letters: "d-" }, "letters: not_two_letters"],
  [{ whose: "own" }, ""],
  [{ whose: "agency" }, ""],
  [{ whose: "all" }, "whose: invalid"],
])("a phrase with %j says: %s", (change, complaints) => {
  const { error } = savePhraseInput.safeParse({ letters: "dn", words: "Đề nghị.", ...change });
  expect((error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`).join(", ")).toBe(
    complaints,
  );
});

it("a phrase is a person's own unless it is for the agency, and is removed by its key", () => {
  expect(savePhraseInput.parse({ letters: "dn", words: "Đề nghị." }).whose).toBe("own");
  expect(removePhraseInput.safeParse({ phraseId: "0" }).success).toBe(false);
  expect(removePhraseInput.parse({ phraseId: "3" })).toEqual({ phraseId: 3 });
});
