import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { groupMyWork, listWaitingForHead } from "@/domain/directives/my-work";
import { sentStepInput } from "@/domain/directives/steps/sent-step";
import { codeOf } from "@/domain/test-code-of";
import { listLoad } from "../../queries/departments/list-load";
import { findUndoableAct } from "../../queries/directives/find-undoable-act";
import { listMyWork } from "../../queries/directives/list-desk";
import { listOwnSubtasks, listSubtasks } from "../../queries/subtasks/list-subtasks";
import { events } from "../../schema/events";
import { notifications } from "../../schema/notifications";
import { subtasks } from "../../schema/subtasks";
import { makeAgency } from "../../test-agency";
import { JULY_FIRST, makeIssuedDirective, makePerson } from "../../test-factories";
import { takeSentStep, takeStep } from "../directives/take-step";
import { undoStep } from "../directives/undo-step";
import { addSubtask } from "./add-subtask";
import { changeSubtask } from "./change-subtask";
import { removeSubtask } from "./remove-subtask";
import { settleSubtask } from "./settle-subtask";
import { undoSubtaskChange } from "./undo-subtask-change";

const TODAY = "2024-07-01";

/** The agency, with the staff of its own department as people to give work to. */
function agency() {
  const all = makeAgency();
  const share = (fields: Record<string, string>, actor: Actor = all.actors.head) => {
    const { id, version } = all.assignment(all.issued.lead.id);
    const sent = sentStepInput.safeParse({
      step: "share-work",
      assignmentId: String(id),
      version: String(version),
      ...fields,
    });
    if (!sent.success) return sent.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    return takeSentStep(all.db, actor, sent.data, JULY_FIRST);
  };
  const { staff, head, user } = all.actors && { ...all.actors, user: all.user };
  return { ...all, share, a: staff.personId, b: user.personId, c: head.personId };
}

describe("dividing the work of a department", () => {
  it("puts one person in charge and gives the others their shares", () => {
    const { db, actors, user, issued, assignment, share, a, b } = agency();
    share({ personId: String(a), [`share.${a}`]: "60", [`share.${b}`]: "40" });
    const row = assignment(issued.lead.id);
    expect([row.officerPersonId, row.officerShares]).toEqual([
      a,
      [
        { personId: a, percent: 60 },
        { personId: b, percent: 40 },
      ],
    ]);
    const shares = [actors.staff, user, actors.head].map((actor) =>
      listMyWork(db, actor).map(({ share: part }) => part),
    );
    expect(shares).toEqual([[60], [40], []]);
    const told = db
      .select()
      .from(notifications)
      .where(eq(notifications.kind, "assignment.work_shared"))
      .all();
    expect(told.map(({ userId }) => userId).sort()).toEqual([actors.staff.userId, user.userId].sort());
  });

  it("ends when one officer is named alone, and is undone whole", () => {
    const { db, actors, issued, assignment, share, a, b } = agency();
    const eventId = share({ personId: String(a), [`share.${a}`]: "60", [`share.${b}`]: "40" });
    undoStep(db, actors.head, { eventId: Number(eventId) }, JULY_FIRST);
    expect(assignment(issued.lead.id)).toMatchObject({ officerPersonId: null, officerShares: [] });
    share({ personId: String(a), [`share.${a}`]: "60", [`share.${b}`]: "40" });
    const { version } = assignment(issued.lead.id);
    const named = { assignmentId: issued.lead.id, version, personId: b };
    takeStep(db, actors.head, "name-officer", named, JULY_FIRST);
    expect(assignment(issued.lead.id)).toMatchObject({ officerPersonId: b, officerShares: [] });
  });

  it.each([
    [{ "share.1": "60", "share.2": "30" }, ["shares: shares_not_whole"]],
    [{ "share.1": "60", "share.2": "50" }, ["shares: shares_not_whole"]],
    [{}, ["shares: shares_not_whole"]],
    [{ "share.2": "100" }, ["personId: officer_without_share"]],
    [{ "share.1": "0", "share.2": "100" }, ["share.1: not_a_share"]],
    [{ "share.1": "99.5", "share.2": "1" }, ["share.1: not_a_share"]],
  ])("refuses %j beside the field", (fields, expected) => {
    const { share } = agency();
    expect(share({ personId: "1", ...fields })).toEqual(expected);
  });

  it("refuses somebody of another department, and stores nothing", () => {
    const { actors, share, a, dump } = agency();
    const before = dump();
    const other = actors.otherStaff.personId;
    expect(() => share({ personId: String(a), [`share.${a}`]: "60", [`share.${other}`]: "40" })).toThrow(
      expect.objectContaining({ code: "directive.officer_of_other_department", field: `share.${other}` }),
    );
    expect(dump()).toBe(before);
  });

  it("shows who has much and who has nothing, by share, for the head and those who follow up", () => {
    const { db, actors, own, share, a, b, c } = agency();
    share({ personId: String(a), [`share.${a}`]: "75", [`share.${b}`]: "25" });
    const loads = listLoad(db, actors.head, own.id, TODAY);
    const shown = new Map(loads.map(({ personId, open, weighed }) => [personId, [open, weighed]]));
    expect([a, b, c, 0].map((key) => shown.get(key))).toEqual([
      [1, 0.75],
      [1, 0.25],
      [0, 0],
      [1, 1],
    ]);
    expect(loads.at(-1)?.personId).toBe(0);
    expect(listLoad(db, actors.staff, own.id, TODAY)).toEqual([]);
    expect(listLoad(db, actors.otherHead, own.id, TODAY)).toEqual([]);
    expect(listLoad(db, actors.leader, own.id, TODAY)).toHaveLength(loads.length);
  });
});

describe("the checklist of an assignment", () => {
  it("is kept by the head and the officer in charge, ticked by the department, and leaves the deadline", () => {
    const { db, actors, user, issued, assignment, share, a, b } = agency();
    const before = assignment(issued.lead.id).deadline;
    const on = { assignmentId: issued.lead.id, title: "Lập danh sách", dueOn: "2024-07-05", personId: b };
    expect(() => addSubtask(db, actors.staff, on, JULY_FIRST)).toThrow(
      expect.objectContaining({ code: "request.not_allowed" }),
    );
    share({ personId: String(a), [`share.${a}`]: "100" });
    const subtaskId = addSubtask(db, actors.staff, on, JULY_FIRST);
    expect(assignment(issued.lead.id).deadline).toBe(before);
    expect(listOwnSubtasks(db, user).map(({ title }) => title)).toEqual(["Lập danh sách"]);
    settleSubtask(db, user, { subtaskId, version: 1, done: true }, JULY_FIRST);
    const [listed] = listSubtasks(db, actors.otherStaff, issued.directive.id);
    expect(listed).toMatchObject({ doneOn: TODAY, dueOn: "2024-07-05" });
    expect(listOwnSubtasks(db, user)).toEqual([]);
    expect(() => removeSubtask(db, actors.staff, { subtaskId, version: 1 }, JULY_FIRST)).toThrow(
      expect.objectContaining({ code: "request.changed_meanwhile" }),
    );
    removeSubtask(db, actors.staff, { subtaskId, version: 2 }, JULY_FIRST);
    expect(listSubtasks(db, actors.head, issued.directive.id)).toEqual([]);
  });

  it("is no part of the assignment's life: its steps are still undone", () => {
    const { db, actors, issued, assignment, a } = agency();
    const eventId = takeStep(db, actors.head, "acknowledge", { assignmentId: issued.lead.id }, JULY_FIRST);
    const on = { assignmentId: issued.lead.id, title: "Gọi điện", dueOn: null, personId: a };
    addSubtask(db, actors.head, on, JULY_FIRST);
    undoStep(db, actors.head, { eventId }, JULY_FIRST);
    expect(assignment(issued.lead.id).state).toBe("assigned");
  });

  it("takes nothing for closed work, and nobody of another department", () => {
    const { db, actors, issued } = agency();
    const on = { assignmentId: issued.lead.id, title: "Gọi điện", dueOn: null, personId: null };
    const stranger = makePerson(db).id;
    expect(() => addSubtask(db, actors.head, { ...on, personId: stranger }, JULY_FIRST)).toThrow(
      expect.objectContaining({ code: "directive.officer_of_other_department" }),
    );
    const withdrawn = { assignmentId: issued.lead.id, reason: "Thôi." };
    takeStep(db, actors.leader, "withdraw", withdrawn, JULY_FIRST);
    expect(() => addSubtask(db, actors.head, on, JULY_FIRST)).toThrow(
      expect.objectContaining({ code: "subtask.work_closed" }),
    );
  });
});

describe("a subtask that is changed", () => {
  // An hour after the steps that the agency has taken already, which could be undone too.
  const later = (seconds: number) => new Date(JULY_FIRST.getTime() + (3600 + seconds) * 1000);
  function listed() {
    const all = agency();
    const on = { assignmentId: all.issued.lead.id, title: "Lập danh sách", dueOn: "2024-07-05" };
    const subtaskId = addSubtask(all.db, all.actors.head, { ...on, personId: all.a }, JULY_FIRST);
    const row = () => {
      const found = all.db.select().from(subtasks).where(eq(subtasks.id, subtaskId)).get();
      return [found?.title, found?.dueOn, found?.personId, found?.version];
    };
    const notified = (kind: string) =>
      all.db
        .select()
        .from(notifications)
        .where(and(eq(notifications.kind, kind), isNull(notifications.withdrawnAt)))
        .all()
        .map(({ userId, payload, assignmentId }) => ({ userId, payload, assignmentId }));
    const change = { subtaskId, version: 1, title: "Lập danh sách hộ", dueOn: "2024-07-08", personId: all.b };
    return { ...all, subtaskId, row, notified, change };
  }

  it("has new words, day and person; the person who gets it and the one who had it are notified", () => {
    const { db, actors, user, issued, row, notified, change } = listed();
    expect(changeSubtask(db, actors.head, change, JULY_FIRST)).toEqual(expect.any(Number));
    expect(row()).toEqual(["Lập danh sách hộ", "2024-07-08", user.personId, 2]);
    const told = notified("subtask.changed");
    expect(told.map(({ userId }) => userId).sort()).toEqual([actors.staff.userId, user.userId].sort());
    expect(told[0]).toMatchObject({
      assignmentId: issued.lead.id,
      payload: { by: actors.head.name, title: "Lập danh sách hộ", name: user.name, dueOn: "2024-07-08" },
    });
    const recorded = db.select().from(events).where(eq(events.kind, "subtask.changed")).get();
    expect(recorded).toMatchObject({ assignmentId: null, directiveId: issued.directive.id });
    expect(recorded?.payload).toMatchObject({
      before: { title: "Lập danh sách", dueOn: "2024-07-05", personId: actors.staff.personId },
      after: { title: "Lập danh sách hộ", dueOn: "2024-07-08", personId: user.personId },
    });
  });

  it("records nothing where nothing changed, and loses its day and person where they are emptied", () => {
    const { db, actors, row, change, a, dump } = listed();
    const same = { ...change, title: "Lập danh sách", dueOn: "2024-07-05", personId: a };
    const before = dump();
    expect(changeSubtask(db, actors.head, same, JULY_FIRST)).toBeNull();
    expect(dump()).toBe(before);
    changeSubtask(db, actors.head, { ...same, dueOn: null, personId: null }, JULY_FIRST);
    expect(row()).toEqual(["Lập danh sách", null, null, 2]);
  });

  it("keeps a person who has left the department, but takes no other of another department", () => {
    const { db, actors, row, change, a } = listed();
    db.$client.prepare("update positions set to_day = '2024-06-30' where person_id = ?").run(a);
    changeSubtask(db, actors.head, { ...change, personId: a }, JULY_FIRST);
    expect(row()).toEqual(["Lập danh sách hộ", "2024-07-08", a, 2]);
    const other = { ...change, version: 2, personId: actors.otherStaff.personId ?? 0 };
    expect(() => changeSubtask(db, actors.head, other, JULY_FIRST)).toThrow(
      expect.objectContaining({ code: "directive.officer_of_other_department", field: "personId" }),
    );
  });

  it("is refused in an old version, after the work is closed, and for colleagues who do not keep the list", () => {
    const { db, actors, issued, change } = listed();
    const refused = (actor: Actor, version = 1) =>
      codeOf(() => changeSubtask(db, actor, { ...change, version }, JULY_FIRST));
    expect(refused(actors.staff)).toBe("request.not_allowed");
    expect(refused(actors.head, 2)).toBe("request.changed_meanwhile");
    takeStep(db, actors.leader, "withdraw", { assignmentId: issued.lead.id, reason: "Thôi." }, JULY_FIRST);
    expect(refused(actors.head)).toBe("subtask.work_closed");
  });

  it("is offered to undo for ten seconds, which brings back all three and withdraws the notices", () => {
    const { db, actors, row, notified, change, a } = listed();
    const eventId = changeSubtask(db, actors.head, change, later(0)) ?? 0;
    expect(findUndoableAct(db, actors.head, later(3))).toMatchObject({
      steps: 1,
      seconds: 7,
      last: { eventId, event: { kind: "subtask.changed" } },
    });
    expect(findUndoableAct(db, actors.staff, later(3))).toBeNull();
    expect(findUndoableAct(db, actors.head, later(11))).toBeNull();
    undoSubtaskChange(db, actors.head, { eventId }, later(4));
    expect(row()).toEqual(["Lập danh sách", "2024-07-05", a, 3]);
    expect(notified("subtask.changed")).toEqual([]);
    expect(findUndoableAct(db, actors.head, later(5))).toBeNull();
    expect(() => undoSubtaskChange(db, actors.head, { eventId }, later(5))).toThrow(
      "directive.nothing_to_undo",
    );
  });

  it("is not undone late, by somebody else, or over a later change", () => {
    const { db, actors, user, change } = listed();
    const eventId = changeSubtask(db, actors.head, change, later(0)) ?? 0;
    const undo = (actor: Actor, seconds: number) => () =>
      undoSubtaskChange(db, actor, { eventId }, later(seconds));
    expect(undo(actors.head, 11)).toThrow("directive.undo_too_late");
    expect(undo(user, 2)).toThrow("directive.nothing_to_undo");
    settleSubtask(db, user, { subtaskId: change.subtaskId, version: 2, done: true }, later(2));
    expect(undo(actors.head, 3)).toThrow("directive.nothing_to_undo");
    expect(findUndoableAct(db, actors.head, later(3))).toBeNull();
  });
});

describe("what waits for a head in the department's work", () => {
  it("is what came back and what has no officer, without the work in the head's own name", () => {
    const work = (assignmentId: number, more: object = {}) => ({
      assignmentId,
      departmentId: 2,
      officerPersonId: 7 as number | null,
      state: "in-progress" as const,
      returned: false,
      ...more,
    });
    const head: Actor = { ...agency().actors.head, grants: [{ kind: "head", departmentId: 2 }] };
    const all = [
      work(1),
      work(2, { officerPersonId: null }),
      work(3, { returned: true }),
      work(4, { returned: true, officerPersonId: null }),
      work(5, { state: "reported", officerPersonId: null }),
      work(6, { departmentId: 3, officerPersonId: null }),
      work(7, { returned: true }),
    ];
    const found = listWaitingForHead(all, head, new Set([7]));
    const ids = (list: readonly { assignmentId: number }[]) => list.map(({ assignmentId }) => assignmentId);
    expect([ids(found.returned), ids(found.without)]).toEqual([[3, 4], [2]]);
  });
});

describe("a person's own work", () => {
  it("is shown once: what came back, what waits, what is in charge of, what was handed in", () => {
    const { db, actors, own } = agency();
    const { staff, head, leader } = actors;
    const give = (deadline: string | null) => {
      const { lead } = makeIssuedDirective(db, { leadId: own.id, deadline });
      const on = { assignmentId: lead.id };
      takeStep(db, head, "name-officer", { ...on, personId: staff.personId }, JULY_FIRST);
      return on;
    };
    const start = (on: { assignmentId: number }) => takeStep(db, staff, "acknowledge", on, JULY_FIRST);
    const product = { productNumber: "1/BC", productDate: TODAY, note: "", files: [] };
    const fresh = give("2024-07-30");
    const running = give("2024-07-20");
    const overdue = give("2024-06-20");
    const asked = give(null);
    const returned = give("2024-07-10");
    const reported = give("2024-07-09");
    for (const on of [running, overdue, asked, returned, reported]) start(on);
    takeStep(db, leader, "comment", { ...asked, text: "Đến đâu rồi?" }, JULY_FIRST);
    for (const on of [returned, reported])
      takeStep(db, head, "report-done", { ...on, ...product }, JULY_FIRST);
    takeStep(db, leader, "return", { ...returned, reason: "Thiếu số liệu." }, JULY_FIRST);

    const groups = () => {
      const found = groupMyWork(listMyWork(db, staff), TODAY);
      return Object.fromEntries(
        Object.entries(found).map(([key, list]) => [key, list.map(({ assignmentId }) => assignmentId)]),
      );
    };
    expect(groups()).toEqual({
      returned: [returned.assignmentId],
      waits: [overdue.assignmentId, fresh.assignmentId, asked.assignmentId],
      charge: [running.assignmentId],
      reported: [reported.assignmentId],
    });
    const question = listMyWork(db, staff).find(({ assignmentId }) => assignmentId === asked.assignmentId);
    expect(question?.question).toEqual({ by: leader.name, text: "Đến đâu rồi?" });
    takeStep(db, staff, "comment", { ...asked, text: "Sắp xong." }, JULY_FIRST);
    expect(groups().charge).toEqual([running.assignmentId, asked.assignmentId]);
    expect(listMyWork(db, actors.otherStaff)).toEqual([]);
  });
});
