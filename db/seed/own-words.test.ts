import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { draftArticle } from "@/documents/article/draft-article";
import { piecesOf } from "@/domain/articles/article";
import { foldWords } from "@/domain/text/fold";
import { readMinutes } from "@/domain/text/reader/read-minutes";
import { findMeetingRecord } from "../queries/meetings/find-meeting-record";
import { testDatabase } from "../test-database";
import { addIndicators } from "./figures";
import { fillAgency } from "./fill-agency";
import { draftJuly2024 } from "./hold-july-2024";
import { JULY_2024 } from "./july-2024";
import { seededRandom } from "./random";

/** The project's own account of the ceremony, with which everyone can run these tests. */
const STAND_IN = "db/seed/samples/stand-in-article.txt";
/**
 * The published article belongs to a third party: it is read if it is in ../shared/seed beside the repository, and
 * never copied.
 */
const PUBLISHED = path.resolve("../shared/seed");
const SHORTEST = 14;

const articles = [["the stand-in article", readFileSync(STAND_IN, "utf8")]];
if (existsSync(PUBLISHED)) articles.push(["the published article", publishedText()]);
// Shown as a skipped test if the published article is not beside the repository.
it.runIf(existsSync(PUBLISHED))("the published article in ../shared/seed is read beside its stand-in", () => {
  expect(articles).toHaveLength(2);
});

function publishedText(): string {
  const texts = readdirSync(PUBLISHED).filter((name) => name.endsWith(".txt"));
  return texts.map((name) => readFileSync(path.join(PUBLISHED, name), "utf8")).join("\n");
}

describe.each(articles)("the July 2024 ceremony beside %s", (_, text) => {
  it("is told in the project's own words: no fourteen consecutive words of the article are in a file", () => {
    const find = copyFinder(text);
    expect(ownFiles.size).toBeGreaterThan(100);
    const copied = [...ownFiles].flatMap(([file, words]) => {
      const run = find(words);
      return run === null ? [] : [`${file}: ${run}`];
    });
    expect(copied).toEqual([]);
  });

  it("is drafted as news without fourteen consecutive words of the article", () => {
    const news = foldWords(draftedNews());
    expect(news.length).toBeGreaterThan(200);
    expect(copyFinder(text)(news)).toBeNull();
  });

  it("has in the demo the day and the people that the reader finds in the article", () => {
    const read = readMinutes(text);
    expect(read.date.day).toBe(JULY_2024.day);
    expect(read.speakers.map(({ name }) => name).sort()).toEqual(
      [JULY_2024.chair.name, JULY_2024.report.presenter.name].sort(),
    );
    expect(read.references.map(({ number }) => number)).toEqual([JULY_2024.reference.number]);
  });
});

describe("the search for copied words", () => {
  const words = Array.from({ length: 20 }, (_, n) => `tiếng${n}`);
  it.each([
    [13, null],
    [
      14,
      "tieng3 tieng4 tieng5 tieng6 tieng7 tieng8 tieng9 tieng10 tieng11 tieng12 tieng13 tieng14 tieng15 tieng16",
    ],
  ])("treats %i consecutive words as %s", (length, found) => {
    const file = ["Đây", "là", ...words.slice(3, 3 + length), "hết"].join(" ");
    expect(copyFinder(words.join(" "))(foldWords(file))).toBe(found);
  });
});

/** @returns a function that finds the first fourteen consecutive words, folded, that a text shares with the article */
function copyFinder(article: string): (own: readonly string[]) => string | null {
  const words = foldWords(article);
  const runs = new Set(words.slice(SHORTEST - 1).map((_, n) => words.slice(n, n + SHORTEST).join(" ")));
  // Most places are passed by their first two words: to join fourteen takes much longer.
  const pairs = new Set(words.map((word, n) => `${word} ${words[n + 1]}`));
  return (own) => {
    const at = own.findIndex(
      (word, n) => pairs.has(`${word} ${own[n + 1]}`) && runs.has(own.slice(n, n + SHORTEST).join(" ")),
    );
    return at < 0 ? null : own.slice(at, at + SHORTEST).join(" ");
  };
}

/** The folded words of each of the project's own files with text. */
const ownFiles: ReadonlyMap<string, readonly string[]> = new Map(
  execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" })
    .split("\0")
    .filter((file) => /\.(ts|tsx|json|md|txt)$/.test(file) && existsSync(file))
    .filter((file) => file !== "package-lock.json" && file !== STAND_IN)
    .map((file) => [file, foldWords(readFileSync(file, "utf8"))]),
);

/** The news article of that ceremony, from the project's own templates. */
function draftedNews(): string {
  const db = testDatabase();
  const now = new Date("2024-07-01T02:00:00Z");
  const agency = fillAgency(db, seededRandom(1), "!", now);
  addIndicators(db, agency.clerk, now);
  const record = findMeetingRecord(db, agency.clerk, draftJuly2024(db, agency, [], now));
  if (!record) throw new Error("the ceremony is gone");
  const article = draftArticle(record, { agency: "Ban Quản lý Khu kinh tế Hải Phòng", byline: "Văn phòng" });
  return piecesOf(article)
    .map((piece) => (piece.kind === "photo" ? piece.photo.caption : piece.text))
    .join("\n");
}
