import { expect, it } from "vitest";
import { DESK_LISTS, deskListOf, groupOwnWork } from "./desk";

const TODAY = "2024-07-05";
const work = (state: "assigned" | "in-progress" | "reported", deadline: string | null, returned = false) => ({
  state,
  deadline,
  returned,
  reportedOn: state === "reported" ? TODAY : null,
  percent: null,
  officerPersonId: 7,
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
    finished: [],
    due_soon: [soon],
    new: [fresh],
    unassigned: [],
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
  "finished",
  "due_soon",
  "new",
  "unassigned",
  "reported",
])("the first page shows %s in full where the address asks for it", (name) => {
  expect(deskListOf(name)).toBe(name);
});

it("the first page shows no other list in full", () => {
  expect(deskListOf("done")).toBeNull();
  expect(deskListOf("")).toBeNull();
});

it("lists the sections of the first page in their order", () => {
  expect([...DESK_LISTS]).toEqual([
    "waiting",
    "extensions",
    "to_sign",
    "all_overdue",
    "overdue_parts",
    "drafts",
    "incomplete",
    "overdue",
    "returned",
    "finished",
    "due_soon",
    "new",
    "unassigned",
    "reported",
  ]);
});

const piece = (
  state: "assigned" | "in-progress" | "reported",
  deadline: string | null,
  given: { returned?: boolean; reportedOn?: string; percent?: number; officerPersonId?: null } = {},
) => ({ state, deadline, returned: false, reportedOn: null, percent: null, officerPersonId: 7, ...given });

it.each([
  ["due yesterday", piece("in-progress", "2024-07-04"), "overdue"],
  ["due yesterday and returned", piece("in-progress", "2024-07-04", { returned: true }), "overdue"],
  ["not acknowledged and due yesterday", piece("assigned", "2024-07-04"), "overdue"],
  ["returned and due today", piece("in-progress", "2024-07-05", { returned: true }), "returned"],
  ["returned without a deadline", piece("in-progress", null, { returned: true }), "returned"],
  ["due today", piece("in-progress", "2024-07-05"), "due_soon"],
  ["due in seven days", piece("in-progress", "2024-07-12"), "due_soon"],
  ["due in eight days", piece("in-progress", "2024-07-13"), null],
  ["not acknowledged, due in seven days", piece("assigned", "2024-07-12"), "due_soon"],
  ["not acknowledged, due in eight days", piece("assigned", "2024-07-13"), "new"],
  ["not acknowledged, without a deadline", piece("assigned", null), "new"],
  ["begun, without a deadline", piece("in-progress", null), null],
  ["done in full and not reported", piece("in-progress", "2024-07-09", { percent: 100 }), "finished"],
  ["done in full and due yesterday", piece("in-progress", "2024-07-04", { percent: 100 }), "overdue"],
  ["nearly done, due later", piece("in-progress", null, { percent: 99 }), null],
  ["without an officer, due later", piece("in-progress", null, { officerPersonId: null }), "unassigned"],
  ["without an officer, due soon", piece("in-progress", TODAY, { officerPersonId: null }), "due_soon"],
  ["begun by the head alone", piece("in-progress", null, { officerPersonId: null, percent: 0 }), null],
  ["reported in time", piece("reported", "2024-07-04", { reportedOn: "2024-07-03" }), "reported"],
  ["reported late", piece("reported", "2024-07-01", { reportedOn: "2024-07-03" }), "reported"],
  ["reported again after a return", piece("reported", null, { returned: true }), "reported"],
] as const)("shows work %s under its heading (%j: %s)", (_, item, heading) => {
  const desk = groupOwnWork([item], TODAY);
  const filled = Object.entries(desk).filter(([, list]) => list.length > 0);
  expect(filled).toEqual(heading === null ? [] : [[heading, [item]]]);
});

it("keeps the order of the work under a heading", () => {
  const [first, second] = [piece("in-progress", "2024-07-03"), piece("in-progress", "2024-07-01")];
  expect(groupOwnWork([first, second], TODAY).overdue).toEqual([first, second]);
});
