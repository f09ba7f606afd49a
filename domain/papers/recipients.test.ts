import { expect, it } from "vitest";
import { MOST_RECIPIENTS, recipientsOf } from "./recipients";

it.each([
  ["", []],
  [" \n\t\n", []],
  ["Như trên;", ["Như trên;"]],
  [" Như trên; \n\n Lưu:  VT, P1. ", ["Như trên;", "Lưu: VT, P1."]],
  ["Như trên;\r\nLưu: VT.", ["Như trên;", "Lưu: VT."]],
  ["Ca\u0301c pho\u0300ng;", ["Các phòng;"]],
])("%j are the recipients %j", (typed, expected) => {
  expect(recipientsOf(typed)).toEqual(expected);
});

it("20 recipients fit beside a signature", () => {
  expect(MOST_RECIPIENTS).toBe(20);
});
