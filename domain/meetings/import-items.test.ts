import { describe, expect, it } from "vitest";
import { spanSet } from "../text/reader/span-set";
import type { FoundItem } from "../text/record/agenda";
import type { ReadRecord } from "../text/record/read-record";
import { matchItem } from "./import-items";
import { readRecordWith, spanOf } from "./test-read-record";

const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng"] },
  { id: 2, names: ["Phòng Đầu tư"] },
];
const personOf = (name: string) => (name === "Lê Thị An" ? 7 : null);

/** An item with one paragraph for each line of its words; tasks are words of the text, headings whole lines. */
function itemIn(
  source: string,
  words: string,
  { tasks = [], headings = [] }: { tasks?: string[]; headings?: string[] } = {},
) {
  const whole = spanOf(source, words);
  const parts = words.split("\n").map((line) => spanOf(source, line));
  const found = tasks.map((task, index) => ({ ...spanOf(source, task), index }));
  const elsewhere = {
    headings: spanSet(headings.map((line) => spanOf(source, line))),
    tasks: spanSet(found),
    inOrder: found.toSorted((a, b) => a.from - b.from),
  };
  const item: FoundItem = { kind: "speech", title: "", speaker: "", parts, ...whole };
  return (changed: Partial<FoundItem> = {}, read: Partial<ReadRecord> = {}) =>
    matchItem({ ...item, ...changed }, readRecordWith(source, read), DEPARTMENTS, elsewhere, personOf);
}

describe("who speaks in an item that was read", () => {
  const speaker = (name: string, position: string) => ({ name, position, role: "phát biểu", from: 0, to: 1 });
  const speakers = [
    speaker("Trần Văn Bình", "phó trưởng phòng"),
    speaker("Lê Thị An", "trưởng Phòng Đầu tư"),
  ];
  const source = "Báo cáo của các đơn vị.";
  const item = itemIn(source, source);

  it.each<[string, FoundItem["kind"], string, string, number | null, number | null]>([
    ["Lê Thị An", "speech", "Lê Thị An", "Trưởng Phòng Đầu tư", 7, null],
    ["Lê Thị An", "report", "Lê Thị An", "Trưởng Phòng Đầu tư", 7, 2],
    ["Trần Văn Bình", "report", "Trần Văn Bình", "Phó trưởng phòng", null, null],
    ["Hà Thu", "speech", "Hà Thu", "", null, null],
    ["Văn phòng", "report", "", "", null, 1],
    ["Văn phòng", "study", "", "", null, null],
    ["Phòng Đầu tư và Văn phòng", "report", "", "", null, 2],
    ["", "report", "", "", null, null],
  ])(
    "%s in a %s: named %s, %s, person %s, department %s",
    (name, kind, named, position, person, department) => {
      expect(item({ speaker: name, kind }, { speakers })).toMatchObject({
        kind,
        speakerName: named,
        speakerPosition: position,
        speakerId: person,
        departmentId: department,
      });
    },
  );

  it("is not taken for a person of the agency if the text does not name them as speaking", () => {
    expect(item({ speaker: "Lê Thị An" })).toMatchObject({ speakerName: "Lê Thị An", speakerId: null });
  });

  it.each([
    ["Phòng Đầu tư tham gia báo cáo chuyên đề.", "report", 2],
    ["Phòng Đầu tư tham gia báo cáo chuyên đề.", "speech", null],
    ["Tham gia báo cáo có Văn phòng, Phòng Đầu tư.", "report", 1],
    [`${"a".repeat(149)} Văn phòng báo cáo.`, "report", 1],
    [`${"a".repeat(160)} Văn phòng báo cáo.`, "report", null],
  ] as const)("is the unit that a report names first: %s", (words, kind, department) => {
    expect(itemIn(words, words)({ kind }).departmentId).toBe(department);
  });

  it("is not a unit that only a later item names", () => {
    const both = "Báo cáo chuyên đề.\nVăn phòng phát biểu.";
    expect(itemIn(both, "Báo cáo chuyên đề.")({ kind: "report" }).departmentId).toBeNull();
  });
});

describe("the title of an item that was read", () => {
  const item = itemIn("Lời.", "Lời.");
  it.each([
    ["tặng hoa chúc mừng.", "Tặng hoa chúc mừng"],
    ["Tặng hoa. Chúc mừng", "Tặng hoa. Chúc mừng"],
    ["", ""],
    ["a".repeat(301), `A${"a".repeat(299)}`],
  ])("%s: %s", (title, shown) => expect(item({ title }).title).toBe(shown));
});

describe("what an item cites", () => {
  const source = "Trước. Học Luật Đất đai, Luật Đầu tư. Sau.";
  const item = itemIn(source, "Học Luật Đất đai, Luật Đầu tư.");
  const reference = (from: number) => ({
    kind: "Luật",
    number: "",
    dated: "",
    text: "",
    issuer: "",
    subject: "",
    from,
    to: from + 4,
  });

  it.each<[string, number[], number[]]>([
    ["nothing before its first character", [6], []],
    ["what begins with it", [7], [0]],
    ["what it names, by place", [0, 11, 25], [1, 2]],
    ["what its last character begins", [36], [0]],
    ["nothing from its end on", [37, 38], []],
  ])("is %s", (_, places, cites) => {
    expect(item({}, { references: places.map(reference) }).cites).toEqual(cites);
  });
});

describe("the words of an item", () => {
  const told = (lines: string[], tasks: string[] = [], headings: string[] = []) => {
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
  ])("%s: %j", (_, lines, tasks, expected) => expect(told(lines, tasks)).toEqual(expected));

  it("are without the lines that head directives", () => {
    expect(told(["Một.", "Về quỹ đất:", "Hai."], [], ["Về quỹ đất:"])).toEqual(["Một.\n\nHai."]);
  });

  it.each<[string, string, string[], string[]]>([
    ["at its end", "Kết quả tốt. Rà soát quỹ.", ["Rà soát quỹ"], ["Kết quả tốt.", "0 after 1"]],
    [
      "at its end, without a full stop",
      "Kết quả tốt. Rà soát quỹ",
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
    expect(told([line], tasks)).toEqual(expected);
  });

  it.each([
    ["has words before it", "Ông yêu cầu rà soát quỹ. Hai.", "rà soát quỹ."],
    ["has words behind it", "Một. Rà soát quỹ trong tháng này. Hai.", "Rà soát quỹ"],
    ["has both", "Ông yêu cầu rà soát quỹ trong tháng này.", "rà soát quỹ"],
  ])("keep a directive that %s in its sentence", (_, line, task) => {
    expect(told([line], [task])).toEqual([line]);
  });

  it("keep one that begins before the end of the one before it", () => {
    const line = "Một. Rà soát quỹ đất. Hai.";
    expect(told([line], ["Rà soát quỹ đất.", "quỹ đất."])).toEqual(["Một.\nHai.", "0 after 1"]);
  });

  it("do not hold the directives of the items around it", () => {
    const source = "Việc a.\nMột.\nViệc b.\nHai.\nViệc c.";
    const { body, said } = itemIn(source, "Một.\nViệc b.\nHai.\n", {
      tasks: ["Việc a.", "Việc b.", "Việc c."],
    })({ parts: [spanOf(source, "Một."), spanOf(source, "Việc b."), spanOf(source, "Hai.")] });
    expect([body, [...said]]).toEqual(["Một.\nHai.", [[1, 1]]]);
  });

  it("end at the length that the minutes take", () => {
    const [body] = told(["a".repeat(200_001)]);
    expect(body).toBe("a".repeat(200_000));
  });
});
