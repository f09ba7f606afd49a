import { describe, expect, it } from "vitest";
import { takeStep } from "../../mutations/directives/take-step";
import { undoStep } from "../../mutations/directives/undo-step";
import { proposeDirective } from "../../mutations/minutes/propose-directive";
import { events } from "../../schema/events";
import { makeAgency, NO_FIELDS } from "../../test-agency";
import { testDatabase } from "../../test-database";
import {
  clerkGrant,
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
} from "../../test-factories";
import { listIncompleteProposals, listOverdue, listOwnWork } from "./list-desk";

const AT = new Date(JULY_FIRST.getTime() + 60_000);

function makeReturned() {
  const db = testDatabase();
  const department = makeDepartment(db);
  const { lead } = makeIssuedDirective(db, { leadId: department.id });
  const head = makeActor(db, [headGrant(department.id)]);
  const leader = makeActor(db, [leaderGrant]);
  const own = () => listOwnWork(db, head)[0];
  const on = () => ({ assignmentId: lead.id, version: own()?.version ?? 0 });
  const report = () =>
    takeStep(
      db,
      head,
      "report-done",
      { ...on(), note: "Đã xong.", productNumber: "", productDate: null, files: [] },
      AT,
    );
  report();
  takeStep(db, leader, "return", { ...on(), reason: "Thiếu phụ lục." }, AT);
  return { db, department, head, leader, lead, own, on, report };
}

describe("the first page of a department", () => {
  it("shows that a report was returned and why, until another is sent or the return is undone", () => {
    const returned = makeReturned();
    expect(returned.own()).toMatchObject({ returned: true, returnedWhy: "Thiếu phụ lục." });
    const progress = { ...returned.on(), note: "Đang bổ sung.", percent: 80, files: [] };
    takeStep(returned.db, returned.head, "log-progress", progress, AT);
    expect(returned.own()).toMatchObject({ returned: true, percent: 80 });
    returned.report();
    expect(returned.own()).toMatchObject({ returned: false, returnedWhy: null, state: "reported" });

    const undone = makeReturned();
    const last = undone.db.select().from(events).all().at(-1);
    undoStep(undone.db, undone.leader, { eventId: last?.id ?? 0 }, AT);
    expect(undone.own()).toMatchObject({ returned: false, returnedWhy: null, state: "reported" });
  });

  it("shows nothing of other departments, and the agency's overdue work with the number of urgings", () => {
    const { db, department, lead } = makeReturned();
    makeIssuedDirective(db);
    expect(listOwnWork(db, makeActor(db, [headGrant(department.id)]))).toHaveLength(1);
    expect(listOwnWork(db, makeActor(db, [headGrant(makeDepartment(db).id)]))).toEqual([]);
    expect(listOwnWork(db, makeActor(db, [clerkGrant, headGrant(department.id)]))).toHaveLength(1);
    const clerk = makeActor(db, [clerkGrant]);
    takeStep(db, clerk, "urge", { assignmentId: lead.id, note: "Đề nghị báo cáo." }, AT);
    expect(listOverdue(db, clerk, "2024-07-31", "lead")).toEqual([]);
    expect(listOverdue(db, clerk, "2024-08-01", "lead").map(({ urges }) => urges)).toEqual([1, 0]);
  });
});

it("the first page of a clerk shows the proposals that lack a lead or a deadline, as they are now", () => {
  const { db, actors, draft, own } = makeAgency();
  const propose = (summary: string, changes: { leadId?: number; undated?: boolean }) =>
    proposeDirective(db, actors.clerk, {
      ...NO_FIELDS,
      meetingId: draft.meetingId,
      summary,
      text: summary,
      ...changes,
    });
  const shown = (actor = actors.clerk) =>
    listIncompleteProposals(db, actor).map(({ summary, hasLead }) => [summary, hasLead]);
  expect(shown()).toEqual([]);
  propose("Thiếu chủ trì", {});
  propose("Thiếu hạn", { leadId: own.id, undated: false });
  propose("Đủ", { leadId: own.id });
  const incomplete = [
    ["Thiếu chủ trì", false],
    ["Thiếu hạn", true],
  ];
  expect(shown()).toEqual(incomplete);
  expect(shown(actors.leader)).toEqual(incomplete);
  expect(shown(actors.head)).toEqual([]);
});
