import { expect, it } from "vitest";
import { readPlace, writePlace } from "./place";

it("a place is read from an address as it was written", () => {
  const place = { read: true, at: "2024-07-01T03:00:00.000Z", id: 41 };
  expect(writePlace(place)).toBe("1.2024-07-01T03:00:00.000Z.41");
  expect(readPlace("1.2024-07-01T03:00:00.000Z.41")).toEqual(place);
});

it("a place among the unread is read as it was written", () => {
  const place = { read: false, at: "2024-07-01T03:00:00.000Z", id: 7 };
  expect(writePlace(place)).toBe("0.2024-07-01T03:00:00.000Z.7");
  expect(readPlace("0.2024-07-01T03:00:00.000Z.7")).toEqual(place);
});

it.each([
  undefined,
  "",
  "2.2024-07-01T03:00:00.000Z.41",
  "1.2024-07-01.41",
  "1.2024-07-01T03:00:00.000Z.",
  "x",
  "1.2024-07-01T03:00:00.000Z.1234567890123456",
  " 1.2024-07-01T03:00:00.000Z.41",
  "1.2024-07-01T03:00:00.000Z.41 ",
])("%s names no place", (written) => {
  expect(readPlace(written)).toBeUndefined();
});
