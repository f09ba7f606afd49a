import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "../actor";
import { groupMyWork, listWaitingForHead } from "./my-work";
import type { AssignmentState } from "./states";

const TODAY = "2024-07-10";
type Fields = { deadline?: string; returned?: boolean; question?: string };
const work = (state: AssignmentState, { deadline, returned = false, question }: Fields = {}) => ({
  state,
  deadline: deadline ?? null,
  returned,
  question: question ?? null,
  reportedOn: null,
});

describe("a person's own work", () => {
  it.each<[string, ReturnType<typeof work>, string]>([
    ["not acknowledged", work("assigned"), "waits"],
    ["not acknowledged and overdue", work("assigned", { deadline: "2024-07-09" }), "waits"],
    ["begun", work("in-progress"), "charge"],
    ["due today", work("in-progress", { deadline: "2024-07-10" }), "charge"],
    ["overdue since today", work("in-progress", { deadline: "2024-07-09" }), "waits"],
    ["with an open question", work("in-progress", { question: "Đã gửi chưa?" }), "waits"],
    ["returned", work("in-progress", { returned: true }), "returned"],
    ["returned and overdue", work("in-progress", { returned: true, deadline: "2024-07-09" }), "returned"],
    ["returned with a question", work("in-progress", { returned: true, question: "Gì?" }), "returned"],
    ["reported", work("reported"), "reported"],
    ["reported, with an open question", work("reported", { question: "Số nào?" }), "waits"],
    ["reported again after a return", work("reported", { returned: true }), "reported"],
    ["reported after its deadline", work("reported", { deadline: "2024-07-01" }), "reported"],
  ])("%s (%j) is in the group %s", (_, item, group) => {
    const groups = groupMyWork([item], TODAY);
    const none = { returned: [], waits: [], charge: [], reported: [] };
    expect(groups).toEqual({ ...none, [group]: [item] });
  });

  it("keeps its order in each group", () => {
    const [late, fresh] = [work("in-progress", { deadline: "2024-07-01" }), work("assigned")];
    const [one, other] = [work("in-progress"), work("in-progress", { deadline: "2024-07-30" })];
    expect(groupMyWork([late, one, fresh, other], TODAY)).toEqual({
      returned: [],
      waits: [late, fresh],
      charge: [one, other],
      reported: [],
    });
  });
});

describe("what waits for a head", () => {
  const actor = (...grants: Grant[]): Actor => ({ userId: 1, personId: 1, name: "Lê Thử", grants });
  const head = actor({ kind: "head", departmentId: 2 }, { kind: "staff", departmentId: 3 });
  const item = (change: object) => ({
    assignmentId: 7,
    departmentId: 2,
    state: "in-progress" as const,
    officerPersonId: null as number | null,
    returned: false,
    ...change,
  });
  const none: ReadonlySet<number> = new Set();

  it.each<[string, object, "returned" | "without" | null]>([
    ["work without an officer", {}, "without"],
    ["new work without an officer", { state: "assigned" }, "without"],
    ["work with an officer", { officerPersonId: 5 }, null],
    ["returned work with an officer", { officerPersonId: 5, returned: true }, "returned"],
    ["returned work without an officer", { returned: true }, "returned"],
    ["a report that waits for a leader", { state: "reported" }, null],
    ["a report after a return", { state: "reported", returned: true }, null],
    ["work of a department where the actor is staff", { departmentId: 3 }, null],
    ["returned work of another department", { departmentId: 4, returned: true }, null],
  ])("is %s (%j) in the list %s", (_, change, list) => {
    const one = item(change);
    const found = listWaitingForHead([one], head, none);
    expect(found).toEqual({
      returned: list === "returned" ? [one] : [],
      without: list === "without" ? [one] : [],
    });
  });

  it("is not what is in the head's own name", () => {
    const [own, other] = [item({ assignmentId: 7 }), item({ assignmentId: 8 })];
    const returned = item({ assignmentId: 7, returned: true });
    expect(listWaitingForHead([own, other, returned], head, new Set([7]))).toEqual({
      returned: [],
      without: [other],
    });
  });

  it("is nothing for those who head no department", () => {
    const clerk = actor({ kind: "clerk", departmentId: null });
    expect(listWaitingForHead([item({}), item({ returned: true })], clerk, none)).toEqual({
      returned: [],
      without: [],
    });
  });
});
