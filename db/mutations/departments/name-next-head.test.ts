import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { heads as mayHead } from "@/domain/actor";
import { codeOf } from "@/domain/test-code-of";
import { listGrantsOn } from "../../identity/find-session";
import { listDepartments } from "../../queries/departments/list-departments";
import { listHeads } from "../../queries/departments/list-heads";
import { listLeftWork } from "../../queries/directives/list-left-work";
import { assignments } from "../../schema/directives";
import { events } from "../../schema/events";
import { testDatabase } from "../../test-database";
import {
  adminGrant,
  headGrant,
  JULY_FIRST,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  staffGrant,
} from "../../test-factories";
import { handOverWork } from "../directives/hand-over-work";
import { takeStep } from "../directives/take-step";
import { disableUser } from "../users/disable-user";
import { takeGrant } from "../users/take-grant";
import { nameNextHead } from "./name-next-head";

const today = "2024-07-01";

function setting() {
  const db = testDatabase();
  const own = makeDepartment(db);
  const head = makeActor(db, [headGrant(own.id)]);
  const next = makeActor(db, [staffGrant(own.id)]);
  const admin = makeActor(db, [adminGrant]);
  const { lead } = makeIssuedDirective(db, { leadId: own.id });
  const officer = { assignmentId: lead.id, version: lead.version, personId: head.personId };
  takeStep(db, head, "name-officer", officer, JULY_FIRST);
  const succeed = (fromDay: string, handOver = true, now = JULY_FIRST) => {
    const people = { leavingUserId: head.userId, userId: next.userId };
    nameNextHead(db, admin, { departmentId: own.id, ...people, fromDay, handOver }, now);
  };
  const headsOn = (day: string) =>
    [head, next].map((who) => mayHead({ ...who, grants: listGrantsOn(db, who.userId, day) }, own.id));
  const officerOf = () =>
    db.select().from(assignments).where(eq(assignments.id, lead.id)).get()?.officerPersonId;
  return { db, own, head, next, admin, lead, succeed, headsOn, officerOf };
}

describe("the next head of a department", () => {
  it("begins on the day, the old head ends the day before, and past days stay correct", () => {
    const { db, own, head, next, admin, succeed, headsOn } = setting();
    succeed("2024-08-01");
    expect(headsOn("2024-07-31")).toEqual([true, false]);
    expect(headsOn("2024-08-01")).toEqual([false, true]);
    expect(headsOn("2024-07-01")).toEqual([true, false]);
    expect(listHeads(db, admin, own.id)).toMatchObject([
      { name: next.name, fromDay: "2024-08-01", toDay: null },
      { name: head.name, fromDay: null, toDay: "2024-07-31" },
    ]);
    expect(db.select().from(events).all().at(-1)).toMatchObject({
      kind: "department.head_named",
      actorName: admin.name,
      payload: { department: own.name, name: next.name, leaving: head.name, from: "2024-08-01" },
    });
  });

  it("takes over the old head's open work at once if the day has come", () => {
    const { db, next, admin, lead, succeed, officerOf } = setting();
    succeed(today);
    expect(officerOf()).toBe(next.personId);
    const last = db.select().from(events).all().slice(-2);
    expect(last.map(({ kind }) => kind)).toEqual(["department.head_named", "assignment.officer_named"]);
    expect(last[1]).toMatchObject({
      assignmentId: lead.id,
      actorName: admin.name,
      causeId: last[0]?.causeId,
      payload: { personId: next.personId, name: next.name },
    });
  });

  it("leaves the work with its officer until the day, and the first page shows it from the day on", () => {
    const { db, own, head, next, admin, succeed, officerOf } = setting();
    succeed("2024-08-01");
    expect(officerOf()).toBe(head.personId);
    expect(listLeftWork(db, admin, "2024-07-31")).toEqual([]);
    expect(listLeftWork(db, admin, "2024-08-01")).toEqual([
      { departmentId: own.id, department: own.name, personId: head.personId, name: head.name, count: 1 },
    ]);
    expect(listLeftWork(db, head, "2024-08-01")).toEqual([]);
    const people = { fromPersonId: head.personId, toPersonId: next.personId };
    const august = new Date("2024-08-01T03:00:00.000Z");
    expect(handOverWork(db, admin, { departmentId: own.id, ...people }, august)).toBe(1);
    // On a page that was opened before: nothing is left, and nothing is said to have passed.
    const again = () => handOverWork(db, admin, { departmentId: own.id, ...people }, august);
    expect(codeOf(again)).toBe("head.no_open_work");
    expect(officerOf()).toBe(next.personId);
    expect(listLeftWork(db, admin, "2024-08-01")).toEqual([]);
  });

  it("does not extend a grant that ends earlier", () => {
    const { db, own, head, admin, succeed, headsOn } = setting();
    succeed("2024-07-10");
    const third = makeActor(db, [staffGrant(own.id)]);
    const people = { leavingUserId: head.userId, userId: third.userId };
    const later = { departmentId: own.id, ...people, fromDay: "2024-08-01", handOver: false };
    nameNextHead(db, admin, later, JULY_FIRST);
    expect(headsOn("2024-07-10")).toEqual([false, true]);
  });

  it("can return later, and both periods are kept", () => {
    const { db, own, head, next, admin, succeed, headsOn } = setting();
    succeed("2024-07-10");
    const back = { leavingUserId: next.userId, userId: head.userId, fromDay: "2024-07-20", handOver: false };
    nameNextHead(db, admin, { departmentId: own.id, ...back }, JULY_FIRST);
    const days = ["2024-07-09", "2024-07-10", "2024-07-19", "2024-07-20"].map(headsOn);
    expect(days).toEqual([
      [true, false],
      [false, true],
      [false, true],
      [true, false],
    ]);
  });

  it("is another person, does not head it already, and does not begin in the past", () => {
    const { db, own, head, next, admin, succeed } = setting();
    const name = (leavingUserId: number | null, userId: number, fromDay = today) =>
      codeOf(() =>
        nameNextHead(
          db,
          admin,
          { departmentId: own.id, leavingUserId, userId, fromDay, handOver: false },
          JULY_FIRST,
        ),
      );
    expect(name(head.userId, head.userId)).toBe("head.same_person");
    expect(name(null, head.userId)).toBe("head.heads_already");
    expect(name(next.userId, admin.userId)).toBe("request.not_found");
    expect(codeOf(() => succeed("2024-06-30"))).toBe("head.begins_too_early");
    expect(listHeads(db, admin, own.id)).toMatchObject([{ toDay: null }]);
  });
});

describe("a department without a head", () => {
  it("is listed from the day on, however its head left", () => {
    const { db, own, head, next, admin, succeed } = setting();
    const from = (day = today) =>
      listDepartments(db, admin, day).find(({ id }) => id === own.id)?.headlessFrom;
    expect(from()).toBeNull();
    succeed("2024-08-01");
    expect(from()).toBeNull();
    disableUser(db, admin, next.userId, JULY_FIRST);
    expect(from()).toBe("2024-08-01");
    const grantId = 1;
    takeGrant(db, admin, { userId: head.userId, grantId }, JULY_FIRST);
    expect(from()).toBe(today);
    expect(listHeads(db, admin, own.id)).toHaveLength(2);
  });
});
