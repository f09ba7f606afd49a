import { expect, test } from "vitest";
import { headCoverOf } from "./head-cover";

const today = "2024-07-01";
const department = (name: string, headlessFrom: string | null, active = true) => ({
  name,
  active,
  headlessFrom,
});

test("does not say that all have heads if the agency has no departments, or only closed ones", () => {
  expect(headCoverOf([], today)).toEqual({ kind: "no-departments" });
  expect(headCoverOf([department("Phòng cũ", null, false)], today)).toEqual({ kind: "no-departments" });
});

test("names those without a head today, not those whose head leaves later", () => {
  const some = [
    department("Phòng Đầu tư", today),
    department("Văn phòng", null),
    department("Thanh tra", "2024-08-01"),
  ];
  expect(headCoverOf(some, today)).toEqual({ kind: "missing", names: ["Phòng Đầu tư"] });
});

test("says that all have heads if each has one today", () => {
  expect(headCoverOf([department("Văn phòng", null)], today)).toEqual({ kind: "complete" });
});

test("counts the departments that are open beside closed ones", () => {
  const closed = department("Phòng cũ", null, false);
  expect(headCoverOf([closed, department("Văn phòng", null)], today)).toEqual({ kind: "complete" });
  expect(headCoverOf([department("Văn phòng", today), closed], today)).toEqual({
    kind: "missing",
    names: ["Văn phòng"],
  });
});

test("says that all have heads if the only head leaves tomorrow", () => {
  expect(headCoverOf([department("Văn phòng", "2024-07-02")], today)).toEqual({ kind: "complete" });
});

test("names all of those without a head, in their order", () => {
  const both = [department("Văn phòng", today), department("Thanh tra", today)];
  expect(headCoverOf(both, today)).toEqual({ kind: "missing", names: ["Văn phòng", "Thanh tra"] });
});
