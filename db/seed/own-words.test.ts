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

const folder = path.resolve("../shared/seed");
const SHORTEST = 14;

// The ceremony's article is a third party's: where it lies beside the project, it is read, and never kept.
/** The news of that ceremony as the project's own templates tell it. */
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

describe.runIf(existsSync(folder))("the July 2024 ceremony", () => {
  // A skipped suite is gathered all the same, where the folder is not.
  const text = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"))
    .join("\n");

  it("is told in the project's own words: no run of fourteen words of the article stands in a file", () => {
    const words = foldWords(text);
    const runs = new Set(words.slice(SHORTEST - 1).map((_, n) => words.slice(n, n + SHORTEST).join(" ")));
    const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" })
      .split("\0")
      .filter(
        (file) => /\.(ts|tsx|json|md|txt)$/.test(file) && file !== "package-lock.json" && existsSync(file),
      );
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const own = foldWords(readFileSync(file, "utf8"));
      const copied = own.findIndex((_, n) => runs.has(own.slice(n, n + SHORTEST).join(" ")));
      expect(copied < 0 ? "" : `${file}: ${own.slice(copied, copied + SHORTEST).join(" ")}`).toBe("");
    }
  });

  it("is drafted as news without a run of fourteen words of the article", () => {
    const words = foldWords(text);
    const runs = new Set(words.slice(SHORTEST - 1).map((_, n) => words.slice(n, n + SHORTEST).join(" ")));
    const own = foldWords(draftedNews());
    expect(own.length).toBeGreaterThan(200);
    const copied = own.findIndex((_, n) => runs.has(own.slice(n, n + SHORTEST).join(" ")));
    expect(copied < 0 ? "" : own.slice(copied, copied + SHORTEST).join(" ")).toBe("");
  });

  it("has in the demo the day and the people that the reader finds in the article", () => {
    const read = readMinutes(text);
    expect(read.date.day).toBe(JULY_2024.day);
    expect(read.speakers.map(({ name }) => name).sort()).toEqual(
      [JULY_2024.chair.name, JULY_2024.report.presenter.name].sort(),
    );
    expect(read.references.map(({ number }) => number)).toEqual([JULY_2024.reference.number]);
    const asked = JULY_2024.headings.reduce((sum, { directives }) => sum + directives.length, 0);
    expect(asked).toBeGreaterThanOrEqual(5);
  });
});
