import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "./client";
import { findMemberships } from "./find-memberships";
import { people, positions } from "./schema/people";
import { grants, users } from "./schema/users";
import { testDatabase } from "./test-database";
import { clerkGrant, headGrant, makeActor, makeDepartment, makePerson, staffGrant } from "./test-factories";

let db: Database;
let own: number;
let other: number;

beforeEach(() => {
  db = testDatabase();
  own = makeDepartment(db).id;
  other = makeDepartment(db).id;
});

const membershipOf = (personId: number) => findMemberships(db, [personId]).get(personId);
const disable = (userId: number) =>
  db.update(users).set({ disabledAt: "2024-07-01T00:00:00.000Z" }).where(eq(users.id, userId)).run();
const addAccount = (personId: number, account: string) =>
  db
    .insert(users)
    .values({ personId, account, passwordHash: "!", createdAt: "2024-07-01T00:00:00.000Z" })
    .returning()
    .get().id;

describe("the facts of a person's membership", () => {
  it("are the titles and grants in departments, past and future ones too, without those of the whole agency", () => {
    const { personId, userId } = makeActor(db, [clerkGrant, headGrant(own)]);
    db.insert(grants)
      .values({ userId, ...staffGrant(other), fromDay: "2023-01-01", toDay: "2023-12-31" })
      .run();
    const title = { personId, recordedOn: "2024-01-01" };
    db.insert(positions)
      .values([
        { ...title, title: "Phó phòng", departmentId: other, fromDay: "2030-01-01", toDay: null },
        { ...title, title: "Phó Giám đốc", departmentId: null, fromDay: "2019-01-01", toDay: "2019-12-31" },
      ])
      .run();
    expect(membershipOf(personId)).toEqual({
      active: true,
      locked: false,
      titles: [
        { departmentId: own, fromDay: "2020-01-01", toDay: null },
        { departmentId: other, fromDay: "2030-01-01", toDay: null },
      ],
      grants: [
        { departmentId: own, fromDay: null, toDay: null },
        { departmentId: other, fromDay: "2023-01-01", toDay: "2023-12-31" },
      ],
    });
  });

  it("are those of each person apart, also where one is asked for twice", () => {
    const first = makeActor(db, [headGrant(own)]).personId;
    const second = makeActor(db, [staffGrant(other)]).personId;
    const unasked = makeActor(db, [staffGrant(own)]).personId;
    const found = findMemberships(db, [first, second, first]);
    expect([...found.keys()]).toEqual([first, second]);
    expect(found.has(unasked)).toBe(false);
    expect(found.get(first)?.grants.map(({ departmentId }) => departmentId)).toEqual([own]);
    expect(found.get(second)?.grants.map(({ departmentId }) => departmentId)).toEqual([other]);
    expect(found.get(first)?.titles.map(({ departmentId }) => departmentId)).toEqual([own]);
    expect(found.get(second)?.titles.map(({ departmentId }) => departmentId)).toEqual([other]);
  });

  it("are none for a person who does not exist", () => {
    expect(findMemberships(db, []).size).toBe(0);
    expect(membershipOf(9999)).toBeUndefined();
  });

  it("say whether the person still works for the agency", () => {
    const { id } = makePerson(db, { departmentId: own });
    db.update(people).set({ active: false }).where(eq(people.id, id)).run();
    expect(membershipOf(id)).toMatchObject({ active: false, locked: false });
  });
});

describe("a person is locked out", () => {
  it("with accounts that are all disabled, and not without any", () => {
    const { personId, userId } = makeActor(db, [staffGrant(own)]);
    const neighbour = makeActor(db, [staffGrant(own)]);
    const locked = () => membershipOf(personId)?.locked;
    expect(membershipOf(makePerson(db).id)?.locked).toBe(false);
    expect(locked()).toBe(false);
    disable(userId);
    expect(locked()).toBe(true);
    const second = addAccount(personId, "thu.hai");
    expect(locked()).toBe(false);
    disable(second);
    expect(locked()).toBe(true);
    expect(membershipOf(neighbour.personId)?.locked).toBe(false);
    expect(findMemberships(db, [personId, neighbour.personId]).get(personId)?.locked).toBe(true);
  });
});
