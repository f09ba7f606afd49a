import { describe, expect, it } from "vitest";
import type { FoundItem } from "../text/record/agenda";
import { importReading } from "./import-reading";
import { readRecordWith } from "./test-read-record";

const OWN = {
  departments: [],
  people: [
    { id: 7, name: "Phạm Văn Khoa" },
    { id: 8, name: "Lê Thị An" },
    { id: 9, name: "Lê Thị An" },
  ],
  references: [],
  series: [],
  indicators: [],
};
const item = (kind: FoundItem["kind"], from: number, to: number, speaker = ""): FoundItem => ({
  kind,
  title: "",
  speaker,
  from,
  to,
  parts: [{ from, to }],
});

describe("who speaks in a text", () => {
  type Said = [name: string, role: string];
  const speakersOf = (said: Said[], items: FoundItem[] = []) =>
    importReading(
      readRecordWith("Lời của mọi người.", {
        items,
        speakers: said.map(([name, role]) => ({ name, role, position: "trưởng ban", from: 0, to: 3 })),
      }),
      OWN,
      { ceremony: "" },
    ).speakers;

  const speech = (speaker: string) => item("speech", 0, 3, speaker);
  it.each<[string, Said[], FoundItem[], string[]]>([
    [
      "presides",
      [
        ["An", "phát biểu"],
        ["Bình", "chủ trì"],
      ],
      [speech("An")],
      ["Bình"],
    ],
    [
      "presides, though another concludes",
      [
        ["An", "kết luận"],
        ["Bình", "chủ trì"],
      ],
      [],
      ["Bình"],
    ],
    [
      "presides, though another concludes",
      [
        ["Bình", "chủ trì"],
        ["An", "kết luận"],
      ],
      [],
      ["Bình"],
    ],
    [
      "concludes",
      [
        ["An", "phát biểu"],
        ["Bình", "kết luận"],
      ],
      [speech("An")],
      ["Bình"],
    ],
    [
      "is the first of two who preside",
      [
        ["An", "chủ trì"],
        ["Bình", "chủ trì"],
      ],
      [],
      ["An"],
    ],
    [
      "is the first of two who conclude",
      [
        ["An", "kết luận"],
        ["Bình", "kết luận"],
      ],
      [],
      ["An"],
    ],
    [
      "speaks",
      [
        ["An", "báo cáo"],
        ["Bình", "phát biểu"],
      ],
      [item("report", 0, 1, "An"), speech("Bình")],
      ["Bình?"],
    ],
    [
      "speaks first",
      [
        ["An", "phát biểu"],
        ["Bình", "phát biểu"],
      ],
      [speech("Bình"), speech("An")],
      ["Bình?"],
    ],
    [
      "speaks, the first of that name",
      [
        ["An", "báo cáo"],
        ["An", "phát biểu"],
      ],
      [speech("An")],
      ["An?"],
    ],
    ["does not only report", [["An", "báo cáo"]], [item("report", 0, 1, "An")], []],
    ["is unknown if there is no speech", [["An", "báo cáo"]], [], []],
  ])("the chair %s: %j", (_, said, items, chairs) => {
    const found = speakersOf(said, items);
    expect(
      found.filter(({ chair }) => chair).map(({ name, chairGuessed }) => `${name}${chairGuessed ? "?" : ""}`),
    ).toEqual(chairs);
    expect(found.filter(({ chair, chairGuessed }) => chairGuessed && !chair)).toEqual([]);
  });

  it("a secretary is listed once, behind the speakers if not among them", () => {
    const listed = (secretary: string) =>
      importReading(
        readRecordWith("Lời của mọi người.", {
          speakers: [{ name: "An", role: "chủ trì", position: "trưởng ban", from: 0, to: 3 }],
          secretary: { name: secretary, role: "thư ký", position: "", from: 4, to: 7 },
        }),
        OWN,
        { ceremony: "" },
      ).speakers.map(({ name, chair, secretary: writes }) => [name, chair, writes]);
    expect(listed("Bình")).toEqual([
      ["An", true, false],
      ["Bình", false, true],
    ]);
    expect(listed("An")).toEqual([["An", true, true]]);
  });

  it.each([
    ["Phạm Văn Khoa", 7],
    ["PHAM VAN KHOA", 7],
    ["Phạm Văn", null],
    ["Lê Thị An", null],
    ["Hà Thu", null],
  ])("%s is person %s of the agency", (name, personId) => {
    expect(speakersOf([[name, "phát biểu"]])).toMatchObject([
      { key: "s0", name, position: "Trưởng ban", personId },
    ]);
  });
});
