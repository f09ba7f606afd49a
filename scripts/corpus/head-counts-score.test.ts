import { expect, it } from "vitest";
import { headCountsFiles, scoreHeadCounts } from "./head-counts-score";

/** The least share of texts in corpus/head-counts that are read as a careful secretary would enter them. */
const FLOOR = 0.9;
/** The greatest share of texts of which a count is read that they do not have. */
const MOST_WRONG = 0.02;

it("reads how many came as a careful secretary would enter it, and seldom a number of something else", () => {
  const scores = headCountsFiles().map((name) => scoreHeadCounts(name).score);
  const texts = scores.reduce((sum, { right }) => sum + right.of, 0);
  expect(texts).toBeGreaterThan(250);
  expect(scores.reduce((sum, { right }) => sum + right.hit, 0) / texts).toBeGreaterThanOrEqual(FLOOR);
  expect(scores.reduce((sum, { wrong }) => sum + wrong.hit, 0) / texts).toBeLessThanOrEqual(MOST_WRONG);
});
