import { describe, expect, it } from "vitest";
import type { FoundDirective } from "../text/reader/found-directive";
import type { FoundItem } from "../text/record/agenda";
import type { ReadRecord } from "../text/record/read-record";
import { importReading, type OwnNames } from "./import-reading";
import { readRecordWith, spanOf } from "./test-read-record";

const OWN: OwnNames = {
  departments: [
    { id: 1, names: ["Văn phòng"] },
    { id: 2, names: ["Phòng Môi trường"] },
  ],
  people: [],
  references: [{ kind: "Nghị quyết", number: "45-NQ/TW" }],
  series: [
    { id: 1, name: "Họp cơ quan", kind: "other", last: null },
    { id: 2, name: "Giao ban tuần", kind: "briefing", last: null },
  ],
  indicators: [{ id: 5, name: "Thu ngân sách nội địa", unit: "tỷ đồng" }],
};
const reading = (source: string, found: Partial<ReadRecord> = {}, own: Partial<OwnNames> = {}) =>
  importReading(readRecordWith(source, found), { ...OWN, ...own }, { ceremony: "Lễ chào cờ {month}" });

const item = (kind: FoundItem["kind"], from: number, to: number): FoundItem => ({
  kind,
  title: "",
  speaker: "",
  from,
  to,
  parts: [{ from, to }],
});
const task = (text: string, from = 0, values: Partial<FoundDirective> = {}): FoundDirective => {
  const none = { number: "", heading: "", lead: "", coordinating: [], deadline: null };
  return { text, from, to: from + text.length, ...none, ...values };
};

describe("a department whose name goes on with the name of a place", () => {
  const own = {
    departments: [
      { id: 1, names: ["Văn phòng"] },
      { id: 3, names: ["Phòng Đại diện tại Cát Hải"] },
    ],
  };
  const read = (text: string, values: Partial<FoundDirective>) =>
    reading(text, { directives: [task(text, 0, values)] }, own).directives[0];

  it("is the lead with its whole name", () => {
    const found = read("Giao Phòng Đại diện tại Cát Hải rà soát hạ tầng mạng.", { lead: "Phòng Đại diện" });
    expect(found).toMatchObject({
      leadId: 3,
      leadWords: "Phòng Đại diện tại Cát Hải",
      summary: "Rà soát hạ tầng mạng",
    });
  });

  it("coordinates, and is not part of what is to be done", () => {
    const found = read("Giao Văn phòng phối hợp Phòng Đại diện tại Cát Hải rà soát hạ tầng mạng.", {
      lead: "Văn phòng",
      coordinating: ["Phòng Đại diện"],
    });
    expect(found).toMatchObject({
      leadId: 1,
      coordinatingIds: [3],
      outsidePartners: [],
      summary: "Rà soát hạ tầng mạng",
    });
  });

  it("is another body where the text names another place", () => {
    const found = read("Giao Phòng Đại diện tại Hà Nội rà soát hạ tầng mạng.", { lead: "Phòng Đại diện" });
    expect(found).toMatchObject({ leadId: null, leadWords: "Phòng Đại diện" });
  });
});

describe("a deadline that comes back", () => {
  const deadline = {
    day: "2024-07-25",
    words: "trước ngày 25",
    period: null,
    periodic: false,
    from: 0,
    to: 1,
  };
  const deadlineOf = (text: string, said: FoundDirective["deadline"] = deadline) => {
    const [read] = reading(text, { directives: [task(text, 0, { deadline: said })] }).directives;
    return [read?.deadline, read?.period, read?.deadlineWords];
  };

  it("is a period and no day", () => {
    expect(deadlineOf("Hằng tháng, Văn phòng báo cáo trước ngày 25.")).toEqual([null, "month", "Hằng tháng"]);
    expect(deadlineOf("Văn phòng báo cáo hằng quý, trước ngày 25.")).toEqual([null, "quarter", "hằng quý"]);
  });

  it("is the day where the words name its month, or no deadline was read", () => {
    expect(deadlineOf("Văn phòng báo cáo hằng tháng, lần đầu trước ngày 25/7.")).toEqual([
      "2024-07-25",
      null,
      "trước ngày 25",
    ]);
    expect(deadlineOf("Văn phòng tổ chức chào cờ hằng tháng.", null)).toEqual([null, null, ""]);
  });
});

describe("the meeting of a text", () => {
  const titled = (text: string) => ({ title: { text, from: 0, to: 1 } });

  it("has the title of the text in one line, as long as a title may be", () => {
    expect(reading("Lời.", titled("Họp \n về  đất")).titles).toEqual({ 1: "Họp về đất", 2: "Họp về đất" });
    expect(reading("Lời.", titled("A".repeat(301))).titles[1]).toBe("A".repeat(300));
    expect(reading("Lời.").titles[1]).toBe("");
  });

  it("has no words about what is written of it, nor brackets around its title", () => {
    const titleOf = (text: string) => reading("Lời.", titled(text)).titles[1];
    expect(titleOf("BIÊN BẢN HỌP BAN CHẤP HÀNH")).toBe("HỌP BAN CHẤP HÀNH");
    expect(titleOf("Biên bản họp phòng")).toBe("Họp phòng");
    expect(titleOf("(Họp xét kỷ luật)")).toBe("Họp xét kỷ luật");
    expect(titleOf("Họp (mở rộng)")).toBe("Họp (mở rộng)");
    expect(titleOf("BIÊN BẢN")).toBe("BIÊN BẢN");
  });

  it("belongs to the series that its title or its beginning names", () => {
    expect(reading("Lời.", titled("Giao ban tuần")).seriesId).toBe(2);
    expect(reading(`${"a".repeat(1992)}Giao ban`).seriesId).toBe(2);
    expect(reading(`${"a".repeat(1993)}Giao ban`).seriesId).toBe(1);
    expect(reading("Giao ban tuần", {}, { series: [] }).seriesId).toBeNull();
  });

  it("has a day, a period and an author as the text says", () => {
    const source = "Ngày 01/7/2024. Tin: An. Ảnh: Bình.";
    const read = reading(source, {
      date: { day: "2024-07-01", place: null, month: "07/2024", year: 2024 },
      horizon: { words: "quý III", day: "2024-09-30", from: 0, to: 1 },
      author: [spanOf(source, "Tin: An."), spanOf(source, "Ảnh: Bình.")],
    });
    expect(read).toMatchObject({
      source,
      heldOn: "2024-07-01",
      horizon: { words: "quý III", day: "2024-09-30" },
      author: "Tin: An. · Ảnh: Bình.",
    });
    expect(reading(source)).toMatchObject({ heldOn: null, horizon: null, author: "", hints: [], scan: null });
  });

  it("comes with what the reader of the file noticed", () => {
    const scan = { id: "a1", pages: 2, doubts: [] };
    const read = importReading(readRecordWith("Lời."), OWN, { ceremony: "", hints: ["old_font"], scan });
    expect(read).toMatchObject({ hints: ["old_font"], scan });
  });
});

describe("the references of a text", () => {
  const referenceOf = (values: Partial<ReadRecord["references"][number]>) => {
    const none = { text: "", kind: "luật", number: "1", dated: "", issuer: "", subject: "", from: 0, to: 1 };
    return reading("Lời.", { references: [{ ...none, ...values }] }).references[0];
  };

  it.each([
    ["24/01/2019", "2019-01-24"],
    ["24 / 1 / 2019", "2019-01-24"],
    ["24 tháng 01 năm 2019", "2019-01-24"],
    ["5  tháng 9  năm 2023", "2023-09-05"],
    ["31/02/2019", null],
    ["31 tháng 02 năm 2019", null],
    ["tháng 01 năm 2019", null],
    ["", null],
  ])("dated “%s” were issued on %s", (dated, issuedOn) => {
    expect(referenceOf({ dated })?.issuedOn).toBe(issuedOn);
  });

  it.each([
    ["45-NQ/TW", true],
    ["45-nq/tw", true],
    ["45-NQ/TU", false],
    ["", false],
  ])("numbered “%s” are known: %s", (number, known) => {
    expect(referenceOf({ number })).toMatchObject({ key: "l0", kind: "Luật", number, known });
  });

  it("have an issuer and a subject that are not too long", () => {
    const found = referenceOf({ issuer: "a".repeat(161), subject: "b".repeat(501) });
    expect([found?.issuer, found?.subject]).toEqual(["a".repeat(160), "b".repeat(500)]);
  });
});

describe("figures and captions of a text", () => {
  it("are matched and numbered", () => {
    const span = { from: 0, to: 1 };
    const read = reading("Lời.", {
      figures: [
        { ...span, words: "đạt 850 tỷ đồng", value: 850, unit: "tỷ đồng", name: "Thu ngân sách nội địa" },
      ],
      captions: [
        { ...span, text: "Toàn cảnh" },
        { ...span, text: "a".repeat(301) },
      ],
    });
    expect(read.figures).toMatchObject([{ key: "f0", indicatorId: 5, value: 850 }]);
    expect(read.captions).toEqual([
      { key: "c0", text: "Toàn cảnh" },
      { key: "c1", text: "a".repeat(300) },
    ]);
  });
});

describe("the item in which a directive was given", () => {
  const source = "a".repeat(30);
  const given = (from: number, items: FoundItem[]) =>
    reading(source, { items, directives: [task("a", from)] }).directives[0]?.item;
  const speech = item("speech", 10, 20);
  const report = item("report", 0, 10);

  it.each<[string, number, FoundItem[], number | null]>([
    ["the one whose first character it begins", 0, [report, speech], 0],
    ["the one whose last character it begins", 9, [report, speech], 0],
    ["the next one, whose first character it begins", 10, [report, speech], 1],
    ["the only speech, if it stands before all items", 5, [speech], 0],
    ["the only speech, if it stands behind all items", 20, [report, speech], 1],
    ["none, if there are two speeches", 25, [item("speech", 0, 10), speech], null],
    ["none, if there is no speech", 25, [report, item("study", 10, 20)], null],
    ["a report, if it stands in it", 3, [report], 0],
    ["none, if it stands behind the only item, a report", 15, [report], null],
    ["the whole text, if it has no programme", 25, [], 0],
  ])("is %s", (_, from, items, place) => expect(given(from, items)).toBe(place));

  it("is one speech of the whole text if there is no programme", () => {
    const read = reading("Một. Hai.", { directives: [task("Hai.", 5)] });
    expect(read.items).toMatchObject([{ key: "i0", kind: "speech", title: "", body: "Một." }]);
    expect(read.items[0]).not.toHaveProperty("said");
    expect(read.directives).toMatchObject([{ key: "d0", item: 0, afterLine: 1 }]);
  });

  it("is the only one, and no speech of the whole text, if the programme has one", () => {
    const { items } = reading("Trước.\nMột.", { items: [item("report", 7, 11)] });
    expect(items.map(({ key, kind, body }) => [key, kind, body])).toEqual([["i0", "report", "Một."]]);
  });

  it("has a key of its own, and its words without the directives of others", () => {
    const read = reading("Một.\nViệc b.\nHai.", { items: [item("report", 0, 4), item("speech", 5, 18)] });
    expect(read.items.map(({ key, kind, body }) => [key, kind, body])).toEqual([
      ["i0", "report", "Một."],
      ["i1", "speech", "Việc b. Hai."],
    ]);
  });
});
