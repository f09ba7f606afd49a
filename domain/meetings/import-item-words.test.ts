import { describe, expect, it } from "vitest";
import type { FoundItem } from "../text/record/agenda";
import { matchItem } from "./import-items";
import { foundItem, readRecordWith, spanOf } from "./test-read-record";

const itemIn = (source: string, words: string, found?: Parameters<typeof foundItem>[2]) => {
  const { item, elsewhere } = foundItem(source, words, found);
  return (changed: Partial<FoundItem> = {}) =>
    matchItem({ ...item, ...changed }, readRecordWith(source), [], elsewhere, () => null);
};

describe("the words of an item", () => {
  const placed = (lines: string[], tasks: string[] = [], headings: string[] = []) => {
    const source = lines.join("\n");
    const { body, said } = itemIn(source, source, { tasks, headings })();
    return [body, ...[...said].map(([task, after]) => `${task} after ${after}`)];
  };

  it.each<[string, string[], string[], string[]]>([
    ["are its paragraphs, with a blank line between them", ["Một.", "Hai."], [], ["Một.\n\nHai."]],
    ["are without blanks around them", ["  Một. ", "Hai.  "], [], ["Một.\n\nHai."]],
    [
      "are without a paragraph that is a directive",
      ["Một.", "Rà soát quỹ.", "Hai."],
      ["Rà soát quỹ."],
      ["Một.\nHai.", "0 after 1"],
    ],
    [
      "are without it and its number, which the directive leaves out",
      ["Một.", "1. Rà soát quỹ.", "Hai."],
      ["Rà soát quỹ"],
      ["Một.\nHai.", "0 after 1"],
    ],
    ["are nothing if all is one directive", ["Rà soát quỹ."], ["Rà soát quỹ."], ["", "0 after 0"]],
    [
      "begin behind a directive that comes first",
      ["Rà soát quỹ.", "Hai."],
      ["Rà soát quỹ."],
      ["Hai.", "0 after 0"],
    ],
    [
      "place two directives after one another",
      ["Một.", "- Việc a.", "- Việc b.", "Hai."],
      ["Việc a", "Việc b"],
      ["Một.\nHai.", "0 after 1", "1 after 1"],
    ],
    [
      "count the lines before each",
      ["Một.", "Việc a.", "Hai.", "Ba.", "Việc b."],
      ["Việc a.", "Việc b."],
      ["Một.\nHai.\n\nBa.", "0 after 1", "1 after 4"],
    ],
    [
      "place directives by where they stand, not by their order",
      ["Việc a.", "Hai.", "Việc b."],
      ["Việc b.", "Việc a."],
      ["Hai.", "1 after 0", "0 after 1"],
    ],
  ])("%s: %j", (_, lines, tasks, expected) => expect(placed(lines, tasks)).toEqual(expected));

  it("are without the lines that head directives", () => {
    expect(placed(["Một.", "Về quỹ đất:", "Hai."], [], ["Về quỹ đất:"])).toEqual(["Một.\n\nHai."]);
  });

  it.each<[string, string, string[], string[]]>([
    ["at its end", "Kết quả tốt. Rà soát quỹ.", ["Rà soát quỹ"], ["Kết quả tốt.", "0 after 1"]],
    [
      "at its end, without a full stop",
      "Kết quả tốt. Rà soát quỹ",
      ["Rà soát quỹ"],
      ["Kết quả tốt.", "0 after 1"],
    ],
    [
      "at its end, before blanks",
      "Kết quả tốt. Rà soát quỹ  ",
      ["Rà soát quỹ"],
      ["Kết quả tốt.", "0 after 1"],
    ],
    ["at its beginning", "Rà soát quỹ. Kết quả tốt.", ["Rà soát quỹ."], ["Kết quả tốt.", "0 after 0"]],
    [
      "at its beginning, up to the words",
      "Rà soát quỹ; kết quả tốt.",
      ["Rà soát quỹ"],
      ["kết quả tốt.", "0 after 0"],
    ],
    ["inside", "Một. Rà soát quỹ! Hai.", ["Rà soát quỹ"], ["Một.\nHai.", "0 after 1"]],
    [
      "inside, after a colon",
      "Yêu cầu: Rà soát quỹ. Hai.",
      ["Rà soát quỹ."],
      ["Yêu cầu:\nHai.", "0 after 1"],
    ],
    [
      "inside, with a number",
      "Yêu cầu: 1) Rà soát quỹ. Hai.",
      ["Rà soát quỹ."],
      ["Yêu cầu:\nHai.", "0 after 1"],
    ],
    [
      "inside, with a dash",
      "Yêu cầu: - Rà soát quỹ. Hai.",
      ["Rà soát quỹ."],
      ["Yêu cầu:\nHai.", "0 after 1"],
    ],
    [
      "twice",
      "Một. Việc a. Hai. Việc b. Ba.",
      ["Việc a.", "Việc b."],
      ["Một.\nHai.\nBa.", "0 after 1", "1 after 2"],
    ],
    [
      "twice in a row",
      "Một. Việc a. Việc b. Ba.",
      ["Việc a.", "Việc b."],
      ["Một.\nBa.", "0 after 1", "1 after 1"],
    ],
  ])("are without a directive that is a sentence of the paragraph, %s", (_, line, tasks, expected) => {
    expect(placed([line], tasks)).toEqual(expected);
  });

  it.each([
    ["has words before it", "Ông yêu cầu rà soát quỹ. Hai.", "rà soát quỹ."],
    ["has words behind it", "Một. Rà soát quỹ trong tháng này. Hai.", "Rà soát quỹ"],
    ["has both", "Ông yêu cầu rà soát quỹ trong tháng này.", "rà soát quỹ"],
  ])("keep a directive that %s in its sentence", (_, line, task) => {
    expect(placed([line], [task])).toEqual([line]);
  });

  it("keep one that begins before the end of the one before it", () => {
    const line = "Một. Rà soát quỹ đất. Hai.";
    expect(placed([line], ["Rà soát quỹ đất.", "quỹ đất."])).toEqual(["Một.\nHai.", "0 after 1"]);
  });

  it("do not hold the directives of the items around it", () => {
    const source = "Việc a.\nMột.\nViệc b.\nHai.\nViệc c.";
    const { body, said } = itemIn(source, "Một.\nViệc b.\nHai.\n", {
      tasks: ["Việc a.", "Việc b.", "Việc c."],
    })({ parts: [spanOf(source, "Một."), spanOf(source, "Việc b."), spanOf(source, "Hai.")] });
    expect([body, [...said]]).toEqual(["Một.\nHai.", [[1, 1]]]);
  });

  it("do not hold a directive before the item, not even if the item begins with one", () => {
    const source = "Việc a.\nViệc b.\nHai.";
    const { body, said } = itemIn(source, "Việc b.\nHai.", { tasks: ["Việc a.", "Việc b."] })();
    expect([body, [...said]]).toEqual(["Hai.", [[1, 0]]]);
  });

  it("are without a directive that follows another without a space", () => {
    const source = "Việc a.Việc b. Hai.";
    const item = itemIn(source, source, { tasks: ["Việc a.", "Việc b."] });
    const { body, said } = item({ parts: [spanOf(source, "Việc a."), spanOf(source, "Việc b. Hai.")] });
    expect([body, [...said.keys()]]).toEqual(["Hai.", [0, 1]]);
  });

  it("end at the length that the minutes take", () => {
    const [body] = placed(["a".repeat(200_001)]);
    expect(body).toBe("a".repeat(200_000));
  });
});
