import { expect, it } from "vitest";
import { applyChange, effectsOf, withKnownDocuments, yearChange, yearsOf } from "./day-change";
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

it("a year as listed removes only that year's days which the list lacks", () => {
  const days = ["2027-12-31", "2028-01-03", "2028-07-03", "2029-01-01"].map((day) => off(day));
  const listed = [off("2028-07-03", "Nghỉ khác"), off("2029-01-02")];
  expect(yearChange(2028, listed, { days, announcedYears: [2027] })).toEqual({
    set: listed,
    remove: ["2028-01-03"],
    announce: [2028],
  });
});

it("a change leaves other days, replaces its own and stays in order, with each announced year once", () => {
  const entered = {
    days: [off("2028-03-01"), off("2028-01-03"), off("2028-05-05")],
    announcedYears: [2029, 2027],
  };
  const change = {
    set: [off("2028-07-03"), off("2028-03-01", "Mới"), off("2028-02-02")],
    remove: ["2028-05-05", "2028-06-06"],
    announce: [2028, 2027],
  };
  expect(applyChange(entered, change)).toEqual({
    days: [off("2028-01-03"), off("2028-02-02"), off("2028-03-01", "Mới"), off("2028-07-03")],
    announcedYears: [2027, 2028, 2029],
  });
});

it("a change concerns the years of its days, of removed days and of announcements, each once and in order", () => {
  const change = {
    set: [off("2030-01-01"), off("2028-01-01"), off("2028-02-01")],
    remove: ["2029-01-01", "2027-05-05"],
    announce: [2031, 2028, 2026],
  };
  expect(yearsOf(change)).toEqual([2026, 2027, 2028, 2029, 2030, 2031]);
  expect(yearsOf({ set: [], remove: [], announce: [] })).toEqual([]);
});

const certain = {
  kind: "off",
  name: "Quốc khánh",
  documentNumber: "1/TB",
  documentDate: "2026-10-02",
  documentLink: "https://vi-du.example/a",
} as const;

it.each<[part: string, fresh: Partial<KnownDay>, effects: string[]]>([
  ["nothing", {}, []],
  ["the kind", { kind: "make-up" }, ["changed 2028-07-01"]],
  ["the name", { name: "Nghỉ" }, ["changed 2028-07-01"]],
  ["the document's number", { documentNumber: "2/TB" }, ["changed 2028-07-01"]],
  ["the document's date", { documentDate: "2026-10-03" }, ["changed 2028-07-01"]],
  ["the document's missing date", { documentDate: null }, ["changed 2028-07-01"]],
  ["the document's link", { documentLink: "" }, ["changed 2028-07-01"]],
])("an entered day that is entered with another value of %s", (_, fresh, expected) => {
  const day = { day: "2028-07-01", ...certain };
  const change = { set: [{ ...day, ...fresh }], remove: [], announce: [] };
  expect(effects({ days: [day], announcedYears: [2028] }, change)).toEqual(expected);
});

it("a projected day that is entered is confirmed as off, and changed if it becomes worked", () => {
  const none = { days: [], announcedYears: [] };
  const set = (day: KnownDay) => ({ set: [day], remove: [], announce: [] });
  expect(effects(none, set(off("2028-09-02", "Quốc khánh")))).toEqual(["confirmed 2028-09-02"]);
  expect(effects(none, set({ ...off("2028-09-02"), kind: "make-up" }))).toEqual(["changed 2028-09-02"]);
  expect(effects(none, set(off("2028-09-05")))).toEqual(["added 2028-09-05"]);
});

it("an effect comes with the day as it is shown and the day as it was, in order over years", () => {
  const entered = { days: [off("2029-03-01"), off("2028-03-01")], announcedYears: [2028, 2029] };
  const change = { set: [off("2028-02-01"), off("2028-03-01", "Mới")], remove: ["2029-03-01"], announce: [] };
  expect(effectsOf(entered, change)).toEqual([
    { effect: "added", day: { ...off("2028-02-01"), projected: false }, was: null },
    {
      effect: "changed",
      day: { ...off("2028-03-01", "Mới"), projected: false },
      was: { ...off("2028-03-01"), projected: false },
    },
    {
      effect: "removed",
      day: { ...off("2029-03-01"), projected: false },
      was: { ...off("2029-03-01"), projected: false },
    },
  ]);
});

it("a listed day takes no document from a day that was not entered, or entered without one", () => {
  const entered = { days: [off("2027-02-04")], announcedYears: [] };
  expect(withKnownDocuments([off("2027-02-05", "Tết"), off("2027-02-04", "Tết")], entered)).toEqual([
    off("2027-02-05", "Tết"),
    off("2027-02-04", "Tết"),
  ]);
});
