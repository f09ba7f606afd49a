import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { type RecordedAssignmentEvent, replay } from "@/domain/directives/projection";
import { readRegisterView } from "@/domain/directives/register-view";
import { codeOf } from "@/domain/test-code-of";
import type { Database } from "../../client";
import { listGrantsOn } from "../../identity/find-session";
import { findMerger } from "../../queries/departments/find-merger";
import { findUndoableAct } from "../../queries/directives/find-undoable-act";
import { listRegister } from "../../queries/directives/list-register";
import { search } from "../../queries/search/search";
import { departments } from "../../schema/departments";
import { assignmentSpans, assignments } from "../../schema/directives";
import { events } from "../../schema/events";
import { agendaItems, rotaTurns } from "../../schema/meetings";
import { positions } from "../../schema/people";
import { makeAgency, NO_FIELDS } from "../../test-agency";
import { testDatabase } from "../../test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
  makePerson,
  makeSeries,
  staffGrant,
} from "../../test-factories";
import { takeStep } from "../directives/take-step";
import { undoStep } from "../directives/undo-step";
import { snapshotOf } from "../directives/write-assignment";
import { signMeeting } from "../meetings/sign-meeting";
import { submitMeeting } from "../meetings/submit-meeting";
import { proposeDirective } from "../minutes/propose-directive";
import { mergeDepartment } from "./merge-department";
import { nameDeputy } from "./name-deputy";

const AUGUST = new Date("2024-08-05T03:00:00.000Z");
const product = { productNumber: "1/BC", productDate: "2024-06-28", note: "", files: [] };
const reasonOf = (name: string, successor: string) => `${name} sáp nhập vào ${successor}.`;

function setting() {
  const db = testDatabase();
  const old = makeDepartment(db, { name: "Phòng Kế hoạch", collectsForAll: true });
  const next = makeDepartment(db, { name: "Phòng Tổng hợp" });
  const third = makeDepartment(db);
  const actors = {
    admin: makeActor(db, [adminGrant]),
    leader: makeActor(db, [leaderGrant]),
    oldHead: makeActor(db, [headGrant(old.id)]),
    oldStaff: makeActor(db, [staffGrant(old.id)]),
    nextHead: makeActor(db, [headGrant(next.id)]),
  };
  const merge = (movePeople = false, now = AUGUST) => {
    const { version } = departmentOf(db, old.id);
    const input = { departmentId: old.id, version, successorId: next.id, movePeople };
    mergeDepartment(db, actors.admin, { ...input, reasonOf }, now);
  };
  return { db, old, next, third, ...actors, merge };
}

const departmentOf = (db: Database, id: number) =>
  db.select().from(departments).where(eq(departments.id, id)).get() ?? expect.unreachable();
const rowOf = (db: Database, id: number) =>
  db.select().from(assignments).where(eq(assignments.id, id)).get() ?? expect.unreachable();
const shown = (db: Database, assignmentId: number) => ({
  assignmentId,
  version: rowOf(db, assignmentId).version,
});

/** Rows equal the result of their events, and the last spans equal the rows, for every assignment. */
function expectReplayed(db: Database) {
  for (const row of db.select().from(assignments).all()) {
    const history = db
      .select()
      .from(events)
      .where(eq(events.assignmentId, row.id))
      .orderBy(asc(events.id))
      .all() as unknown as RecordedAssignmentEvent[];
    expect(replay(history)).toEqual(snapshotOf(row));
    const open = db
      .select()
      .from(assignmentSpans)
      .where(eq(assignmentSpans.assignmentId, row.id))
      .all()
      .filter(({ toDay }) => toDay === null);
    expect(open).toMatchObject([{ departmentId: row.departmentId, role: row.role, state: row.state }]);
  }
}

describe("a merger", () => {
  it("leaves signed minutes exactly as they were signed", () => {
    const a = makeAgency();
    const { meetingId } = a.submitted;
    const fields = { ...NO_FIELDS, text: "Làm.", leadId: a.own.id, coordinating: [a.other.id] };
    a.db.$client.prepare("update meetings set status = 'draft' where id = ?").run(meetingId);
    proposeDirective(a.db, a.actors.clerk, { ...fields, meetingId, summary: "Việc chung" });
    const { version } = a.meeting(meetingId);
    submitMeeting(a.db, a.actors.clerk, { meetingId, version }, JULY_FIRST);
    signMeeting(a.db, a.actors.leader, { meetingId, contentHash: a.hash() }, JULY_FIRST);
    const signed = a.hash();
    expect(signed).toBe(a.meeting(meetingId).contentHash);
    const input = { departmentId: a.other.id, version: a.other.version, successorId: a.own.id };
    mergeDepartment(a.db, a.actors.admin, { ...input, movePeople: true, reasonOf }, AUGUST);
    expect(a.hash()).toBe(signed);
  });

  it("moves every open assignment under one causeId with one event each, and keeps everything that belongs to it", () => {
    const { db, old, next, oldHead, leader, merge } = setting();
    const waiting = makeIssuedDirective(db, { leadId: old.id });
    const reported = makeIssuedDirective(db, { leadId: old.id });
    const done = makeIssuedDirective(db, { leadId: old.id });
    const officer = makePerson(db, { departmentId: old.id });
    takeStep(
      db,
      oldHead,
      "name-officer",
      { ...shown(db, waiting.lead.id), personId: officer.id },
      JULY_FIRST,
    );
    const asked = { ...shown(db, waiting.lead.id), deadline: "2024-09-30", reason: "Chờ." };
    takeStep(db, oldHead, "request-extension", asked, JULY_FIRST);
    takeStep(db, leader, "urge", { assignmentId: waiting.lead.id, note: "" }, JULY_FIRST);
    for (const { lead } of [reported, done]) {
      takeStep(db, oldHead, "report-done", { ...shown(db, lead.id), ...product }, JULY_FIRST);
    }
    takeStep(db, leader, "confirm", { ...shown(db, done.lead.id), note: "" }, JULY_FIRST);
    const before = db.select().from(events).all().length;

    merge();

    expect(rowOf(db, waiting.lead.id)).toMatchObject({
      departmentId: next.id,
      role: "lead",
      state: "assigned",
      officerPersonId: officer.id,
      requestedDeadline: "2024-09-30",
      deadline: "2024-07-31",
      lastWordAt: AUGUST.toISOString(),
    });
    expect(rowOf(db, reported.lead.id)).toMatchObject({ departmentId: next.id, state: "reported" });
    expect(rowOf(db, done.lead.id)).toMatchObject({ departmentId: old.id, state: "done" });
    const written = db.select().from(events).all().slice(before);
    expect(new Set(written.map(({ causeId }) => causeId)).size).toBe(1);
    const moved = written.filter(({ kind }) => kind === "assignment.moved_to_successor");
    expect(moved.map(({ assignmentId }) => assignmentId)).toEqual([waiting.lead.id, reported.lead.id]);
    expect(moved[0]?.payload).toEqual({
      from: { id: old.id, name: "Phòng Kế hoạch" },
      to: { id: next.id, name: "Phòng Tổng hợp" },
    });
    expect(written.at(-1)).toMatchObject({
      kind: "department.merged",
      payload: { moved: 2, withdrawn: 0 },
    });
    // The next urging continues the count in the successor.
    takeStep(db, leader, "urge", { assignmentId: waiting.lead.id, note: "" }, AUGUST);
    expect(db.select().from(events).all().at(-1)?.payload).toEqual({ n: 2, note: "" });
    expectReplayed(db);
  });

  it("leaves the old department in the register of a past day, and shows the new one in today's", () => {
    const { db, old, next, leader, merge } = setting();
    makeIssuedDirective(db, { leadId: old.id });
    merge();
    const names = (asked: Record<string, string>) =>
      listRegister(db, leader, readRegisterView(asked), "2024-08-05").rows.map((row) => row.department);
    expect(names({})).toEqual(["Phòng Tổng hợp"]);
    expect(names({ asof: "2024-08-04" })).toEqual(["Phòng Kế hoạch"]);
    expect(names({ department: String(old.id) })).toEqual([]);
    expect(names({ department: String(next.id) })).toEqual(["Phòng Tổng hợp"]);
    expect(names({ department: String(old.id), asof: "2024-08-04" })).toEqual(["Phòng Kế hoạch"]);
  });

  it("keeps the lead where the successor coordinates, and where the successor leads", () => {
    const { db, old, next, merge } = setting();
    const leading = makeIssuedDirective(db, { leadId: old.id, coordinatingIds: [next.id] });
    const led = makeIssuedDirective(db, { leadId: next.id, coordinatingIds: [old.id] });
    merge();
    const rows = (directive: { assignments: readonly { id: number }[] }) =>
      directive.assignments.map(({ id }) => {
        const { departmentId, role, state } = rowOf(db, id);
        return [departmentId, role, state];
      });
    expect(rows(leading)).toEqual([
      [next.id, "lead", "assigned"],
      [next.id, "coordinating", "withdrawn"],
    ]);
    expect(rows(led)).toEqual([
      [next.id, "lead", "assigned"],
      [old.id, "coordinating", "withdrawn"],
    ]);
    const reasons = db.select().from(events).where(eq(events.kind, "assignment.withdrawn")).all();
    expect(reasons.map(({ payload }) => payload)).toEqual([
      { reason: "Phòng Kế hoạch sáp nhập vào Phòng Tổng hợp." },
      { reason: "Phòng Kế hoạch sáp nhập vào Phòng Tổng hợp." },
    ]);
    expectReplayed(db);
  });

  it("of two coordinating assignments keeps the successor's own, unless the other has reported", () => {
    const { db, old, next, third, oldHead, merge } = setting();
    const make = () => makeIssuedDirective(db, { leadId: third.id, coordinatingIds: [old.id, next.id] });
    const [plain, reported] = [make(), make()];
    const theirs = reported.assignments[1]?.id ?? 0;
    takeStep(db, oldHead, "report-done", { ...shown(db, theirs), ...product }, JULY_FIRST);
    merge();
    const states = (made: typeof plain) => made.assignments.slice(1).map(({ id }) => rowOf(db, id).state);
    expect(states(plain)).toEqual(["withdrawn", "assigned"]);
    expect(states(reported)).toEqual(["reported", "withdrawn"]);
    expect(rowOf(db, theirs).departmentId).toBe(next.id);
    expectReplayed(db);
  });

  it("adds to what the successor has closed, which then cannot be reopened", () => {
    const { db, old, next, nextHead, leader, merge } = setting();
    const made = makeIssuedDirective(db, { leadId: old.id, coordinatingIds: [next.id] });
    const closed = made.assignments[1]?.id ?? 0;
    takeStep(db, nextHead, "report-done", { ...shown(db, closed), ...product }, JULY_FIRST);
    takeStep(db, leader, "confirm", { ...shown(db, closed), note: "" }, JULY_FIRST);
    merge();
    expect(rowOf(db, made.lead.id)).toMatchObject({ departmentId: next.id, state: "assigned" });
    expect(rowOf(db, closed)).toMatchObject({ departmentId: next.id, state: "done" });
    const again = { ...shown(db, closed), reason: "Chưa đủ." };
    expect(codeOf(() => takeStep(db, leader, "reopen", again, AUGUST))).toBe(
      "directive.department_has_assignment",
    );
    expectReplayed(db);
  });

  it("that leaves only a duplicate directive offers no undo anywhere", () => {
    const { db, old, next, admin, merge } = setting();
    makeIssuedDirective(db, { leadId: next.id, coordinatingIds: [old.id] });
    merge();
    const steps = db.select().from(events).where(eq(events.actorUserId, admin.userId)).all();
    expect(steps.flatMap(({ kind, assignmentId }) => (assignmentId ? kind : []))).toEqual([
      "assignment.withdrawn",
    ]);
    expect(findUndoableAct(db, admin, AUGUST)).toBeNull();
  });

  it("cannot be undone in parts", () => {
    const { db, old, next, admin, merge } = setting();
    makeIssuedDirective(db, { leadId: next.id, coordinatingIds: [old.id] });
    makeIssuedDirective(db, { leadId: old.id });
    merge();
    for (const kind of ["assignment.withdrawn", "assignment.moved_to_successor"]) {
      const eventId = db.select().from(events).where(eq(events.kind, kind)).get()?.id ?? 0;
      expect(codeOf(() => undoStep(db, admin, { eventId }, AUGUST))).toBe("directive.nothing_to_undo");
    }
  });

  it("changes proposals in unsigned minutes, and is refused while minutes wait for a signature", () => {
    const { db, old, next, merge } = setting();
    const clerk = makeActor(db, [clerkGrant]);
    const draft = makeMeeting(db);
    const fields = { ...NO_FIELDS, meetingId: draft.id, text: "Làm.", leadId: old.id };
    const doubled = proposeDirective(db, clerk, { ...fields, summary: "Hai", coordinating: [next.id] });
    const submitted = makeMeeting(db);
    proposeDirective(db, clerk, { ...fields, meetingId: submitted.id, summary: "Ba" });
    const setStatus = (status: string) =>
      db.$client.prepare("update meetings set status = ? where id = ?").run(status, submitted.id);
    setStatus("submitted");
    expect(codeOf(() => merge())).toBe("department.in_submitted_minutes");
    setStatus("draft");
    merge();
    const left = db.select().from(assignments).where(eq(assignments.directiveId, doubled)).all();
    expect(left).toMatchObject([{ departmentId: next.id, role: "lead", state: "proposed" }]);
    expect(db.select().from(assignments).where(eq(assignments.departmentId, old.id)).all()).toEqual([]);
  });

  it("ends the grants from that day and moves the people if requested", () => {
    const { db, old, next, oldHead, oldStaff, merge } = setting();
    merge(true);
    for (const who of [oldHead, oldStaff]) {
      expect(listGrantsOn(db, who.userId, "2024-08-04")).toEqual(who.grants);
      expect(listGrantsOn(db, who.userId, "2024-08-05")).toEqual([{ kind: "staff", departmentId: next.id }]);
    }
    const titles = db.select().from(positions).where(eq(positions.personId, oldHead.personId)).all();
    expect(titles).toMatchObject([
      { departmentId: old.id, toDay: "2024-08-04" },
      { departmentId: next.id, fromDay: "2024-08-05", toDay: null },
    ]);
  });

  it("ends the deputyships for its head", () => {
    const { db, old, oldHead, oldStaff, merge } = setting();
    const days = { fromDay: "2024-08-01", toDay: "2024-08-31" };
    nameDeputy(db, oldHead, { departmentId: old.id, userId: oldStaff.userId, ...days }, JULY_FIRST);
    merge();
    expect(listGrantsOn(db, oldStaff.userId, "2024-08-05")).toEqual([]);
    const ended = db.select().from(events).where(eq(events.kind, "department.deputy_ended")).all();
    expect(ended).toMatchObject([{ departmentId: old.id, payload: { name: oldStaff.name } }]);
  });

  it("makes the successor present the old department's reports", () => {
    const { db, old, next, merge } = setting();
    const [draft, signed] = [makeMeeting(db), makeMeeting(db)].map(({ id: meetingId }) => {
      db.insert(agendaItems)
        .values({
          meetingId,
          sortOrder: 1,
          kind: "report",
          title: "Báo cáo",
          presentingDepartmentId: old.id,
        })
        .run();
      return meetingId;
    });
    const sign = "update meetings set status = 'signed', content_hash = 'x' where id = ?";
    db.$client.prepare(sign).run(signed);
    merge();
    const presenting = db.select().from(agendaItems).orderBy(asc(agendaItems.meetingId)).all();
    expect(presenting.map((item) => [item.meetingId, item.presentingDepartmentId])).toEqual([
      [draft, next.id],
      [signed, old.id],
    ]);
  });

  it("leaves people without the department if they are not moved", () => {
    const { db, oldHead, merge } = setting();
    merge(false);
    expect(listGrantsOn(db, oldHead.userId, "2024-08-05")).toEqual([]);
    expect(db.select().from(positions).where(eq(positions.personId, oldHead.personId)).all()).toMatchObject([
      { toDay: null },
    ]);
  });

  it("passes on collecting for all, the turn to report, and the old name in the search", () => {
    const { db, old, next, leader, merge } = setting();
    const line = makeSeries(db);
    db.insert(rotaTurns).values({ seriesId: line.id, departmentId: old.id, sortOrder: 0 }).run();
    merge();
    expect(departmentOf(db, old.id)).toMatchObject({
      active: false,
      successorId: next.id,
      collectsForAll: false,
    });
    expect(departmentOf(db, next.id).collectsForAll).toBe(true);
    expect(db.select().from(rotaTurns).all()).toMatchObject([{ departmentId: next.id }]);
    const found = search(db, leader, "department", "ke hoach", { limit: 9, today: "2024-07-01" });
    expect(JSON.stringify(found)).toContain(`/departments/${next.id}`);
  });

  it("has the numbers that were announced before it", () => {
    const { db, old, next, admin, merge } = setting();
    makeIssuedDirective(db, { leadId: old.id });
    makeIssuedDirective(db, { leadId: old.id, coordinatingIds: [next.id] });
    const before = findMerger(db, admin, old.id, next.id, "2024-08-05");
    expect(before).toMatchObject({ moved: 1, proposed: 0, accounts: 2, people: 2 });
    expect(before?.doubled).toHaveLength(1);
    merge();
    const merged = db.select().from(events).where(eq(events.kind, "department.merged")).get();
    expect(merged?.payload).toMatchObject({ moved: 1, withdrawn: 1 });
  });

  it("refuses the department itself, a disabled one, and one that changed since it was shown", () => {
    const { db, old, next, admin, merge } = setting();
    const input = { departmentId: old.id, version: old.version, movePeople: false, reasonOf };
    const to = (successorId: number, version = old.version) =>
      codeOf(() => mergeDepartment(db, admin, { ...input, successorId, version }, AUGUST));
    expect(to(old.id)).toBe("department.successor_is_itself");
    expect(to(next.id, 9)).toBe("request.changed_meanwhile");
    merge();
    expect(to(next.id, departmentOf(db, old.id).version)).toBe("department.disabled");
  });
});
