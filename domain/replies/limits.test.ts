import { expect, it } from "vitest";
import {
  HEAD_BYTES,
  LAYOUT_PICTURE_BYTES,
  MAX_NOTE,
  MAX_PER_VISIT,
  MAX_REPLY_BYTES,
  REPLY_DAYS,
} from "./limits";

it("a mail of at most 30 MB is read, and 64 KB of a larger one", () => {
  expect(MAX_REPLY_BYTES).toBe(31_457_280);
  expect(HEAD_BYTES).toBe(65_536);
});

it("a mail may be replied to for 60 days with a note of 4000 letters, and 50 mails are taken in one visit", () => {
  expect([REPLY_DAYS, MAX_NOTE, MAX_PER_VISIT]).toEqual([60, 4000, 50]);
});

it("a picture below 64 KB may belong to a signature", () => {
  expect(LAYOUT_PICTURE_BYTES).toBe(65_536);
});
