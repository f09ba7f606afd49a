import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCursor, writeCursor } from "./cursor";
import { PER_TOKEN, type RateWindow, rateState, windowAfter } from "./rate-limit";
import { namesTag, versionOfTag, versionTag } from "./version-tag";

describe("a cursor", () => {
  it("decodes to the key it was made from, for its own list only", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (key) => {
        const cursor = writeCursor("listMeetings", key);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(readCursor("listMeetings", cursor)).toBe(key);
        expect(readCursor("listPeople", cursor)).toBeNull();
      }),
    );
  });

  it("is refused if it is anything else", () => {
    for (const wrong of [
      "",
      "x",
      "bGlzdA",
      btoa("listMeetings 0"),
      btoa("listMeetings -4"),
      btoa("listMeetings 9e9"),
    ]) {
      expect(readCursor("listMeetings", wrong), wrong).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => readCursor("listMeetings", text) === null));
  });
});

describe("a version tag", () => {
  it("contains its version, with or without the hash; no other form does", () => {
    expect(versionOfTag(versionTag(7, "ab-_9"))).toBe(7);
    expect(versionOfTag('"7"')).toBe(7);
    for (const wrong of ["7", "*", 'W/"7"', '"0"', '"-1"', '"7", "8"', '""', '"7.5 "']) {
      expect(versionOfTag(wrong), wrong).toBeNull();
    }
  });

  it("matches a list that contains it, a weak tag, or a star", () => {
    expect(namesTag('"a", W/"b.c"', '"b.c"')).toBe(true);
    expect(namesTag("*", '"b"')).toBe(true);
    expect(namesTag('"b"', '"b.c"')).toBe(false);
    expect(namesTag(null, '"b"')).toBe(false);
  });
});

describe("the rate limit", () => {
  const rule = { ...PER_TOKEN, limit: 3, seconds: 60 };
  const at = (seconds: number) => new Date(Date.UTC(2024, 6, 1) + seconds * 1000);

  it("is exceeded by the first request after the allowed ones, until the window ends", () => {
    let window: RateWindow | null = null;
    const states = [0, 10, 20, 30, 59, 60].map((seconds) => {
      window = windowAfter(window, rule, at(seconds));
      const { exceeded, remaining, resetSeconds } = rateState(window, rule, at(seconds));
      return [exceeded, remaining, resetSeconds];
    });
    expect(states).toEqual([
      [false, 2, 60],
      [false, 1, 50],
      [false, 0, 40],
      [true, 0, 30],
      [true, 0, 1],
      [false, 2, 60],
    ]);
  });
});
