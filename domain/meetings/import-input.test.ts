import { describe, expect, it } from "vitest";
import { importMinutesInput, readMinutesInput } from "./import-input";

const BASE = { seriesId: "1", title: "Lễ chào cờ", heldOn: "01/07/2024" };
type Typed = Record<string, unknown>;

const row = (prefix: string, fields: Typed): Typed =>
  Object.fromEntries(
    Object.entries({ keep: "on", ...fields }).map(([key, value]) => [`${prefix}.${key}`, value]),
  );
const parse = (typed: Typed) => importMinutesInput.parse({ ...BASE, ...typed });
const faultsOf = (typed: Typed): string[] =>
  (importMinutesInput.safeParse({ ...BASE, ...typed }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join("/")}: ${message}`,
  );

describe("minutes that a clerk confirmed", () => {
  it("need a series, a title and a day, and nothing else", () => {
    expect(parse({})).toEqual({
      seriesId: 1,
      title: "Lễ chào cờ",
      heldOn: "2024-07-01",
      startsAt: "",
      endsAt: "",
      place: "",
      total: { present: null, expected: null, excused: null },
      offeredDay: null,
      into: "",
      horizonWords: "",
      horizonDay: null,
      speakers: [],
      references: [],
      items: [],
      figures: [],
      captions: [],
      directives: [],
    });
    expect(faultsOf({ seriesId: "", title: " ", heldOn: "" }).sort()).toEqual([
      "heldOn: required",
      "seriesId: required",
      "title: required",
    ]);
  });

  it.each([
    ["", ""],
    ["new", "new"],
    ["12", 12],
  ])("go into “%s”", (typed, into) => expect(parse({ into: typed }).into).toBe(into));

  it.each([
    ["old", "invalid"],
    ["1.5", "invalid"],
    ["0", "required"],
    ["-1", "required"],
  ])("do not go into “%s”", (into, fault) => expect(faultsOf({ into })).toEqual([`into: ${fault}`]));

  it("have words of a period only with its last day", () => {
    expect(parse({ horizonWords: "quý III", horizonDay: "30/09/2024" })).toMatchObject({
      horizonWords: "quý III",
      horizonDay: "2024-09-30",
    });
    expect(parse({ horizonWords: "quý III", horizonDay: "" })).toMatchObject({
      horizonWords: "",
      horizonDay: null,
    });
  });

  it("tell the day for which the form was filled in", () => {
    expect(parse({ offeredDay: "03/06/2024" }).offeredDay).toBe("2024-06-03");
  });
});

describe("the rows that a clerk confirmed", () => {
  it("are read with their numbers, each kind in its list", () => {
    const typed = {
      ...row("speaker.3", { name: "Lê Thị An", position: "Chánh Văn phòng", role: "guest", person: "7" }),
      ...row("reference.0", {
        kind: "Nghị quyết",
        number: "45-NQ/TW",
        issuedOn: "24/01/2019",
        issuer: "BCH",
      }),
      ...row("item.2", { kind: "report", title: "Báo cáo", department: "4", lines: "12", cites: "0,2" }),
      ...row("figure.1", { name: "Thu hút đầu tư", unit: "triệu USD", value: "1.234,5", note: "ước" }),
      ...row("caption.5", { text: "Toàn cảnh buổi lễ" }),
    };
    expect(parse(typed)).toMatchObject({
      speakers: [{ row: 3, name: "Lê Thị An", position: "Chánh Văn phòng", role: "guest", person: 7 }],
      references: [{ row: 0, kind: "Nghị quyết", number: "45-NQ/TW", issuedOn: "2019-01-24", subject: "" }],
      items: [
        { row: 2, kind: "report", title: "Báo cáo", person: null, department: 4, lines: 12, cites: [0, 2] },
      ],
      figures: [
        { row: 1, indicator: null, name: "Thu hút đầu tư", unit: "triệu USD", value: 1234.5, note: "ước" },
      ],
      captions: ["Toàn cảnh buổi lễ"],
      directives: [],
    });
  });

  it("say of a directive what was typed, and nothing more", () => {
    const typed = {
      summary: "Rà soát",
      text: "Rà soát hồ sơ.",
      item: "2",
      after: "3",
      coordinating: ["4", "5", "4"],
    };
    expect(parse(row("directive.8", typed)).directives).toEqual([
      {
        row: 8,
        summary: "Rà soát",
        text: "Rà soát hồ sơ.",
        heading: "",
        item: [2],
        after: 3,
        lead: null,
        coordinating: [4, 5],
        toAll: false,
        deadlineWords: "",
        deadline: null,
        undated: false,
        period: null,
      },
    ]);
  });

  const captions = (typed: Typed) => parse(typed).captions;

  it("come in the order of their numbers", () => {
    const typed = ["10", "9", "1", "2"].map((n) => row(`caption.${n}`, { text: `Ảnh ${n}` }));
    expect(captions(Object.assign({}, ...typed))).toEqual(["Ảnh 1", "Ảnh 2", "Ảnh 9", "Ảnh 10"]);
  });

  it.each([
    ["ticked", { "caption.1.keep": "on" }, ["Ảnh"]],
    ["not ticked", {}, []],
    ["ticked in another way", { "caption.1.keep": "off" }, []],
    ["ticked in another field", { "caption.1.text2": "on" }, []],
    ["of a kind that is ticked elsewhere", { "speech.1.keep": "on" }, []],
    ["of another kind of the same number", { "captions.1.keep": "on" }, []],
  ])("count if they are ticked: one %s", (_, ticked, found) => {
    expect(captions({ "caption.1.text": "Ảnh", ...ticked })).toEqual(found);
  });

  it("end after the four hundredth", () => {
    const typed = Array.from({ length: 401 }, (_, n) => row(`caption.${n}`, { text: `Ảnh ${n}` }));
    const found = captions(Object.assign({}, ...typed));
    expect(found).toHaveLength(400);
    expect([found[0], found[399]]).toEqual(["Ảnh 0", "Ảnh 399"]);
  });
});

const SPEAKER = { name: "Lê Thị An", role: "chair" };
const REFERENCE = { kind: "Luật", number: "26/2012/QH13" };
const FIGURE = { name: "Thu ngân sách", unit: "tỷ đồng", value: "1" };
const DIRECTIVE = { summary: "Rà soát", text: "Rà soát hồ sơ." };

describe("a row with a fault", () => {
  it.each<[string, Typed, Typed, string[]]>([
    ["speaker", SPEAKER, { name: " " }, ["name: required"]],
    ["speaker", SPEAKER, { role: "minister" }, ["role: invalid"]],
    ["speaker", SPEAKER, { role: undefined }, ["role: invalid"]],
    ["reference", REFERENCE, { kind: "" }, ["kind: required"]],
    ["reference", REFERENCE, { number: "" }, ["number: required"]],
    ["reference", REFERENCE, { issuedOn: "31/02/2024" }, ["issuedOn: not_a_date"]],
    ["item", { kind: "other" }, { kind: "feast" }, ["kind: invalid"]],
    ["item", { kind: "other" }, { lines: "1234567" }, ["lines: invalid"]],
    ["item", { kind: "other" }, { lines: "-1" }, ["lines: invalid"]],
    ["item", { kind: "other" }, { cites: "0," }, ["cites: invalid"]],
    ["item", { kind: "other" }, { cites: "1234" }, ["cites: invalid"]],
    ["figure", FIGURE, { name: "" }, ["name: required"]],
    ["figure", FIGURE, { unit: "" }, ["unit: required"]],
    ["figure", FIGURE, { name: "", unit: "" }, ["name: required", "unit: required"]],
    ["figure", FIGURE, { value: "" }, ["value: required"]],
    ["figure", FIGURE, { value: "nhiều" }, ["value: not_a_number"]],
    ["caption", {}, { text: "" }, ["text: required"]],
    ["directive", DIRECTIVE, { text: "" }, ["text: required"]],
    ["directive", DIRECTIVE, { period: "month", deadline: "31/07/2024" }, ["period: deadline_or_period"]],
    ["directive", DIRECTIVE, { period: "month", undated: "on" }, ["period: deadline_or_period"]],
    ["directive", DIRECTIVE, { undated: "on", deadline: "31/07/2024" }, ["deadline: deadline_or_undated"]],
  ])("is refused at its field: %s %j with %j", (kind, valid, changed, faults) => {
    const fields = { ...valid, ...changed };
    expect(faultsOf(row(`${kind}.4`, fields))).toEqual(faults.map((fault) => `${kind}.4.${fault}`));
  });

  it.each<[string, Typed, string, number]>([
    ["speaker", SPEAKER, "name", 100],
    ["speaker", SPEAKER, "position", 300],
    ["reference", REFERENCE, "kind", 60],
    ["reference", REFERENCE, "number", 80],
    ["reference", REFERENCE, "issuer", 150],
    ["reference", REFERENCE, "subject", 500],
    ["item", { kind: "other" }, "title", 300],
    ["item", { kind: "other" }, "speakerName", 100],
    ["item", { kind: "other" }, "speakerPosition", 200],
    ["item", { kind: "other" }, "body", 200_000],
    ["figure", FIGURE, "name", 160],
    ["figure", FIGURE, "unit", 40],
    ["figure", FIGURE, "note", 300],
    ["caption", {}, "text", 300],
    ["directive", DIRECTIVE, "summary", 200],
    ["directive", DIRECTIVE, "text", 20_000],
    ["directive", DIRECTIVE, "heading", 200],
    ["directive", DIRECTIVE, "deadlineWords", 200],
  ])("may not be too long: %s %j has a %s of %d characters", (kind, valid, field, most) => {
    const faults = (length: number) => faultsOf(row(`${kind}.0`, { ...valid, [field]: "a".repeat(length) }));
    expect(faults(most)).toEqual([]);
    expect(faults(most + 1)).toEqual([`${kind}.0.${field}: too_long`]);
  });

  it.each<[string, Typed]>([
    ["speaker", { ...SPEAKER, role: "secretary" }],
    ["speaker", { ...SPEAKER, role: "participant" }],
    ["item", { kind: "ritual", lines: "123456", cites: "0,12,345" }],
    ["item", { kind: "speech" }],
    ["item", { kind: "study" }],
    ["item", { kind: "honours", lines: "", cites: "" }],
    ["item", { kind: "review" }],
    ["figure", { indicator: "3", value: "0" }],
    ["figure", { ...FIGURE, value: "-1,5" }],
    ["directive", { ...DIRECTIVE, deadline: "31/07/2024" }],
    ["directive", { ...DIRECTIVE, undated: "on" }],
    ["directive", { ...DIRECTIVE, period: "month" }],
    ["directive", { ...DIRECTIVE, period: "half-year", deadline: "" }],
    ["directive", { ...DIRECTIVE, period: "" }],
  ])("is none of these: %s %j", (kind, fields) => expect(faultsOf(row(`${kind}.0`, fields))).toEqual([]));

  it("stands beside others, of which only the faults are reported", () => {
    const captions = { ...row("caption.2", { text: "" }), ...row("caption.20", { text: "Ảnh" }) };
    expect(faultsOf({ ...captions, ...row("item.1", {}) })).toEqual([
      "item.1.kind: invalid",
      "caption.2.text: required",
    ]);
  });

  it("has a period that the register does not know", () => {
    const [fault] = faultsOf(row("directive.0", { ...DIRECTIVE, period: "week" }));
    expect(fault).toMatch(/^directive\.0\.period: /);
  });
});

it("an item has no number of lines and no citations where nothing was typed", () => {
  const [none] = parse(row("item.0", { kind: "other" })).items;
  expect([none?.lines, none?.cites]).toEqual([null, []]);
  const [some] = parse(row("item.0", { kind: "other", lines: "0", cites: "0" })).items;
  expect([some?.lines, some?.cites]).toEqual([0, [0]]);
});

it("a text to read may be as long as the reader takes, and no longer", () => {
  expect(readMinutesInput.safeParse({ text: "a".repeat(90_000) }).success).toBe(true);
  expect(readMinutesInput.safeParse({ text: "a".repeat(90_001) }).error?.issues[0]?.message).toBe("too_long");
  expect(readMinutesInput.parse({})).toEqual({ text: "", scan: "" });
});

it("the words of a directive that is not kept stay in the text of the item in which they were said", () => {
  const said = { text: "Đồng chí B trực tiếp theo dõi.", summary: "Theo dõi", item: "0", after: "1" };
  const kept = { text: "Nộp báo cáo.", summary: "Nộp báo cáo", item: "0", after: "1" };
  const { items, directives } = parse({
    ...row("item.0", { kind: "speech", body: "Mở đầu.\nKết thúc.", lines: "2" }),
    ...row("directive.0", { ...said, keep: undefined }),
    ...row("directive.1", kept),
    ...row("directive.2", { ...said, keep: undefined, text: "x".repeat(30_000) }),
  });
  expect(items.map(({ body, lines }) => [body, lines])).toEqual([
    ["Mở đầu.\nĐồng chí B trực tiếp theo dõi.\nKết thúc.", 3],
  ]);
  expect(directives.map(({ text, after }) => [text, after])).toEqual([["Nộp báo cáo.", 2]]);
});
