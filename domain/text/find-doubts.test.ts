import { expect, it } from "vitest";
import { findDoubts } from "./find-doubts";

it("finds doubtful words in order, and skips those that are not found", () => {
  const source = "Giao Văn phòng lập sổ, Văn thư giữ sổ.";
  const places = findDoubts(source, ["Văn", "mất", "sổ,", "Văn", "sổ."]);
  expect(places.map(({ from, to }) => `${from} ${source.slice(from, to)}`)).toEqual([
    "5 Văn",
    "19 sổ,",
    "23 Văn",
    "35 sổ.",
  ]);
});
