import { expect, it } from "vitest";
import { photoKey } from "./photo-key";
import { seriesKey } from "./series-key";

const SERIES = { name: "Giao ban", rhythmNth: 1, rhythmWeekday: 2, active: true };

it.each([
  ["the name", { name: "Giao ban tuần" }],
  ["the turn in the month", { rhythmNth: 2 }],
  ["the weekday", { rhythmWeekday: 1 }],
  ["turn and weekday, one for the other", { rhythmNth: 2, rhythmWeekday: 1 }],
  ["no rhythm", { rhythmNth: null, rhythmWeekday: null }],
  ["the box", { active: false }],
])("the key of a series is another with %s", (_, change) => {
  expect(seriesKey({ ...SERIES, ...change })).not.toBe(seriesKey(SERIES));
});

it("the key of a series is the same for the same values", () => {
  expect(seriesKey({ ...SERIES })).toBe(seriesKey(SERIES));
});

it.each([
  ["the same words", { caption: "Toàn cảnh", alt: "Sân cờ" }, true],
  ["another caption", { caption: "Chào cờ", alt: "Sân cờ" }, false],
  ["another description", { caption: "Toàn cảnh", alt: "" }, false],
  ["one for the other", { caption: "Sân cờ", alt: "Toàn cảnh" }, false],
])("the key of a photo with %s", (_, words, same) => {
  expect(photoKey(words) === photoKey({ caption: "Toàn cảnh", alt: "Sân cờ" })).toBe(same);
});
