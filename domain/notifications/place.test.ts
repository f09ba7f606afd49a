import { expect, it } from "vitest";
import { readPlace, writePlace } from "./place";

it("a place is read from an address as it was written", () => {
  const place = { read: true, at: "2024-07-01T03:00:00.000Z", id: 41 };
  expect(writePlace(place)).toBe("1.2024-07-01T03:00:00.000Z.41");
  expect(readPlace("1.2024-07-01T03:00:00.000Z.41")).toEqual(place);
});

it.each([
  undefined,
  "",
  "2.2024-07-01T03:00:00.000Z.41",
  "1.2024-07-01.41",
  "1.2024-07-01T03:00:00.000Z.",
  "x",
])("%s names no place", (written) => {
  expect(readPlace(written)).toBeUndefined();
});
