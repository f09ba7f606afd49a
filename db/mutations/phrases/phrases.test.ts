import { expect, it } from "vitest";
import { codeOf } from "@/domain/test-code-of";
import { listPhrases } from "../../queries/phrases/list-phrases";
import { makeAgency } from "../../test-agency";
import { removePhrase } from "./remove-phrase";
import { savePhrase } from "./save-phrase";

it("are a person's own, or the agency's for everybody; the same letters get the new words", () => {
  const { db, actors } = makeAgency();
  const { clerk, staff, leader } = actors;
  savePhrase(db, clerk, { letters: "kt", words: "Kính thưa,", whose: "agency" });
  savePhrase(db, staff, { letters: "kt", words: "Kính trình,", whose: "own" });
  savePhrase(db, staff, { letters: "kt", words: "Kính trình lãnh đạo,", whose: "own" });
  const shown = (who: typeof staff) => listPhrases(db, who).map(({ words, isOwn }) => [words, isOwn]);
  expect(shown(staff)).toEqual([
    ["Kính thưa,", false],
    ["Kính trình lãnh đạo,", true],
  ]);
  expect(shown(leader)).toEqual([["Kính thưa,", false]]);
  expect(shown(actors.nobody)).toEqual([]);
});

it("of another person do not exist, and those of the agency are the clerks'", () => {
  const { db, actors } = makeAgency();
  const own = savePhrase(db, actors.staff, { letters: "aa", words: "A", whose: "own" });
  const shared = savePhrase(db, actors.clerk, { letters: "bb", words: "B", whose: "agency" });
  expect(codeOf(() => removePhrase(db, actors.head, { phraseId: own }))).toBe("request.not_found");
  expect(codeOf(() => removePhrase(db, actors.staff, { phraseId: shared }))).toBe("request.not_allowed");
  expect(codeOf(() => savePhrase(db, actors.head, { letters: "cc", words: "C", whose: "agency" }))).toBe(
    "request.not_allowed",
  );
  expect(codeOf(() => removePhrase(db, actors.leader, { phraseId: shared }))).toBe("done");
});

it("are at most sixty for one person", () => {
  const { db, actors } = makeAgency();
  const letters = (n: number) => String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26));
  for (let n = 0; n < 60; n++)
    savePhrase(db, actors.staff, { letters: letters(n), words: "x", whose: "own" });
  expect(() => savePhrase(db, actors.staff, { letters: "zz", words: "x", whose: "own" })).toThrow(
    expect.objectContaining({ code: "phrase.too_many", field: "letters" }),
  );
  expect(savePhrase(db, actors.staff, { letters: "aa", words: "khác", whose: "own" })).toBeGreaterThan(0);
});
