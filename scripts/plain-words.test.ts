import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Old or riddling turns, written by hand; docs/style.md says how to write instead. */
const TURNS = [
  "anew",
  "aught",
  "henceforth",
  "heretofore",
  "lest",
  "naught",
  "nobody but",
  "nought",
  "one's own",
  "parted by",
  "reckon(?:s|ed|ing)?",
  "taken for dead",
  "the begin",
  "thereof",
  "thereupon",
  "told of",
  "untold",
  "whereby",
  "wherein",
  "whereof",
  "whereupon",
  "whoever",
  "whomever",
];

/** Things outside the repository, which a reader of it does not have. */
const OUTSIDE = ["issue \\d+", "\\.\\./shared"];

const FOUND = new RegExp(`(?<![\\w'-])(?:${[...TURNS, ...OUTSIDE].join("|")})(?![\\w-])`, "gi");

/** This list itself, and the test that reads a file beside the repository and says so. */
const EXCEPTIONS = ["scripts/plain-words.test.ts", "db/seed/own-words.test.ts"];

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm;

/** The first text argument of describe, it and test, also after `.each(…)`. */
const TEST_NAME = /(?:\b(?:describe|it|test)(?:\.\w+)*|[)\]`])\(\s*(["`])((?:\\.|(?!\1)[^\\])*)\1\s*,/g;

/** Each found turn with its line: "12 anew". */
function turnsIn(source: string, isTest: boolean): string[] {
  return [...source.matchAll(COMMENT), ...(isTest ? source.matchAll(TEST_NAME) : [])].flatMap(
    ({ 0: text, index }) =>
      [...text.matchAll(FOUND)].map(
        (found) => `${source.slice(0, index + found.index).split("\n").length} ${found[0]}`,
      ),
  );
}

describe("comments and test names", () => {
  it("have none of the listed turns", () => {
    const files = execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.mjs"], { encoding: "utf8" })
      .split("\n")
      .filter((file) => file !== "" && !EXCEPTIONS.includes(file) && existsSync(file));
    expect(files.length).toBeGreaterThan(1000);
    expect(
      files.flatMap((file) =>
        turnsIn(readFileSync(file, "utf8"), /\.(?:test|spec)\.ts$/.test(file)).map(
          (turn) => `${file}:${turn}`,
        ),
      ),
    ).toEqual([]);
  });

  it("are found with their lines where one is planted", () => {
    const source = [
      'const note = "drawn anew"; // a code word, not prose',
      "/**",
      " * Reckoned anew for whoever asks.",
      " */",
      'it("tells whoever asks", () => {});',
      'it.each([[1]])("is told of %d", () => {}); // see issue 12',
    ].join("\n");
    expect(turnsIn(source, true).sort()).toEqual([
      "3 Reckoned",
      "3 anew",
      "3 whoever",
      "5 whoever",
      "6 issue 12",
      "6 told of",
    ]);
  });
});
