import { expect, it } from "vitest";
import {
  CHOICE_NAMES,
  DEDUCTION,
  DEFAULT_RULES,
  EVALUATION_CHOICES,
  GENERAL_POINTS,
  TASK_POINTS,
} from "./rules";

it("an agency that has chosen nothing counts by the text of the decrees", () => {
  expect(DEFAULT_RULES).toEqual({
    delay: "occasion",
    cap: "total",
    unplanned: "numerator",
    extension: "cause",
    publicEmployee: "thirds",
    weights: { quantity: 20, quality: 30, progress: 20 },
  });
});

it("each open point has two choices, the default first", () => {
  expect(CHOICE_NAMES).toEqual(["delay", "cap", "unplanned", "extension", "publicEmployee"]);
  expect(CHOICE_NAMES.map((name) => EVALUATION_CHOICES[name].join(" "))).toEqual([
    "occasion day",
    "total component",
    "numerator both",
    "cause in-force",
    "thirds weights",
  ]);
});

it("the points of tasks and of general criteria come to 100, and a fault takes a quarter", () => {
  expect([TASK_POINTS, GENERAL_POINTS, DEDUCTION]).toEqual([70, 30, 0.25]);
});
