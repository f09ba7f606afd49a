import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { DomainError } from "@/domain/errors";
import { findMemberships } from "../../find-memberships";
import { listLeftOfficers } from "../../queries/directives/list-left-officers";
import { listLeftWork, listOwnLeftWork } from "../../queries/directives/list-left-work";
import { listWaitingReports } from "../../queries/directives/list-waiting-reports";
import { listNotifications } from "../../queries/notifications/list-notifications";
import { listInCharge } from "../../queries/people/list-in-charge";
import { assignments, directives } from "../../schema/directives";
import { people, positions } from "../../schema/people";
import { grants } from "../../schema/users";
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
  staffGrant,
} from "../../test-factories";
import { reassignWork } from "../directives/reassign-work";
import { takeStep } from "../directives/take-step";
import { createReminders } from "../notifications/create-reminders";
import { disableUser } from "../users/disable-user";
import { giveGrant } from "../users/give-grant";
import { takeGrant } from "../users/take-grant";
import { addPosition } from "./add-position";
import { changePerson } from "./change-person";
import { endPosition } from "./end-position";

const TODAY = "2024-07-01";
const later = (days: number) => new Date(JULY_FIRST.getTime() + days * 86_400_000);

/** A department whose officer is in charge of a directive due on 31 July, a colleague, and another department. */
function setting() {
  const db = testDatabase();
  const own = makeDepartment(db, { name: "Phòng Đầu tư" });
  const other = makeDepartment(db, { name: "Thanh tra" });
  const head = makeActor(db, [headGrant(own.id)]);
  const officer = makeActor(db, [staffGrant(own.id)]);
  const colleague = makeActor(db, [staffGrant(own.id)]);
  const stranger = makeActor(db, [headGrant(other.id)]);
  const leader = makeActor(db, [leaderGrant]);
  const clerk = makeActor(db, [clerkGrant]);
  const admin = makeActor(db, [adminGrant]);
  makeActor(db, [adminGrant]);
  const { lead, directive } = makeIssuedDirective(db, { leadId: own.id, summary: "Rà soát dự án" });
  const on = { assignmentId: lead.id, version: lead.version };
  takeStep(db, head, "name-officer", { ...on, personId: officer.personId }, JULY_FIRST);
  const grantOf = (actor: { userId: number }) =>
    db.select().from(grants).where(eq(grants.userId, actor.userId)).get()?.id ?? 0;
  const positionOf = (actor: { personId: number }) =>
    db.select().from(positions).where(eq(positions.personId, actor.personId)).get()?.id ?? 0;
  const inCharge = () =>
    db.select().from(assignments).where(eq(assignments.id, lead.id)).get()?.officerPersonId ?? null;
  const notificationsOf = (who: Actor) =>
    listNotifications(db, who, { page: 1, unreadOnly: false }).list.map(
      ({ notification }) => notification.kind,
    );
  const there = { departmentId: own.id, personId: officer.personId };
  return {
    db,
    own,
    other,
    head,
    officer,
    colleague,
    stranger,
    leader,
    clerk,
    admin,
    lead,
    directive,
    grantOf,
    positionOf,
    inCharge,
    notificationsOf,
    there,
  };
}

type Setting = ReturnType<typeof setting>;

/** The ways in which a person stops working in a department. */
const MOVES: readonly [words: string, move: (s: Setting) => void][] = [
  [
    "moved by the administrator",
    ({ db, admin, officer, other, grantOf }) => {
      takeGrant(db, admin, { userId: officer.userId, grantId: grantOf(officer) }, JULY_FIRST);
      giveGrant(db, admin, { userId: officer.userId, kind: "staff", departmentId: other.id }, JULY_FIRST);
    },
  ],
  [
    "moved by the office",
    ({ db, clerk, officer, other, positionOf }) => {
      const { personId } = officer;
      endPosition(db, clerk, { personId, positionId: positionOf(officer), toDay: "2024-06-30" }, JULY_FIRST);
      const title = { title: "Chuyên viên", departmentId: other.id, body: "", fromDay: TODAY };
      addPosition(db, clerk, { personId, ...title }, JULY_FIRST);
    },
  ],
  [
    "gone from the agency",
    ({ db, clerk, officer }) => {
      const { id: personId, version, fullName } = rowOf(db, officer.personId);
      const birthday = { birthDay: null, birthMonth: null };
      changePerson(db, clerk, { personId, version, fullName, ...birthday, active: false }, JULY_FIRST);
    },
  ],
  ["locked out", ({ db, admin, officer }) => disableUser(db, admin, officer.userId, JULY_FIRST)],
];

const rowOf = (db: Setting["db"], id: number) => {
  const row = db.select().from(people).where(eq(people.id, id)).get();
  if (!row) throw new Error("gone");
  return row;
};

describe("an officer in charge", () => {
  it("is notified of the work while working there: urgings, comments, reminders", () => {
    const { db, leader, officer, lead, notificationsOf } = setting();
    takeStep(db, leader, "urge", { assignmentId: lead.id, note: "Gấp." }, later(1));
    takeStep(db, leader, "comment", { assignmentId: lead.id, text: "Xem kỹ." }, later(1));
    createReminders(db, "2024-07-30", later(29));
    expect(notificationsOf(officer).sort()).toEqual([
      "assignment.commented",
      "assignment.officer_named",
      "assignment.urged",
      "deadline.near",
    ]);
  });

  it.each(MOVES)("is not notified any more once %s; the head is", (_words, move) => {
    const s = setting();
    const { db, leader, officer, head, lead, notificationsOf } = s;
    move(s);
    takeStep(db, leader, "urge", { assignmentId: lead.id, note: "Gấp." }, later(1));
    takeStep(db, leader, "comment", { assignmentId: lead.id, text: "Xem kỹ." }, later(1));
    createReminders(db, "2024-07-30", later(29));
    expect(notificationsOf(officer)).toEqual(["assignment.officer_named"]);
    expect(notificationsOf(head).sort()).toEqual([
      "assignment.commented",
      "assignment.urged",
      "deadline.near",
    ]);
  });

  it.each(MOVES)("leaves work that the head and the administrator see, once %s", (_words, move) => {
    const s = setting();
    const { db, own, head, stranger, leader, officer, admin, lead, directive } = s;
    expect(listOwnLeftWork(db, head, TODAY)).toEqual([]);
    expect(listLeftOfficers(db, leader, directive.id, TODAY)).toEqual(new Set());
    move(s);
    const left = { departmentId: own.id, department: "Phòng Đầu tư", personId: officer.personId, count: 1 };
    expect(listOwnLeftWork(db, head, TODAY)).toMatchObject([left]);
    expect(listLeftWork(db, admin, TODAY)).toMatchObject([left]);
    expect(listLeftWork(db, admin, TODAY, own.id)).toMatchObject([left]);
    expect(listLeftWork(db, admin, TODAY, own.id + 1000)).toEqual([]);
    expect(listOwnLeftWork(db, stranger, TODAY)).toEqual([]);
    expect(listLeftOfficers(db, leader, directive.id, TODAY)).toEqual(new Set([lead.id]));
  });
});

describe("work whose officer leaves", () => {
  it("is shown with possible successors before the change is made", () => {
    const { db, own, head, officer, colleague, clerk, admin, directive } = setting();
    for (const keeper of [clerk, admin]) {
      expect(listInCharge(db, keeper, officer.personId, TODAY)).toEqual([
        {
          departmentId: own.id,
          department: "Phòng Đầu tư",
          work: [
            {
              directiveId: directive.id,
              code: directive.code,
              summary: "Rà soát dự án",
              deadline: "2024-07-31",
            },
          ],
          successors: expect.arrayContaining([
            { id: head.personId, name: head.name },
            { id: colleague.personId, name: colleague.name },
          ]),
        },
      ]);
    }
    expect(listInCharge(db, head, officer.personId, TODAY)).toEqual([]);
  });

  it.each<[string, (s: Setting, handOvers: { departmentId: number; toPersonId: number }[]) => void]>([
    [
      "a grant is taken",
      ({ db, admin, officer, grantOf }, handOvers) =>
        takeGrant(db, admin, { userId: officer.userId, grantId: grantOf(officer), handOvers }, JULY_FIRST),
    ],
    [
      "an account is locked",
      ({ db, admin, officer }, handOvers) => disableUser(db, admin, officer.userId, JULY_FIRST, handOvers),
    ],
    [
      "a title ends",
      ({ db, admin, officer, positionOf }, handOvers) => {
        const title = { personId: officer.personId, positionId: positionOf(officer), toDay: TODAY };
        endPosition(db, admin, { ...title, handOvers }, JULY_FIRST);
      },
    ],
    [
      "he leaves the agency",
      ({ db, admin, officer }, handOvers) => {
        const { id: personId, version, fullName } = rowOf(db, officer.personId);
        const birthday = { birthDay: null, birthMonth: null };
        const left = { personId, version, fullName, ...birthday, active: false, handOvers };
        changePerson(db, admin, left, JULY_FIRST);
      },
    ],
  ])("passes on in the same act: %s", (_words, leave) => {
    const s = setting();
    const { own, colleague, stranger, officer, inCharge, notificationsOf } = s;
    expect(() => leave(s, [{ departmentId: own.id, toPersonId: stranger.personId }])).toThrow(DomainError);
    expect(inCharge()).toBe(officer.personId);
    expect(findMemberships(s.db, [officer.personId]).get(officer.personId)).toMatchObject({
      active: true,
      locked: false,
    });
    leave(s, [{ departmentId: own.id, toPersonId: colleague.personId }]);
    expect(inCharge()).toBe(colleague.personId);
    expect(notificationsOf(colleague)).toEqual(["assignment.officer_named"]);
    expect(listOwnLeftWork(s.db, s.head, "2024-07-02")).toEqual([]);
  });

  it("can be given by the head, and nobody else, to a member of the department, all at once", () => {
    const { db, own, head, stranger, officer, colleague, inCharge, there } = setting();
    const given = { departmentId: own.id, fromPersonId: there.personId };
    const give = (actor: Actor, toPersonId: number) =>
      reassignWork(db, actor, { ...given, toPersonId }, JULY_FIRST);
    expect(() => give(stranger, colleague.personId)).toThrow("request.not_allowed");
    expect(() => give(head, stranger.personId)).toThrow("directive.officer_of_other_department");
    expect(inCharge()).toBe(officer.personId);
    expect(give(head, colleague.personId)).toBe(1);
    expect(inCharge()).toBe(colleague.personId);
  });

  it("of a following leader goes to every leader once that person is not a leader any more", () => {
    const { db, head, admin, leader, lead, directive, grantOf } = setting();
    const second = makeActor(db, [leaderGrant]);
    const followed = { followingLeaderUserId: leader.userId };
    db.update(directives).set(followed).where(eq(directives.id, directive.id)).run();
    const { version = 0 } = db.select().from(assignments).where(eq(assignments.id, lead.id)).get() ?? {};
    const product = { productNumber: "1/BC", productDate: TODAY, note: "", files: [] };
    takeStep(db, head, "report-done", { assignmentId: lead.id, version, ...product }, JULY_FIRST);
    const waiting = (day: string) => listWaitingReports(db, second, "mine", day).length;
    expect(waiting(TODAY)).toBe(0);
    takeGrant(db, admin, { userId: leader.userId, grantId: grantOf(leader) }, JULY_FIRST);
    expect(waiting(TODAY)).toBe(1);
  });
});
