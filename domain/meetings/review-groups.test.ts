import { describe, expect, it } from "vitest";
import { groupForReview } from "./review-groups";

const work = (id: number, urgedBefore: number, state: "assigned" | "reported" | "done" = "assigned") => ({
  id,
  urgedBefore,
  state,
});

describe("the pages of a review", () => {
  it("begin with the open work that was urged three times, and show no work twice", () => {
    const groups = groupForReview([
      { id: 1, name: "Văn phòng", work: [work(11, 2), work(12, 3), work(13, 4, "done")] },
      { id: 2, name: "Phòng Đầu tư", work: [work(21, 5, "reported")] },
    ]);
    expect(groups.map(({ unit, name, work }) => [unit, name, work.map(({ id }) => id)])).toEqual([
      ["urged", null, [12, 21]],
      [1, "Văn phòng", [11, 13]],
    ]);
    expect(groups[0]?.work.map(({ department }) => department)).toEqual(["Văn phòng", "Phòng Đầu tư"]);
  });

  it("are only the departments if no work was urged so often", () => {
    expect(groupForReview([{ id: 1, name: "A", work: [work(1, 2)] }]).map(({ unit }) => unit)).toEqual([1]);
    expect(groupForReview([])).toEqual([]);
  });
});
