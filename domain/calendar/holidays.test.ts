import { describe, expect, it } from "vitest";
import { CERTAIN_YEARS, holidaysOf } from "./holidays";

const LAW = "Bộ luật Lao động 45/2019/QH14, điều 112";
const IN_LIEU = "Bộ luật Lao động 45/2019/QH14, điều 111 khoản 3";
const CULTURE = "Nghị quyết 28/2026/QH16, điều 2";

/** From the law and each year's letters: month and day, kind, number of the document. */
const ANNOUNCED: Record<
  number,
  readonly (readonly [date: string, kind: "off" | "make-up", number: string])[]
> = {
  2023: [
    ["01-01", "off", LAW],
    ["01-02", "off", IN_LIEU],
    ["01-20", "off", "5034/TB-LĐTBXH"],
    ["01-21", "off", "5034/TB-LĐTBXH"],
    ["01-22", "off", "5034/TB-LĐTBXH"],
    ["01-23", "off", "5034/TB-LĐTBXH"],
    ["01-24", "off", "5034/TB-LĐTBXH"],
    ["01-25", "off", "5034/TB-LĐTBXH"],
    ["01-26", "off", "5034/TB-LĐTBXH"],
    ["04-29", "off", LAW],
    ["04-30", "off", LAW],
    ["05-01", "off", LAW],
    ["05-02", "off", IN_LIEU],
    ["05-03", "off", IN_LIEU],
    ["09-01", "off", "5034/TB-LĐTBXH"],
    ["09-02", "off", LAW],
    ["09-04", "off", "5034/TB-LĐTBXH"],
  ],
  2024: [
    ["01-01", "off", LAW],
    ["02-08", "off", "5015/TB-LĐTBXH"],
    ["02-09", "off", "5015/TB-LĐTBXH"],
    ["02-10", "off", "5015/TB-LĐTBXH"],
    ["02-11", "off", "5015/TB-LĐTBXH"],
    ["02-12", "off", "5015/TB-LĐTBXH"],
    ["02-13", "off", "5015/TB-LĐTBXH"],
    ["02-14", "off", "5015/TB-LĐTBXH"],
    ["04-18", "off", LAW],
    ["04-29", "off", "1570/TB-LĐTBXH"],
    ["04-30", "off", LAW],
    ["05-01", "off", LAW],
    ["05-04", "make-up", "1570/TB-LĐTBXH"],
    ["09-02", "off", LAW],
    ["09-03", "off", "5015/TB-LĐTBXH"],
  ],
  2025: [
    ["01-01", "off", LAW],
    ["01-27", "off", "6150/TB-BLĐTBXH"],
    ["01-28", "off", "6150/TB-BLĐTBXH"],
    ["01-29", "off", "6150/TB-BLĐTBXH"],
    ["01-30", "off", "6150/TB-BLĐTBXH"],
    ["01-31", "off", "6150/TB-BLĐTBXH"],
    ["04-07", "off", LAW],
    ["04-26", "make-up", "6150/TB-BLĐTBXH"],
    ["04-30", "off", LAW],
    ["05-01", "off", LAW],
    ["05-02", "off", "6150/TB-BLĐTBXH"],
    ["09-01", "off", "6150/TB-BLĐTBXH"],
    ["09-02", "off", LAW],
  ],
  2026: [
    ["01-01", "off", LAW],
    ["01-02", "off", "12729/VPCP-KGVX"],
    ["01-10", "make-up", "12729/VPCP-KGVX"],
    ["02-16", "off", "9441/TB-BNV"],
    ["02-17", "off", "9441/TB-BNV"],
    ["02-18", "off", "9441/TB-BNV"],
    ["02-19", "off", "9441/TB-BNV"],
    ["02-20", "off", "9441/TB-BNV"],
    ["04-26", "off", LAW],
    ["04-27", "off", IN_LIEU],
    ["04-30", "off", LAW],
    ["05-01", "off", LAW],
    ["08-22", "make-up", "9441/TB-BNV"],
    ["08-31", "off", "9441/TB-BNV"],
    ["09-01", "off", "9441/TB-BNV"],
    ["09-02", "off", LAW],
    ["11-24", "off", CULTURE],
  ],
  2027: [
    ["01-01", "off", LAW],
    ["02-04", "off", "10065/VPCP-KGVX"],
    ["02-05", "off", "10065/VPCP-KGVX"],
    ["02-06", "off", "10065/VPCP-KGVX"],
    ["02-07", "off", "10065/VPCP-KGVX"],
    ["02-08", "off", "10065/VPCP-KGVX"],
    ["02-09", "off", "10065/VPCP-KGVX"],
    ["02-10", "off", "10065/VPCP-KGVX"],
    ["04-16", "off", LAW],
    ["04-30", "off", LAW],
    ["05-01", "off", LAW],
    ["05-03", "off", IN_LIEU],
    ["09-02", "off", LAW],
    ["09-03", "off", "10065/VPCP-KGVX"],
    ["11-24", "off", CULTURE],
  ],
};

describe("the announced days", () => {
  it("are known for the years 2023 to 2027", () => {
    expect(CERTAIN_YEARS).toEqual([2023, 2024, 2025, 2026, 2027]);
  });

  it.each([2023, 2024, 2025, 2026, 2027])("of %i are those of the letters, in order", (year) => {
    expect(holidaysOf(year).map(({ day, kind, documentNumber }) => [day, kind, documentNumber])).toEqual(
      ANNOUNCED[year]?.map(([date, kind, number]) => [`${year}-${date}`, kind, number]),
    );
  });

  it.each([2022, 2028, 0])("of %i are none", (year) => {
    expect(holidaysOf(year)).toEqual([]);
  });

  it.each([
    ["2024-02-10", "Tết Nguyên đán", "2023-11-22"],
    ["2024-04-18", "Giỗ Tổ Hùng Vương", "2019-11-20"],
    ["2024-04-29", "Nghỉ hoán đổi", "2024-04-12"],
    ["2024-05-04", "Làm bù ngày 29/4", "2024-04-12"],
    ["2023-01-02", "Nghỉ bù Tết Dương lịch", "2019-11-20"],
    ["2026-01-10", "Làm bù ngày 02/01", "2025-12-25"],
    ["2026-11-24", "Ngày Văn hóa Việt Nam", "2026-04-24"],
    ["2027-02-06", "Tết Nguyên đán", "2026-10-02"],
  ])("has %s as %s, by a document of %s", (day, name, documentDate) => {
    expect(holidaysOf(Number(day.slice(0, 4))).find((one) => one.day === day)).toMatchObject({
      name,
      documentDate,
    });
  });
});
