import { and, asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { headsItself, heads as mayHead, worksIn } from "@/domain/actor";
import { codeOf } from "@/domain/test-code-of";
import { findAudience } from "../../find-audience";
import { findSession, listGrantsOn } from "../../identity/find-session";
import { listDeputies, listDeputyChoices } from "../../queries/departments/list-deputies";
import { findUser } from "../../queries/users/list-users";
import { events } from "../../schema/events";
import { positions } from "../../schema/people";
import { grants } from "../../schema/users";
import { testDatabase } from "../../test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  JULY_FIRST,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  staffGrant,
} from "../../test-factories";
import { takeStep } from "../directives/take-step";
import { endPosition } from "../people/end-position";
import { startSession } from "../sessions/start-session";
import { giveGrant } from "../users/give-grant";
import { takeGrant } from "../users/take-grant";
import { endDeputy } from "./end-deputy";
import { nameDeputy } from "./name-deputy";

const today = "2024-07-01";
const NO_SUBJECT = { meeting: null, directive: null, assignment: null };

function setting() {
  const db = testDatabase();
  const own = makeDepartment(db);
  const other = makeDepartment(db);
  const head = makeActor(db, [headGrant(own.id)]);
  const staff = makeActor(db, [staffGrant(own.id)]);
  const stranger = makeActor(db, [staffGrant(other.id)]);
  const admin = makeActor(db, [adminGrant]);
  const name = (fromDay: string, toDay: string, userId = staff.userId, now = JULY_FIRST) =>
    nameDeputy(db, head, { departmentId: own.id, userId, fromDay, toDay }, now);
  const actorOn = (day: string) => ({ ...staff, grants: listGrantsOn(db, staff.userId, day) });
  return { db, own, other, head, staff, stranger, admin, name, actorOn };
}

describe("a deputy", () => {
  it("has the head's rights from the first day to the last, and not on the days before and after", () => {
    const { own, name, actorOn } = setting();
    name("2024-07-10", "2024-07-20");
    const held = ["2024-07-09", "2024-07-10", "2024-07-20", "2024-07-21"].map((day) =>
      mayHead(actorOn(day), own.id),
    );
    expect(held).toEqual([false, true, true, false]);
    expect(worksIn(actorOn("2024-07-21"), own.id)).toBe(true);
  });

  it("begins and ends at the agency's midnight, not the server's", () => {
    const { db, own, staff, name } = setting();
    name("2024-07-02", "2024-07-02");
    const may = (at: string) => {
      const now = new Date(at);
      const token = startSession(db, staff.userId, { address: "", userAgent: "" }, now);
      const actor = findSession(db, token, now)?.actor;
      return actor !== undefined && mayHead(actor, own.id);
    };
    expect(may("2024-07-01T16:59:59.999Z")).toBe(false);
    expect(may("2024-07-01T17:00:00.000Z")).toBe(true);
    expect(may("2024-07-02T16:59:59.999Z")).toBe(true);
    expect(may("2024-07-02T17:00:00.000Z")).toBe(false);
  });

  it("reports work done on those days only", () => {
    const { db, own, staff, name, actorOn } = setting();
    name("2024-07-02", "2024-07-03");
    const { lead } = makeIssuedDirective(db, { leadId: own.id });
    const product = { productNumber: "1/BC", productDate: today, note: "", files: [] };
    const report = (day: string) =>
      codeOf(() =>
        takeStep(
          db,
          actorOn(day),
          "report-done",
          { assignmentId: lead.id, version: lead.version, ...product },
          new Date(`${day}T03:00:00.000Z`),
        ),
      );
    expect(report("2024-07-01")).toBe("request.not_allowed");
    expect(report("2024-07-04")).toBe("request.not_allowed");
    expect(report("2024-07-03")).toBe("done");
    const reported = db.select().from(events).all().at(-1);
    expect(reported).toMatchObject({ kind: "assignment.reported", actorUserId: staff.userId });
  });

  it("no longer acts once the title in the department has ended: no rights, no notifications, a mark on its page", () => {
    const { db, own, head, staff, admin, name, actorOn } = setting();
    name("2024-07-01", "2024-07-10");
    const clerk = makeActor(db, [clerkGrant]);
    const held = db.select().from(positions).where(eq(positions.personId, staff.personId)).get();
    const ending = { personId: staff.personId, positionId: held?.id ?? 0, toDay: "2024-07-03" };
    endPosition(db, clerk, ending, JULY_FIRST);
    const readers = (day: string) => db.transaction((tx) => findAudience(tx, "all-heads", NO_SUBJECT, day));
    expect(["2024-07-03", "2024-07-04"].map((day) => mayHead(actorOn(day), own.id))).toEqual([true, false]);
    expect(readers("2024-07-03")).toContain(staff.userId);
    expect(readers("2024-07-04")).not.toContain(staff.userId);
    const marked = (day: string) => listDeputies(db, head, own.id, day).map(({ hasLeft }) => hasLeft);
    expect([marked("2024-07-03"), marked("2024-07-04")]).toEqual([[false], [true]]);
    expect(listDeputyChoices(db, head, own.id, "2024-07-04")).toEqual([]);
    const acts = (day: string) =>
      findUser(db, admin, staff.userId, day)?.grants.some(
        ({ deputyOf, ended }) => deputyOf !== null && !ended,
      );
    expect([acts("2024-07-03"), acts("2024-07-04")]).toEqual([true, false]);
  });

  it("can neither name nor end a deputy", () => {
    const { db, own, staff, name, actorOn } = setting();
    name(today, "2024-07-05");
    const deputy = actorOn(today);
    expect(headsItself(deputy, own.id)).toBe(false);
    const again = { departmentId: own.id, userId: staff.userId, fromDay: "2024-08-01", toDay: "2024-08-02" };
    expect(codeOf(() => nameDeputy(db, deputy, again, JULY_FIRST))).toBe("request.not_allowed");
    const ended = { departmentId: own.id, deputyId: 1 };
    expect(codeOf(() => endDeputy(db, deputy, ended, JULY_FIRST))).toBe("request.not_allowed");
  });

  it("is a member of the department with an active account, and not its head", () => {
    const { db, own, head, stranger, name } = setting();
    expect(codeOf(() => name(today, today, stranger.userId))).toBe("deputy.not_of_department");
    expect(codeOf(() => name(today, today, head.userId))).toBe("deputy.not_of_department");
    const gone = makeActor(db, [staffGrant(own.id)], { disabledAt: JULY_FIRST.toISOString() });
    expect(codeOf(() => name(today, today, gone.userId))).toBe("deputy.not_of_department");
    const choices = listDeputyChoices(db, head, own.id, today).map(({ id }) => id);
    expect(choices).not.toContain(gone.userId);
    expect(choices).toHaveLength(1);
  });

  it("is named for valid days: not in the past, in order, and not overlapping another's", () => {
    const { db, own, name } = setting();
    expect(codeOf(() => name("2024-06-30", today))).toBe("deputy.in_past");
    expect(codeOf(() => name("2024-07-05", "2024-07-04"))).toBe("deputy.ends_before_it_begins");
    name("2024-07-05", "2024-07-10");
    const another = makeActor(db, [staffGrant(own.id)]);
    expect(codeOf(() => name("2024-07-10", "2024-07-12", another.userId))).toBe("deputy.days_taken");
    expect(codeOf(() => name("2024-07-01", "2024-07-05", another.userId))).toBe("deputy.days_taken");
    name("2024-07-11", "2024-07-12", another.userId);
  });

  it("loses the rights, now and later, once the grant in the department is ended", () => {
    const { db, own, other, staff, admin, name, actorOn } = setting();
    name(today, "2024-07-10");
    name("2024-08-01", "2024-08-10");
    giveGrant(db, admin, { userId: staff.userId, kind: "staff", departmentId: other.id }, JULY_FIRST);
    const grantIn = (departmentId: number) =>
      db
        .select()
        .from(grants)
        .where(and(eq(grants.userId, staff.userId), eq(grants.departmentId, departmentId)))
        .get()?.id ?? 0;
    takeGrant(db, admin, { userId: staff.userId, grantId: grantIn(other.id) }, JULY_FIRST);
    expect(mayHead(actorOn(today), own.id)).toBe(true);
    takeGrant(db, admin, { userId: staff.userId, grantId: grantIn(own.id) }, JULY_FIRST);
    expect([today, "2024-08-05"].map((day) => mayHead(actorOn(day), own.id))).toEqual([false, false]);
    const [taken, ...ended] = db.select().from(events).orderBy(asc(events.id)).all().slice(-3);
    expect(ended.map(({ kind, causeId }) => [kind, causeId === taken?.causeId])).toEqual([
      ["department.deputy_ended", true],
      ["department.deputy_ended", true],
    ]);
  });

  it("is ended at once, can be named again, and both are in the history", () => {
    const { db, own, head, staff, admin, name, actorOn } = setting();
    name(today, "2024-07-10");
    endDeputy(db, head, { departmentId: own.id, deputyId: 1 }, JULY_FIRST);
    expect(mayHead(actorOn(today), own.id)).toBe(false);
    expect(codeOf(() => endDeputy(db, head, { departmentId: own.id, deputyId: 1 }, JULY_FIRST))).toBe(
      "request.not_found",
    );
    name("2024-07-05", "2024-07-10");
    expect(mayHead(actorOn("2024-07-05"), own.id)).toBe(true);
    expect(listDeputies(db, head, own.id, "2024-07-01")).toMatchObject([
      { fromDay: "2024-07-05", endedOn: null, namedBy: head.name },
      { fromDay: today, endedOn: today, namedBy: head.name },
    ]);
    const kinds = db.select().from(events).all();
    expect(kinds.map(({ kind, actorName }) => [kind, actorName])).toEqual([
      ["department.deputy_named", head.name],
      ["department.deputy_ended", head.name],
      ["department.deputy_named", head.name],
    ]);
    expect(kinds[2]?.payload).toEqual({
      department: own.name,
      userId: staff.userId,
      name: staff.name,
      from: "2024-07-05",
      to: "2024-07-10",
    });
    expect(findUser(db, admin, staff.userId, today)?.grants).toMatchObject([
      { kind: "staff", deputyOf: null, ended: false },
      { kind: "head", deputyOf: own.id, fromDay: "2024-07-05", ended: false },
      { kind: "head", deputyOf: own.id, fromDay: today, ended: true },
    ]);
  });
});
