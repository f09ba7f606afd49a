import { expect, it } from "vitest";
import { saveRulesInput } from "./evaluation-input";

const CHOICES = {
  delay: "occasion",
  cap: "total",
  unplanned: "numerator",
  extension: "cause",
  publicEmployee: "weights",
};

it.each([
  ["30", "20", "20", true],
  ["0", "0", "70", true],
  ["70", "0", "0", true],
  ["30", "20", "19", false],
  ["30", "40", "20", false],
  ["50", "40", "20", false],
])(
  "the weights %s, %s and %s are accepted if they come to 70 points: %s",
  (quantity, quality, progress, accepted) => {
    const answer = saveRulesInput.safeParse({ ...CHOICES, quantity, quality, progress });
    expect(answer.success).toBe(accepted);
    if (!accepted)
      expect(answer.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual([
        "progress: weights_not_seventy",
      ]);
  },
);
