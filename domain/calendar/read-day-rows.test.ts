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
