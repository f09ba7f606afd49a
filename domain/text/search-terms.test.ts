import { describe, expect, it } from "vitest";
import { readAbbreviations, USUAL_ABBREVIATIONS } from "./abbreviations";
import { markedWords, readSearchTerms, withYears } from "./search-terms";

const { abbreviations } = readAbbreviations(USUAL_ABBREVIATIONS);
/** "a b" is a phrase; "," is between phrases of one spelling, "|" between spellings. */
const read = (query: string) =>
  readSearchTerms(query, abbreviations).map((term) =>
    term.map((spelling) => spelling.map((phrase) => phrase.join(" ")).join(", ")).join(" | "),
  );

describe("what is searched", () => {
  it.each([
    ["nghị quyết 28", ["nghi", "quyet", "28"]],
    ["399/BC-QLDA", ["399 bc qlda"]],
    ["28-NQ/TU", ["28 nq tu"]],
    ["CC10/2026", ["cc10 2026 | cc 10 2026"]],
    ["CC 7/2026 · 3", ["cc", "7 2026 | 07 2026", "3"]],
    [
      "cc-07.2026-3",
      ["cc 07 2026 3 | cc 7 2026 3 | cc 07 2026 03"].map((s) => s.split(" | ").sort().join(" | ")),
    ],
    ["2/7/2024", ["2 7 2024 | 02 07 2024"]],
    ["ngày 2 tháng 7 năm 2024", ["2 7 2024 | 02 07 2024"]],
    ["02 tháng 07", ["02 07 | 2 7"]],
    ["kế hoạch năm 2025", ["ke", "hoach", "2025"]],
    ["Nguyễn Hoài Nam 2025", ["nguyen", "hoai", "2025"]],
    ["việt nam", ["viet", "nam"]],
    ["đc hải", ["hai"]],
    ["đ/c Hải", ["hai"]],
    ["Đồng chí Hải", ["hai"]],
    ["đc", ["dc"]],
    ["PCCC", ["pccc | phong chay chua chay"]],
    ["tập huấn phòng cháy chữa cháy", ["tap", "huan", "phong, chay, chua, chay | pccc"]],
    ["NQ/TU", ["nq", "tu"]],
    ["*", []],
  ])("of %s: %j", (query, terms) => {
    const sorted = (list: string[]) => list.map((term) => term.split(" | ").sort().join(" | "));
    expect(sorted(read(query))).toEqual(sorted(terms));
  });

  it("is at most twelve terms", () => {
    expect(read("a b c d e f g h i k l m n o p")).toHaveLength(12);
  });
});

describe("a year counted from today", () => {
  it.each([
    ["PCCC năm ngoái", "PCCC 2025"],
    ["pccc nam ngoai", "pccc 2025"],
    ["những năm qua", "những năm qua"],
    ["chỉ đạo năm nay về PCCC", "chỉ đạo 2026 về PCCC"],
    ["Hoài Nam", "Hoài Nam"],
    ["năm học mới", "năm học mới"],
  ])("in %s makes it %s", (query, searched) => {
    expect(withYears(query, "2026-11-29")).toBe(searched);
    expect(withYears(query.normalize("NFD"), "2026-11-29")).toBe(searched);
  });
});

describe("what is marked in a text", () => {
  it("is what was typed, in parts, and the words of abbreviations, but no form of address", () => {
    expect(markedWords("đc Hải", abbreviations)).toBe("Hải");
    expect(markedWords("CC10/2026", abbreviations)).toBe("CC 10/2026");
    expect(markedWords("PCCC", abbreviations)).toBe("PCCC phong chay chua chay");
    expect(markedWords("399/BC-QLDA", abbreviations)).toBe("399/BC-QLDA");
  });
});

describe("a list of abbreviations", () => {
  it("has one on each line", () => {
    expect(readAbbreviations(" PCCC = phòng cháy chữa cháy \n\nTNMT= tài nguyên môi trường")).toEqual({
      abbreviations: [
        { short: "PCCC", long: "phòng cháy chữa cháy" },
        { short: "TNMT", long: "tài nguyên môi trường" },
      ],
      wrong: null,
    });
  });

  it.each(["PCCC", "PCCC = ", "= phòng cháy", "P C = phòng cháy", "PCCC = phòng = cháy", "PC = phòng"])(
    "does not have the line %s",
    (line) => {
      expect(readAbbreviations(`KCN = khu công nghiệp\n${line}`).wrong).toBe(line.trim());
    },
  );
});
