import { expect, it } from "vitest";
import { stateOf } from "./disk";

const MB = 1024 ** 2;
const GB = 1024 ** 3;
it.each([
  [47 * MB, 100 * GB, "full"],
  [48 * MB, 100 * GB, "low"],
  [4.9 * GB, 100 * GB, "low"],
  [5.1 * GB, 100 * GB, "ok"],
  [1.9 * GB, 20 * GB, "low"],
  [2.1 * GB, 20 * GB, "ok"],
  [200 * MB, 1 * GB, "low"],
  [300 * MB, 1 * GB, "ok"],
])("with %i of %i bytes free a disk is %s", (free, total, state) => {
  expect(stateOf(free, total)).toBe(state);
});
