import { describe, expect, it } from "vitest";
import { isLink, readDayRows } from "./read-day-rows";

const notice = { documentNumber: "1/TB-BNV", documentDate: "2027-10-15", documentLink: "" };
const read = (...lines: string[]) =>
  readDayRows(
    lines.map((line) => line.split(";")),
    notice,
    2028,
  );

describe("a list of days", () => {
  it("is read row by row, stretches day by day, with the list's document for rows without one", () => {
    const { days, problems } = read(
      "Ngày;Loại;Tên",
      "24/01/2028 - 25/01/2028; Nghỉ; Tết Nguyên đán",
      "",
      "22/01/2028; Làm bù; Làm bù ngày 25/01; 2/TB-BNV; 03/01/2028; https://moha.gov.vn/x",
      "04/04/2028; Giỗ Tổ Hùng Vương",
    );
    expect(problems).toEqual([]);
    expect(days).toEqual([
      { day: "2028-01-24", kind: "off", name: "Tết Nguyên đán", ...notice },
      { day: "2028-01-25", kind: "off", name: "Tết Nguyên đán", ...notice },
      {
        day: "2028-01-22",
        kind: "make-up",
        name: "Làm bù ngày 25/01",
        documentNumber: "2/TB-BNV",
        documentDate: "2028-01-03",
        documentLink: "https://moha.gov.vn/x",
      },
      { day: "2028-04-04", kind: "off", name: "Giỗ Tổ Hùng Vương", ...notice },
    ]);
  });

  it.each([
    ["31/02/2028; Nghỉ; Sai", "day", "not_a_date"],
    ["01/01/2028 - 01/03/2028; Nghỉ; Dài", "day", "stretch"],
    ["01/01/1999; Nghỉ; Xa", "day", "not_a_date"],
    ["30/11/2027; Nghỉ; Năm trước", "day", "other_year"],
    ["01/02/2029; Nghỉ; Năm sau", "day", "other_year"],
    ["03/01/2028; Lễ; Tên", "kind", "kind"],
    ["03/01/2028; Làm bù; Thứ Hai", "kind", "weekday_made_up"],
    ["03/01/2028; Nghỉ;", "name", "no_name"],
    ["03/01/2028; Nghỉ; Tên; 1/TB; 99/99/2028", "date", "not_a_date"],
    ["03/01/2028; Nghỉ; Tên; 1/TB; 01/01/2028; javascript:alert(1)", "link", "not_a_link"],
  ])("reports %s", (line, column, code) => {
    const { days, problems } = read("01/01/2028; Nghỉ; Tết Dương lịch", line);
    expect(days.map(({ day }) => day)).toEqual(["2028-01-01"]);
    expect(problems).toMatchObject([{ row: 2, column, code }]);
  });

  it("accepts a day of the month before or after, where a swap may reach", () => {
    expect(read("31/12/2027; Nghỉ; Nghỉ hoán đổi", "06/01/2029; Làm bù; Làm bù").days).toHaveLength(2);
  });

  it("accepts a day once and reports the second", () => {
    const { days, problems } = read("01/01/2028; Nghỉ; Một", "01/01/2028; Nghỉ; Hai");
    expect(days.map(({ name }) => name)).toEqual(["Một"]);
    expect(problems).toEqual([{ row: 2, column: "day", code: "twice", cell: "01/01/2028" }]);
  });

  it("links to the web and nothing else", () => {
    expect(isLink("https://moha.gov.vn/tin-tuc/---oid57695")).toBe(true);
    expect(isLink("data:text/html,x")).toBe(false);
    expect(isLink('https://x.vn/"onclick')).toBe(false);
  });
});

describe("the day in a row", () => {
  it.each<[words: string, days: string[]]>([
    ["01/12/2027", ["2027-12-01"]],
    ["31/01/2029", ["2029-01-31"]],
    ["2028-01-03", ["2028-01-03"]],
    ["03/01/2028 - 03/01/2028", ["2028-01-03"]],
    ["30/12/2027-02/01/2028", ["2027-12-30", "2027-12-31", "2028-01-01", "2028-01-02"]],
    ["03/01/2028 – 04/01/2028", ["2028-01-03", "2028-01-04"]],
    ["03/01/2028 ĐẾN 04/01/2028", ["2028-01-03", "2028-01-04"]],
  ])("“%s” is %j", (words, days) => {
    const found = read(`${words}; Nghỉ; Tên`);
    expect(found.problems).toEqual([]);
    expect(found.days.map(({ day }) => day)).toEqual(days);
  });

  it.each([
    ["30/11/2027", "other_year"],
    ["01/02/2029", "other_year"],
    ["05/01/2028 - 03/01/2028", "not_a_date"],
    ["03/01/2028 -", "not_a_date"],
    ["x - 03/01/2028", "not_a_date"],
    ["31/12/1999", "not_a_date"],
    ["01/01/2101", "not_a_date"],
    ["01/01/2000", "other_year"],
    ["31/12/2100", "other_year"],
    ["01/01/2028 - 01/02/2028", "stretch"],
  ])("“%s” is refused: %s", (words, code) => {
    expect(read(`${words}; Nghỉ; Tên`)).toEqual({
      days: [],
      problems: [{ row: 1, column: "day", code, cell: words }],
    });
  });

  it("may be a stretch of 31 days", () => {
    expect(read("01/01/2028 - 31/01/2028; Nghỉ; Tên").days).toHaveLength(31);
  });

  it("is taken from a stretch as far as the year reaches", () => {
    const { days, problems } = read("30/01/2029 - 02/02/2029; Nghỉ; Tên");
    expect(days.map(({ day }) => day)).toEqual(["2029-01-30", "2029-01-31"]);
    expect(problems.map(({ code }) => code)).toEqual(["other_year", "other_year"]);
  });
});

describe("the kind in a row", () => {
  it.each<[words: string, kind: "off" | "make-up"]>([
    ["Nghỉ", "off"],
    ["NGÀY NGHỈ", "off"],
    ["off", "off"],
    ["Day off", "off"],
    ["", "off"],
    ["Làm bù", "make-up"],
    ["ngày làm bù", "make-up"],
    ["Đi làm", "make-up"],
    ["đi làm bù", "make-up"],
    ["make-up", "make-up"],
    ["Made up", "make-up"],
  ])("“%s” on a Saturday is %s", (words, kind) => {
    expect(read(`08/01/2028; ${words}; Tên`).days).toMatchObject([{ day: "2028-01-08", kind }]);
  });

  it.each([
    ["07/01/2028; Làm bù; Tên", "weekday_made_up"],
    ["07/01/2028 - 08/01/2028; Làm bù; Tên", "weekday_made_up"],
    ["08/01/2028; Lễ; Tên", "kind"],
  ])("is refused in “%s”: %s", (line, code) => {
    expect(read(line)).toMatchObject({ days: [], problems: [{ column: "kind", code }] });
  });

  it("may be made up on a Sunday, and is not needed in a row of two cells", () => {
    expect(read("09/01/2028; Làm bù; Tên").days).toHaveLength(1);
    expect(read("09/01/2028; Lễ").days).toMatchObject([{ kind: "off", name: "Lễ" }]);
    expect(read("09/01/2028; Nghỉ")).toMatchObject({ days: [], problems: [{ code: "no_name" }] });
  });
});

describe("the other cells of a row", () => {
  const row = (name: string, number: string, date: string, link: string) =>
    read(`03/01/2028; Nghỉ; ${name}; ${number}; ${date}; ${link}`);
  const link = (length: number) => `https://vi-du.example/${"a".repeat(length - 22)}`;

  it("have at most so many letters", () => {
    expect(row("a".repeat(100), "b".repeat(80), "", link(300)).problems).toEqual([]);
    expect(row("a".repeat(101), "b".repeat(81), "", link(301)).problems).toMatchObject([
      { column: "name", code: "too_long" },
      { column: "number", code: "too_long" },
      { column: "link", code: "not_a_link", cell: link(301).slice(0, 120) },
    ]);
  });

  it("may be left out, and then the list's document counts only without an own number", () => {
    expect(row("Tên", "", "04/01/2028", "https://vi-du.example/a").days).toMatchObject([notice]);
    expect(row("Tên", "2/TB", "", "").days).toMatchObject([
      { documentNumber: "2/TB", documentDate: null, documentLink: "" },
    ]);
  });

  it("are reported all at once", () => {
    expect(row("", "b".repeat(81), "x", "y").problems.map(({ code }) => code)).toEqual([
      "no_name",
      "too_long",
      "not_a_date",
      "not_a_link",
    ]);
  });
});

it.each(["Ngày; Loại; Tên", "DAY; Kind; Name", "Date", "; ; ", ""])("“%s” is no row of days", (line) => {
  expect(read(line)).toEqual({ days: [], problems: [] });
});

it.each<[address: string, mayLink: boolean]>([
  ["http://vi-du.example", true],
  ["HTTPS://vi-du.example/a?b=c", true],
  ["https://", false],
  ["ftp://vi-du.example", false],
  ["vi-du.example", false],
  ["https://vi-du.example/a b", false],
  ["https://vi-du.example/<b>", false],
  [" https://vi-du.example", false],
  ["", false],
])("“%s” may be linked to: %s", (address, mayLink) => {
  expect(isLink(address)).toBe(mayLink);
});
