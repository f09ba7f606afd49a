import { beforeEach, describe, expect, it } from "vitest";
import { forgetWriter, noteWriter } from "./writers";

const lan = { userId: 1, name: "Hoàng Ngọc Lan", itemId: 12 };
const khoa = { userId: 2, name: "Trần Đình Khoa", itemId: null };

describe("those who write the same minutes", () => {
  beforeEach(() => {
    globalThis.soChiDaoWriters = undefined;
  });

  it("see each other and where, not themselves", () => {
    expect(noteWriter(7, lan, 0)).toEqual([]);
    expect(noteWriter(7, khoa, 1000)).toEqual([lan]);
    expect(noteWriter(7, { ...lan, itemId: 13 }, 2000)).toEqual([khoa]);
    expect(noteWriter(8, khoa, 2000)).toEqual([]);
  });

  it("are gone when they leave, or say nothing for 25 seconds", () => {
    noteWriter(7, lan, 0);
    expect(noteWriter(7, khoa, 25_000)).toEqual([lan]);
    expect(noteWriter(7, khoa, 25_001)).toEqual([]);
    noteWriter(7, lan, 26_000);
    forgetWriter(7, lan.userId);
    expect(noteWriter(7, khoa, 26_001)).toEqual([]);
  });
});
