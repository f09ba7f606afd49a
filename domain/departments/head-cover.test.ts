import { expect, test } from "vitest";
import { headCoverOf } from "./head-cover";

const today = "2024-07-01";
const department = (name: string, headlessFrom: string | null, active = true) => ({
  name,
  active,
  headlessFrom,
});

test("an agency without departments, or with closed ones alone, is not said to have all of them headed", () => {
  expect(headCoverOf([], today)).toEqual({ kind: "no-departments" });
  expect(headCoverOf([department("Phòng cũ", null, false)], today)).toEqual({ kind: "no-departments" });
});

test("those without a head today are named, and none of them is only leaving", () => {
  const some = [
    department("Phòng Đầu tư", today),
    department("Văn phòng", null),
    department("Thanh tra", "2024-08-01"),
  ];
  expect(headCoverOf(some, today)).toEqual({ kind: "missing", names: ["Phòng Đầu tư"] });
});

test("all are headed where each has a head today", () => {
  expect(headCoverOf([department("Văn phòng", null)], today)).toEqual({ kind: "complete" });
});
