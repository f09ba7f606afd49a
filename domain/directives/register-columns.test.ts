import { expect, it } from "vitest";
import { COLUMNS } from "./register-columns";

it("the register sorts by state in the order in which work needs attention", () => {
  const state = COLUMNS.find(({ key }) => key === "state");
  expect(state?.sort).toEqual({
    by: "rank",
    of: "mark",
    order: ["overdue", "reported", "assigned", "in-progress", "done-late", "done", "withdrawn"],
  });
});
