import { expect, it } from "vitest";
import { PARTICULARS, particularsFiles, scoreParticulars } from "./particulars-score";

/** The least share of all texts in corpus/particulars that are read as a careful secretary would enter them. */
const FLOOR = 0.94;

it("reads times, place and secretary as a careful secretary would enter them", () => {
  const scores = particularsFiles().map((name) => scoreParticulars(name).score);
  for (const measure of PARTICULARS) {
    const hit = scores.reduce((sum, score) => sum + score[measure].hit, 0);
    const of = scores.reduce((sum, score) => sum + score[measure].of, 0);
    expect(of, measure).toBeGreaterThan(150);
    expect(hit / of, measure).toBeGreaterThanOrEqual(FLOOR);
  }
});
