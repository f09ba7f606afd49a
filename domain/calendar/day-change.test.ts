import { expect, it } from "vitest";
import { applyChange, effectsOf, withKnownDocuments, yearChange } from "./day-change";
import type { KnownDay } from "./holidays";
import { projectedDays } from "./projected-days";

const off = (day: string, name = "Nghỉ"): KnownDay => ({
  day,
  kind: "off",
  name,
  documentNumber: "",
  documentDate: null,
  documentLink: "",
});
const effects = (...args: Parameters<typeof effectsOf>) =>
  effectsOf(...args).map(({ effect, day }) => `${effect} ${day.day}`);

it("a year's announcement confirms projected days, removes the others and adds its own", () => {
  const projected = projectedDays(2028).map(({ day }) => day);
  const listed = projected.filter((day) => day !== "2028-09-04").map((day) => off(day));
  const entered = { days: [off("2028-06-01", "Ngày của cơ quan")], announcedYears: [2027] };
  const change = yearChange(2028, [...listed, off("2028-08-31", "Nghỉ hoán đổi")], entered);
  expect(change.remove).toEqual(["2028-06-01"]);
  expect(effects(entered, change).filter((one) => !one.startsWith("confirmed"))).toEqual([
    "removed 2028-06-01",
    "added 2028-08-31",
    "removed 2028-09-04",
  ]);
  expect(effects(entered, change)).toHaveLength(14 + 3);
  expect(applyChange(entered, change).announcedYears).toEqual([2027, 2028]);
});

it("a day removed from a year without announcement is projected again", () => {
  const entered = { days: [off("2028-01-26"), off("2028-07-03")], announcedYears: [] };
  const remove = (day: string) => ({ set: [], remove: [day], announce: [] });
  expect(effects(entered, remove("2028-07-03"))).toEqual(["removed 2028-07-03"]);
  expect(effects(entered, remove("2028-01-26"))).toEqual(["changed 2028-01-26"]);
});

it("a day entered again unchanged changes nothing; with another document it does", () => {
  const entered = { days: [off("2026-09-02")], announcedYears: [2026] };
  const set = (day: KnownDay) => ({ set: [day], remove: [], announce: [] });
  expect(effects(entered, set(off("2026-09-02")))).toEqual([]);
  expect(effects(entered, set({ ...off("2026-09-02"), documentNumber: "9441/TB-BNV" }))).toEqual([
    "changed 2026-09-02",
  ]);
});

it("a listed day without a document keeps the one it has, unless the day is now worked", () => {
  const document = {
    documentNumber: "10065/VPCP-KGVX",
    documentDate: "2026-10-02",
    documentLink: "https://vi-du.example/a",
  };
  const entered = { days: [{ ...off("2027-02-04", "Tết"), ...document }], announcedYears: [2027] };
  const others = { documentNumber: "1/TB", documentDate: null, documentLink: "" };
  expect(withKnownDocuments([off("2027-02-04", "Tết Nguyên đán"), off("2027-02-12")], entered)).toEqual([
    { day: "2027-02-04", kind: "off", name: "Tết Nguyên đán", ...document },
    off("2027-02-12"),
  ]);
  expect(withKnownDocuments([{ ...off("2027-02-04"), ...others }], entered)[0]).toMatchObject(others);
  expect(withKnownDocuments([{ ...off("2027-02-04"), kind: "make-up" }], entered)[0]?.documentNumber).toBe(
    "",
  );
});
