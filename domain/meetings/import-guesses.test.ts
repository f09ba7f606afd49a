import { describe, expect, it } from "vitest";
import type { FoundDirective } from "../text/reader/found-directive";
import type { ReadRecord } from "../text/record/read-record";
import { importReading } from "./import-reading";
import { readRecordWith } from "./test-read-record";

const OWN = {
  departments: [
    { id: 1, names: ["Văn phòng"] },
    { id: 2, names: ["Phòng Môi trường"] },
  ],
  people: [],
  references: [],
  series: [],
  indicators: [],
};
const reading = (found: Partial<ReadRecord>) =>
  importReading(readRecordWith("a".repeat(100), found), OWN, { ceremony: "" });
const task = (text: string, lead = ""): FoundDirective => {
  const none = { number: "", heading: "", coordinating: [], deadline: null };
  return { text, lead, from: 0, to: text.length, ...none };
};

describe("the lead of a directive that names none", () => {
  it.each<[string, string, number | null, string]>([
    ["rà soát trạm xử lý nước thải", "", 2, "nước thải"],
    ["giữ gìn đoàn kết", "", null, ""],
    ["Văn phòng rà soát nước thải", "Văn phòng", 1, ""],
    ["Công an huyện rà soát nước thải", "Công an huyện", 2, "nước thải"],
    ["Ban Môi trường xử lý nước thải", "Ban Môi trường xử lý nước thải", null, ""],
    ["Các phòng rà soát nước thải", "Các phòng", 2, "nước thải"],
    ["Các ban rà soát nước thải", "Các ban", 2, "nước thải"],
    ["Các đơn vị rà soát nước thải", "Các đơn vị", 2, "nước thải"],
    ["Từng đơn vị, bộ phận rà soát nước thải", "Từng đơn vị, bộ phận", 2, "nước thải"],
    ["Toàn thể cán bộ giữ sạch nước thải", "Toàn thể cán bộ", null, ""],
    ["Tất cả các đồng chí giữ sạch nước thải", "Tất cả các đồng chí", null, ""],
  ])("is guessed by the matter, but not for everybody: %s (%s)", (text, lead, leadId, guessedBy) => {
    expect(reading({ directives: [task(text, lead)] }).directives).toMatchObject([{ leadId, guessedBy }]);
  });

  it("is guessed for as many directives as an import stores", () => {
    const { directives } = reading({
      directives: Array.from({ length: 401 }, () => task("rà soát nước thải")),
    });
    expect(directives.map(({ leadId }) => leadId).indexOf(null)).toBe(400);
  });
});

describe("the marked places of a text", () => {
  const span = (from: number, to: number) => ({ from, to });
  const speaker = (from: number, to: number) => ({ name: "An", position: "", role: "", from, to });
  const marksOf = (...spans: [from: number, to: number][]) =>
    reading({ speakers: spans.map(([from, to]) => speaker(from, to)) }).marks.map(({ key }) => key);

  it.each<[string, [number, number][], string[]]>([
    [
      "are in order",
      [
        [20, 30],
        [0, 10],
        [10, 20],
      ],
      ["s1", "s2", "s0"],
    ],
    [
      "may touch each other",
      [
        [0, 10],
        [10, 20],
      ],
      ["s0", "s1"],
    ],
    [
      "do not overlap",
      [
        [0, 10],
        [9, 20],
      ],
      ["s0"],
    ],
    [
      "do not lie in one another",
      [
        [0, 10],
        [3, 5],
      ],
      ["s0"],
    ],
    [
      "do not lie in the one before",
      [
        [0, 10],
        [20, 40],
        [25, 30],
      ],
      ["s0", "s1"],
    ],
    [
      "go on behind one that was left out",
      [
        [0, 10],
        [3, 15],
        [10, 12],
      ],
      ["s0", "s2"],
    ],
    [
      "are the longer of two that begin together",
      [
        [5, 8],
        [5, 10],
      ],
      ["s1"],
    ],
    [
      "are the longer of two that begin together",
      [
        [5, 10],
        [5, 8],
      ],
      ["s0"],
    ],
    [
      "are the first of two that are the same",
      [
        [5, 8],
        [5, 8],
      ],
      ["s0"],
    ],
    [
      "are not empty",
      [
        [5, 5],
        [6, 8],
      ],
      ["s1"],
    ],
    [
      "are not empty behind another",
      [
        [0, 5],
        [5, 5],
        [5, 7],
      ],
      ["s0", "s2"],
    ],
  ])("%s: %j", (_, spans, keys) => expect(marksOf(...spans)).toEqual(keys));

  it("lead to the findings by their keys", () => {
    const figure = { words: "", value: 1, unit: "%", name: "" };
    const reference = { text: "", kind: "Luật", number: "", dated: "", issuer: "", subject: "" };
    const report = { title: "", presenter: "", legalRefs: [] };
    const item = { kind: "report" as const, title: "", speaker: "", parts: [] };
    const { marks } = reading({
      date: { day: null, place: span(0, 5), month: null, year: null },
      captions: [{ text: "", ...span(5, 10) }],
      author: [span(10, 15), span(15, 20)],
      directives: [{ ...task("Việc."), ...span(20, 25) }],
      figures: [{ ...figure, ...span(25, 30) }],
      speakers: [speaker(35, 40)],
      references: [{ ...reference, ...span(40, 45) }],
      reports: [
        { ...report, ...span(50, 55) },
        { ...report, ...span(65, 70) },
        { ...report, ...span(90, 95) },
      ],
      items: [
        { ...item, ...span(50, 60) },
        { ...item, ...span(60, 70) },
      ],
    });
    expect(marks).toEqual([
      { key: "time", ...span(0, 5) },
      { key: "c0", ...span(5, 10) },
      { key: "a0", ...span(10, 15) },
      { key: "a1", ...span(15, 20) },
      { key: "d0", ...span(20, 25) },
      { key: "f0", ...span(25, 30) },
      { key: "s0", ...span(35, 40) },
      { key: "l0", ...span(40, 45) },
      { key: "i0", ...span(50, 55) },
      { key: "i1", ...span(65, 70) },
      { key: "i0", ...span(90, 95) },
    ]);
  });

  it("do not include a day that is not written", () => {
    expect(reading({}).marks).toEqual([]);
  });
});
