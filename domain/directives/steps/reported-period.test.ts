import { expect, it } from "vitest";
import type { AssignmentSnapshot } from "../snapshot";
import { reportedPeriodOf } from "./reported-period";

const reported = {
  periodEnd: "2024-06-30",
  deadline: "2024-07-05",
  reportedOn: "2024-07-01",
  productNumber: "1/BC",
  productDate: "2024-07-01",
  productText: "Đã xong.",
};
const assignment = { ...reported, state: "reported", percent: 100 } as unknown as AssignmentSnapshot;

it("a period is kept with what was reported on it, and with nothing else", () => {
  expect(reportedPeriodOf(assignment)).toEqual(reported);
});

it("work that is not periodic has no period to keep", () => {
  expect(reportedPeriodOf({ ...assignment, periodEnd: null })).toBeNull();
});
