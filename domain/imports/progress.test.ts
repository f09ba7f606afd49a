import { expect, it } from "vitest";
import { progressOf } from "./progress";

const none = { made: 0, done: 0, refused: 0, undone: 0, kept: 0 };

it("counts a directive's proposal and its steps as halves, and everything else as one", () => {
  const register = { kind: "register", state: "storing", planned: 100 } as const;
  expect(progressOf({ ...register, counts: { ...none, made: 40, done: 20, refused: 10 } })).toEqual({
    rows: 30,
    of: 100,
    share: 0.4,
  });
  const staff = { kind: "staff", state: "storing", planned: 50 } as const;
  expect(progressOf({ ...staff, counts: { ...none, made: 25, done: 25 } })).toEqual({
    rows: 25,
    of: 50,
    share: 0.5,
  });
  const back = { kind: "register", state: "taking-back", planned: 50 } as const;
  expect(progressOf({ ...back, counts: { ...none, made: 10, done: 10, undone: 38, kept: 2 } })).toEqual({
    rows: 40,
    of: 50,
    share: 0.8,
  });
  expect(progressOf({ ...staff, planned: 0, counts: none }).share).toBe(0);
});
