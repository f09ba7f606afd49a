import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { MovePersonInput } from "@/domain/people/move";
import { codeOf } from "@/domain/test-code-of";
import { listGrantsOn } from "../../identity/find-session";
import { listOwnLeftWork } from "../../queries/directives/list-left-work";
import { listNotifications } from "../../queries/notifications/list-notifications";
import { findMove, shownOfMove } from "../../queries/people/find-move";
import { listLeftGrants } from "../../queries/users/list-left-grants";
import { assignments } from "../../schema/directives";
import { events } from "../../schema/events";
import { notifications } from "../../schema/notifications";
import { positions } from "../../schema/people";
import { deputies, grants, sessions } from "../../schema/users";
import { shownKey } from "../../shown-key";
import { testDatabase } from "../../test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  JULY_FIRST,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makePerson,
  staffGrant,
} from "../../test-factories";
import { nameDeputy } from "../departments/name-deputy";
import { takeStep } from "../directives/take-step";
import { addSubtask } from "../subtasks/add-subtask";
import { giveGrant } from "../users/give-grant";
import { takeGrant } from "../users/take-grant";
import { addPosition } from "./add-position";
import { endPosition } from "./end-position";
import { movePerson } from "./move-person";

const TODAY = "2024-07-01";

/** An officer of one department, in charge of two directives there, who is to move to another department. */
function setting() {
  const db = testDatabase();
  const own = makeDepartment(db, { name: "Phòng Đầu tư" });
  const other = makeDepartment(db, { name: "Thanh tra" });
  const head = makeActor(db, [headGrant(own.id)]);
  const mover = makeActor(db, [staffGrant(own.id)]);
  const colleague = makeActor(db, [staffGrant(own.id)]);
  const stranger = makeActor(db, [staffGrant(other.id)]);
  const clerk = makeActor(db, [clerkGrant]);
  const admin = makeActor(db, [adminGrant]);
  const leads = ["Rà soát dự án", "Lập kế hoạch"].map((summary) => {
    const { lead } = makeIssuedDirective(db, { leadId: own.id, summary });
    const on = { assignmentId: lead.id, version: lead.version };
    takeStep(db, head, "name-officer", { ...on, personId: mover.personId }, JULY_FIRST);
    return lead.id;
  });
  const signedIn = { id: "a".repeat(64), userId: mover.userId, createdAt: "", lastSeenAt: "", expiresAt: "" };
  db.insert(sessions).values(signedIn).run();
  const positionId = db.select().from(positions).where(eq(positions.personId, mover.personId)).get()?.id ?? 0;
  const grantId = db.select().from(grants).where(eq(grants.userId, mover.userId)).get()?.id ?? 0;
  const full: MovePersonInput = {
    personId: mover.personId,
    positionId,
    toDay: TODAY,
    departmentId: other.id,
    title: "Phó Chánh Thanh tra",
    fromDay: "2024-07-02",
    shown: undefined,
    endedGrantIds: [grantId],
    grant: "staff",
    handOvers: [{ departmentId: own.id, toPersonId: colleague.personId }],
  };
  const move = (changes: Partial<MovePersonInput> = {}, actor: Actor = admin) =>
    movePerson(db, actor, { ...full, ...changes }, JULY_FIRST);
  const titles = () =>
    db
      .select()
      .from(positions)
      .where(eq(positions.personId, mover.personId))
      .all()
      .map(({ title, departmentId, fromDay, toDay }) => ({ title, departmentId, fromDay, toDay }));
  const rightsOn = (day: Day) =>
    listGrantsOn(db, mover.userId, day).map(({ kind, departmentId }) => `${kind} ${departmentId}`);
  const officers = () =>
    leads.map((id) => db.select().from(assignments).where(eq(assignments.id, id)).get()?.officerPersonId);
  const isSignedIn = () =>
    db
      .select()
      .from(sessions)
      .where(and(eq(sessions.userId, mover.userId), isNull(sessions.endedAt)))
      .all().length > 0;
  const everything = () =>
    JSON.stringify(
      [positions, grants, deputies, assignments, sessions, events, notifications].map((table) =>
        db.select().from(table).all(),
      ),
    );
  const eventsSince = (id: number) =>
    db
      .select()
      .from(events)
      .all()
      .filter((event) => event.id > id);
  return {
    db,
    own,
    other,
    head,
    mover,
    colleague,
    stranger,
    clerk,
    admin,
    leads,
    positionId,
    grantId,
    full,
    move,
    titles,
    rightsOn,
    officers,
    isSignedIn,
    everything,
    eventsSince,
  };
}

describe("a move to another department", () => {
  it("changes title, rights and work in one act, with the events and notifications of its parts", () => {
    const s = setting();
    const { db, own, other, mover, colleague } = s;
    const before = db.select().from(events).all().at(-1)?.id ?? 0;
    s.move();
    expect(s.titles()).toEqual([
      { title: "Chuyên viên", departmentId: own.id, fromDay: "2020-01-01", toDay: TODAY },
      { title: "Phó Chánh Thanh tra", departmentId: other.id, fromDay: "2024-07-02", toDay: null },
    ]);
    expect(s.rightsOn(TODAY)).toEqual([`staff ${own.id}`]);
    expect(s.rightsOn("2024-07-02")).toEqual([`staff ${other.id}`]);
    expect(s.officers()).toEqual([colleague.personId, colleague.personId]);
    const written = s.eventsSince(before);
    expect(written.map(({ kind }) => kind)).toEqual([
      "position.ended",
      "position.added",
      "grant.taken",
      "grant.given",
      "assignment.officer_named",
      "assignment.officer_named",
    ]);
    expect(new Set(written.map(({ causeId }) => causeId)).size).toBe(1);
    expect(written[2]?.payload).toMatchObject({ kind: "staff", department: "Phòng Đầu tư", last: TODAY });
    expect(written[3]?.payload).toMatchObject({ kind: "staff", department: "Thanh tra", from: "2024-07-02" });
    const countNotices = (who: Actor) =>
      listNotifications(db, who, { page: 1, unreadOnly: false }).list.length;
    expect(countNotices(colleague)).toBe(2);
    // Both from the time before the move.
    expect(countNotices(mover)).toBe(2);
  });

  it("on a later day keeps rights and sessions until then; nothing is left to take or to hand over", () => {
    const s = setting();
    s.move({ toDay: "2024-07-31", fromDay: "2024-08-05", grant: "head" });
    expect(s.isSignedIn()).toBe(true);
    expect(s.rightsOn("2024-07-31")).toEqual([`staff ${s.own.id}`]);
    expect(s.rightsOn("2024-08-01")).toEqual([]);
    expect(s.rightsOn("2024-08-05")).toEqual([`head ${s.other.id}`]);
    for (const day of [TODAY, "2024-07-31", "2024-08-05"]) {
      expect(listLeftGrants(s.db, s.admin, day)).toEqual([]);
      expect(listOwnLeftWork(s.db, s.head, day)).toEqual([]);
    }
  });

  it("that is recorded afterwards ends rights at once, like taking them, with sessions and deputyships", () => {
    const s = setting();
    const days = { fromDay: "2024-07-01", toDay: "2024-07-05" };
    nameDeputy(s.db, s.head, { departmentId: s.own.id, userId: s.mover.userId, ...days }, JULY_FIRST);
    s.move({ toDay: "2024-06-15", fromDay: "2024-06-17" });
    expect(s.isSignedIn()).toBe(false);
    expect(s.db.select().from(deputies).get()?.endedOn).toBe(TODAY);
    expect(s.titles().map(({ toDay, fromDay }) => toDay ?? fromDay)).toEqual(["2024-06-15", "2024-06-17"]);
    expect(s.rightsOn("2024-06-30")).toEqual([`staff ${s.own.id}`]);
    expect(s.rightsOn(TODAY)).toEqual([`staff ${s.other.id}`]);
  });

  it("leaves rights and work where nothing is chosen: the administrator and the head see them", () => {
    const s = setting();
    s.move({ endedGrantIds: [], grant: null, handOvers: [] });
    expect(s.rightsOn("2024-07-02")).toEqual([`staff ${s.own.id}`]);
    expect(s.officers()).toEqual([s.mover.personId, s.mover.personId]);
    expect(listLeftGrants(s.db, s.admin, TODAY)).toMatchObject([{ grantId: s.grantId }]);
    expect(listOwnLeftWork(s.db, s.head, "2024-07-02")).toMatchObject([{ count: 2 }]);
  });

  it("by a clerk is of the titles alone", () => {
    const s = setting();
    const titlesAlone = { endedGrantIds: [], grant: null, handOvers: [] };
    for (const part of ["endedGrantIds", "grant", "handOvers"] as const) {
      const before = s.everything();
      expect(
        codeOf(() => s.move({ ...titlesAlone, [part]: s.full[part] }, s.clerk)),
        part,
      ).toBe("request.not_allowed");
      expect(s.everything(), part).toBe(before);
    }
    s.move(titlesAlone, s.clerk);
    expect(s.titles()).toHaveLength(2);
    expect(s.rightsOn("2024-07-02")).toEqual([`staff ${s.own.id}`]);
  });
});

describe("a refused move changes nothing", () => {
  it.each<[string, (s: ReturnType<typeof setting>) => Partial<MovePersonInput>, string, string | undefined]>([
    [
      "in the same department",
      (s) => ({ departmentId: s.own.id }),
      "position.same_department",
      "departmentId",
    ],
    ["before the title", () => ({ toDay: "2019-12-31" }), "position.ends_before_it_begins", "toDay"],
    ["with days in the wrong order", () => ({ fromDay: TODAY }), "position.next_begins_too_early", "fromDay"],
    [
      "of another person's title",
      (s) => ({ personId: s.colleague.personId }),
      "request.not_found",
      undefined,
    ],
    ["to a department that does not exist", () => ({ departmentId: 999 }), "request.not_found", undefined],
    [
      "of rights in other departments",
      (s) => ({ endedGrantIds: [s.db.select().from(grants).where(eq(grants.kind, "head")).get()?.id ?? 0] }),
      "request.not_found",
      undefined,
    ],
    [
      "with a successor outside the department",
      (s) => ({ handOvers: [{ departmentId: s.own.id, toPersonId: s.stranger.personId }] }),
      "directive.officer_of_other_department",
      "handOver.",
    ],
    [
      "with the person as successor",
      (s) => ({ handOvers: [{ departmentId: s.own.id, toPersonId: s.mover.personId }] }),
      "head.same_person",
      "handOver.",
    ],
    [
      "with work of other departments",
      (s) => ({ handOvers: [{ departmentId: s.other.id, toPersonId: s.stranger.personId }] }),
      "request.not_found",
      undefined,
    ],
  ])("%s", (_, changes, code, field) => {
    const s = setting();
    const before = s.everything();
    expect(() => s.move(changes(s))).toThrow(
      expect.objectContaining({
        code,
        field: field === undefined ? undefined : expect.stringContaining(field),
      }),
    );
    expect(s.everything()).toBe(before);
    s.move();
    expect(s.everything()).not.toBe(before);
  });

  it("to a department that is closed, or with a right that the account has there already", () => {
    const s = setting();
    const closed = makeDepartment(s.db, { active: false });
    const before = s.everything();
    expect(codeOf(() => s.move({ departmentId: closed.id }))).toBe("department.disabled");
    expect(s.everything()).toBe(before);
    giveGrant(s.db, s.admin, { userId: s.mover.userId, kind: "staff", departmentId: s.other.id }, JULY_FIRST);
    expect(codeOf(() => s.move())).toBe("grant.already_given");
    expect(s.titles()).toHaveLength(1);
  });

  it("with a right for a person who has no account", () => {
    const s = setting();
    const { id: personId } = makePerson(s.db, { departmentId: s.own.id });
    const held = s.db.select().from(positions).where(eq(positions.personId, personId)).get();
    const own = { personId, positionId: held?.id ?? 0, endedGrantIds: [], handOvers: [] };
    const before = s.everything();
    expect(codeOf(() => s.move(own))).toBe("request.not_found");
    expect(s.everything()).toBe(before);
    s.move({ ...own, grant: null });
    expect(s.everything()).not.toBe(before);
  });

  it("of a title that was ended meanwhile", () => {
    const s = setting();
    const { personId, positionId } = s.full;
    endPosition(s.db, s.clerk, { personId, positionId, toDay: "2024-07-10" }, JULY_FIRST);
    expect(codeOf(() => s.move())).toBe("position.ended_already");
    expect(s.titles()).toHaveLength(1);
  });

  it.each<[string, (s: ReturnType<typeof setting>) => void]>([
    [
      "a right was taken",
      ({ db, admin, mover, grantId }) => takeGrant(db, admin, { userId: mover.userId, grantId }, JULY_FIRST),
    ],
    [
      "a right was given",
      ({ db, admin, mover, other }) =>
        giveGrant(db, admin, { userId: mover.userId, kind: "staff", departmentId: other.id }, JULY_FIRST),
    ],
    [
      "work was given to another person",
      ({ db, head, colleague, leads: [assignmentId = 0] }) => {
        const { version = 0 } =
          db.select().from(assignments).where(eq(assignments.id, assignmentId)).get() ?? {};
        const on = { assignmentId, version, personId: colleague.personId };
        takeStep(db, head, "name-officer", on, JULY_FIRST);
      },
    ],
    [
      "the person received a second title there",
      ({ db, clerk, own, mover: { personId } }) => {
        const title = { title: "Tổ trưởng", departmentId: own.id, body: "", fromDay: TODAY };
        addPosition(db, clerk, { personId, ...title }, JULY_FIRST);
      },
    ],
  ])("that was shown before %s", (_, change) => {
    const s = setting();
    const shown = () => {
      const found = findMove(s.db, s.admin, s.full, TODAY);
      return found ? shownKey(shownOfMove(found)) : "";
    };
    const before = shown();
    change(s);
    const changed = s.everything();
    expect(codeOf(() => s.move({ shown: before }))).toBe("request.changed_meanwhile");
    expect(s.everything()).toBe(changed);
    s.move({ shown: shown(), endedGrantIds: [], grant: null });
    expect(s.titles().at(-1)).toMatchObject({ title: "Phó Chánh Thanh tra" });
  });
});

describe("what a move would change", () => {
  it("is shown to an administrator with rights and work, and to a clerk without rights", () => {
    const s = setting();
    giveGrant(s.db, s.admin, { userId: s.mover.userId, kind: "clerk", departmentId: null }, JULY_FIRST);
    const [assignmentId = 0] = s.leads;
    const subtask = { assignmentId, title: "Lập danh sách", dueOn: "2024-07-05", personId: s.mover.personId };
    addSubtask(s.db, s.head, subtask, JULY_FIRST);
    const found = findMove(s.db, s.admin, s.full, TODAY);
    expect(found).toMatchObject({
      held: { title: "Chuyên viên", department: "Phòng Đầu tư", toDay: null },
      to: "Thanh tra",
      staysThere: false,
      subtasks: [{ title: "Lập danh sách", dueOn: "2024-07-05" }],
      rights: {
        userId: s.mover.userId,
        ending: [{ grantId: s.grantId, userId: s.mover.userId, kind: "staff" }],
        agency: ["clerk"],
        there: [],
      },
    });
    expect(found?.inCharge?.work.map(({ summary }) => summary).sort()).toEqual([
      "Lập kế hoạch",
      "Rà soát dự án",
    ]);
    expect(findMove(s.db, s.clerk, s.full, TODAY)).toMatchObject({ to: "Thanh tra", rights: null });
    expect(findMove(s.db, s.head, s.full, TODAY)).toBeNull();
  });

  it("names others who head the new department by then, for an administrator", () => {
    const s = setting();
    const headsOf = (changes = {}) =>
      findMove(s.db, s.admin, { ...s.full, ...changes }, TODAY)?.rights?.heads;
    expect(headsOf()).toEqual([]);
    const given = { kind: "head", departmentId: s.other.id } as const;
    const before = makeActor(s.db, [headGrant(s.other.id)]);
    s.db.update(grants).set({ toDay: "2024-07-31" }).where(eq(grants.userId, before.userId)).run();
    giveGrant(s.db, s.admin, { userId: s.mover.userId, ...given }, JULY_FIRST);
    expect(headsOf()).toEqual([before.name]);
    expect(headsOf({ toDay: "2024-07-31", fromDay: "2024-08-01" })).toEqual([]);
  });

  it("names no right that ends by itself before the move, and says if a second title keeps the person there", () => {
    const s = setting();
    s.db.update(grants).set({ toDay: "2024-07-20" }).where(eq(grants.id, s.grantId)).run();
    const later = { ...s.full, toDay: "2024-07-31", fromDay: "2024-08-01" };
    expect(findMove(s.db, s.admin, s.full, TODAY)?.rights?.ending).toHaveLength(1);
    expect(findMove(s.db, s.admin, later, TODAY)?.rights?.ending).toEqual([]);
    const { personId } = s.full;
    const second = { title: "Tổ trưởng", departmentId: s.own.id, body: "", fromDay: TODAY };
    addPosition(s.db, s.clerk, { personId, ...second }, JULY_FIRST);
    expect(findMove(s.db, s.admin, later, TODAY)?.staysThere).toBe(true);
  });
});
