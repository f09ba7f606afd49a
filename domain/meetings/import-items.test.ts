import { describe, expect, it } from "vitest";
import type { FoundItem } from "../text/record/agenda";
import type { ReadRecord } from "../text/record/read-record";
import { matchItem } from "./import-items";
import { foundItem, readRecordWith } from "./test-read-record";

const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng"] },
  { id: 2, names: ["Phòng Đầu tư"] },
];
const personOf = (name: string) => (name === "Lê Thị An" ? 7 : null);

const itemIn = (source: string, words: string) => {
  const { item, elsewhere } = foundItem(source, words);
  return (changed: Partial<FoundItem> = {}, read: Partial<ReadRecord> = {}) =>
    matchItem({ ...item, ...changed }, readRecordWith(source, read), DEPARTMENTS, elsewhere, personOf);
};

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
