import { expect, it } from "vitest";
import { deskListOf, groupOwnWork } from "./desk";

const TODAY = "2024-07-05";
const work = (state: "assigned" | "in-progress" | "reported", deadline: string | null, returned = false) => ({
  state,
  deadline,
  returned,
  reportedOn: state === "reported" ? TODAY : null,
});

it("puts each piece of open work once, under the most urgent heading; what can wait is under none", () => {
  const late = work("assigned", "2024-07-04", true);
  const back = work("in-progress", "2024-07-06", true);
  const soon = work("assigned", "2024-07-12");
  const fresh = work("assigned", null);
  const reported = work("reported", "2024-07-01");
  const waits = [work("in-progress", "2024-07-13"), work("in-progress", null)];
  expect(groupOwnWork([reported, ...waits, fresh, soon, back, late], TODAY)).toEqual({
    overdue: [late],
    returned: [back],
    due_soon: [soon],
    new: [fresh],
    reported: [reported],
  });
});

it.each([
  "waiting",
  "extensions",
  "to_sign",
  "all_overdue",
  "drafts",
  "incomplete",
  "overdue",
  "returned",
  "due_soon",
  "new",
  "reported",
])("the first page shows %s in full where the address asks for it", (name) => {
  expect(deskListOf(name)).toBe(name);
});

it("the first page shows no other list in full", () => {
  expect(deskListOf("done")).toBeNull();
  expect(deskListOf("")).toBeNull();
});
