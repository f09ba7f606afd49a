import { expect, it } from "vitest";
import { floorTargets } from "./floor-targets";
import { growthTargets } from "./growth-targets";
import { writeTargets } from "./target";

const load = (perSecond: number) => ({ perSecond, p50: 1, p99: 1 });
const row = (work: string, build: string, perSecond: number, processor: number) => ({
  work,
  build,
  scale: 1,
  bytes: 1,
  one: load(1),
  twenty: load(perSecond),
  processor,
});

it("what is not reached comes first, each figure in its unit", () => {
  expect(
    writeTargets([
      { name: "a page", figure: 1.305, most: 1.31, unit: "" },
      { name: "a list", figure: 0.5, least: 0.6, unit: "" },
      { name: "memory", figure: 321.4, most: 320, unit: "MB" },
    ]),
  ).toBe(
    [
      "| work | figure | target | reached |",
      "| --- | --- | --- | --- |",
      "| a list | 0.50 | ≥ 0.60 | NO |",
      "| memory | 321 MB | ≤ 320 MB | NO |",
      "| a page | 1.30 | ≤ 1.31 | yes |",
    ].join("\n"),
  );
});

it("work is compared with its floor and with the build beside it", () => {
  const rows = [
    row("API: list of 50", "this", 700, 2),
    row("API: list of 50", "bare route", 1000, 1),
    row("record", "this", 90, 10),
    row("record", "/before", 30, 20),
  ];
  expect(floorTargets({ made: "", node: "", rows, memory: [] })).toEqual([
    { name: "API: list of 50 / bare route, requests/s", figure: 0.7, least: 0.6, unit: "" },
    { name: "API: list of 50 / bare route, processor", figure: 0.5, least: 0.6, unit: "" },
    { name: "record / /before, requests/s", figure: 3, least: 2.5, unit: "" },
    { name: "record / /before, processor", figure: 2, least: 2.5, unit: "" },
  ]);
});

it("a page at its largest size is compared with its smallest, and a search is slow by its slowest request", () => {
  const at = (work: string, scale: number, processor: number, bytes: number) => ({
    work,
    scale,
    processor,
    bytes,
    database: 1,
    slowest: 7,
    statements: 1,
  });
  expect(growthTargets([at("search, word", 1, 10, 100), at("search, word", 100, 20, 150)])).toEqual([
    { name: "search, word, 100× / 1×, time", figure: 2, most: 1.3, unit: "" },
    { name: "search, word, 100× / 1×, bytes", figure: 1.5, most: 1.3, unit: "" },
    { name: "search, word, slowest in SQLite", figure: 7, most: 15, unit: "ms" },
  ]);
});
