import { expect, it } from "vitest";
import { misreadDays, reversedDays } from "./misread-days";

const NAMES = ["from", "to", "asof"];

it("names the days that no calendar has, each once and as typed", () => {
  expect(misreadDays({ from: "31/02/2026", to: "31/02/2026", asof: "hôm qua" }, NAMES)).toEqual([
    "31/02/2026",
    "hôm qua",
  ]);
});

it("accepts days in both ways of writing, and no day", () => {
  expect(misreadDays({ from: "28/02/2026", to: "2026-03-01", asof: " " }, NAMES)).toEqual([]);
  expect(misreadDays({}, NAMES)).toEqual([]);
});

it("leaves the other names of the address alone, and cuts what is no day", () => {
  expect(misreadDays({ q: "31/02", from: ["9".repeat(500), "x"] }, NAMES)).toEqual(["9".repeat(20)]);
});

it("names a period that ends before it begins", () => {
  expect(reversedDays({ from: "01/12/2026", to: "01/01/2026" })).toEqual({
    from: "2026-12-01",
    to: "2026-01-01",
  });
  expect(reversedDays({ from: "01/12/2026", to: "2026-12-01" })).toBeNull();
  expect(reversedDays({ from: "01/12/2026" })).toBeNull();
  expect(reversedDays({ to: "01/12/2026" })).toBeNull();
});
