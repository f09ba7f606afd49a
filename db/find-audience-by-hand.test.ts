import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Grant } from "@/domain/actor";
import type { Audience } from "@/domain/notifications/notification-rule";
import type { Database } from "./client";
import { type AudienceSubject, countGiven, findAudience } from "./find-audience";
import { assignments, directives } from "./schema/directives";
import { meetings } from "./schema/meetings";
import { people } from "./schema/people";
import { deputies, grants, users } from "./schema/users";
import { testDatabase } from "./test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  personnelGrant,
  staffGrant,
} from "./test-factories";

const TODAY = "2024-07-01";
let db: Database;
let own: number;
let other: number;
let cast: Record<string, ReturnType<typeof makeActor>>;
let issued: ReturnType<typeof makeIssuedDirective>;

beforeEach(() => {
  db = testDatabase();
  own = makeDepartment(db).id;
  other = makeDepartment(db).id;
  const as = (...list: Grant[]) => makeActor(db, list);
  cast = {
    clerk: as(clerkGrant),
    clerkTwo: as(clerkGrant, staffGrant(other)),
    leader: as(leaderGrant),
    leaderTwo: as(leaderGrant),
    admin: as(adminGrant),
    personnel: as(personnelGrant),
    head: as(headGrant(own)),
    headBoth: as(headGrant(own), headGrant(other)),
    staff: as(staffGrant(own)),
    staffTwo: as(staffGrant(own)),
    stranger: as(),
  };
  issued = makeIssuedDirective(db, { leadId: own, coordinatingIds: [other] });
});

const userOf = (name: string) => cast[name]?.userId ?? 0;
const personOf = (name: string) => cast[name]?.personId ?? 0;
const nameOf = (id: number) => Object.keys(cast).find((name) => userOf(name) === id) ?? "?";
const disable = (name: string) =>
  db
    .update(users)
    .set({ disabledAt: "2024-06-01T00:00:00.000Z" })
    .where(eq(users.id, userOf(name)))
    .run();

function found(audience: Audience, changes: Partial<AudienceSubject> = {}, day = TODAY): string {
  const { directive, lead } = issued;
  const subject: AudienceSubject = {
    meeting:
      db
        .select()
        .from(meetings)
        .where(eq(meetings.id, directive.meetingId ?? 0))
        .get() ?? null,
    directive: db.select().from(directives).where(eq(directives.id, directive.id)).get() ?? null,
    assignment: db.select().from(assignments).where(eq(assignments.id, lead.id)).get() ?? null,
    ...changes,
  };
  const ids = db.transaction((tx) => findAudience(tx, audience, subject, day));
  return ids.map(nameOf).sort().join(" ");
}

describe("an audience", () => {
  it.each<[Audience, string]>([
    ["leaders", "leader leaderTwo"],
    ["clerks", "clerk clerkTwo"],
    ["admins", "admin"],
    ["all-heads", "head headBoth"],
    ["heads", "head headBoth"],
    ["officer", ""],
    ["follower", "leader leaderTwo"],
    ["secretary", "clerk clerkTwo"],
    ["named", ""],
    ["given", "head headBoth"],
  ])("“%s” is: %s", (audience, expected) => {
    expect(found(audience)).toBe(expected);
  });

  it("of heads is of the assignment's department alone", () => {
    const [, coordinating] = issued.assignments;
    expect(found("heads", { assignment: coordinating })).toBe("headBoth");
    expect(found("heads", { assignment: null })).toBe("");
  });

  it.each<[Audience, string, string]>([
    ["leaders", "leader", "leaderTwo"],
    ["clerks", "clerk", "clerkTwo"],
    ["admins", "admin", ""],
    ["all-heads", "head", "headBoth"],
    ["heads", "head", "headBoth"],
    ["given", "headBoth", "head"],
  ])("“%s” without the disabled account of %s is: %s", (audience, name, expected) => {
    disable(name);
    expect(found(audience)).toBe(expected);
  });
});

describe("those whom the event names", () => {
  it("are each there once, without those that are missing", () => {
    const staff = userOf("staff");
    expect(found("named", { namedUserIds: [staff, null, userOf("leader"), staff] })).toBe("leader staff");
    expect(found("named", { namedUserIds: [null] })).toBe("");
  });
});

describe("heads", () => {
  it("are joined by deputies on their days, unless the deputyship was ended", () => {
    const name = (who: string, endedOn: string | null = null) =>
      db
        .insert(deputies)
        .values({
          departmentId: own,
          userId: userOf(who),
          fromDay: "2024-07-02",
          toDay: "2024-07-03",
          endedOn,
        })
        .run();
    name("staff");
    name("staffTwo", "2024-07-02");
    const on = (day: string) => found("heads", {}, day);
    expect(on("2024-07-01")).toBe("head headBoth");
    expect(on("2024-07-02")).toBe("head headBoth staff");
    expect(on("2024-07-03")).toBe("head headBoth staff");
    expect(on("2024-07-04")).toBe("head headBoth");
    expect(found("all-heads", {}, "2024-07-02")).toBe("head headBoth staff");
    expect(found("given", {}, "2024-07-02")).toBe("head headBoth staff");
    disable("staff");
    expect(on("2024-07-02")).toBe("head headBoth");
  });

  it("are those whose grant holds on the day", () => {
    db.update(grants)
      .set({ toDay: TODAY })
      .where(eq(grants.userId, userOf("head")))
      .run();
    expect(found("heads")).toBe("head headBoth");
    expect(found("heads", {}, "2024-07-02")).toBe("headBoth");
    db.update(grants)
      .set({ fromDay: "2024-07-03" })
      .where(eq(grants.userId, userOf("headBoth")))
      .run();
    expect(found("heads", {}, "2024-07-02")).toBe("");
    expect(found("all-heads", {}, "2024-07-03")).toBe("headBoth");
  });
});

describe("officers", () => {
  const inCharge = (officer: string | null, sharers: string[] = []) => ({
    assignment: {
      ...issued.lead,
      officerPersonId: officer === null ? null : personOf(officer),
      officerShares: sharers.map((name) => ({ personId: personOf(name), percent: 50 })),
    },
  });

  it.each<[string | null, string[], string]>([
    ["staff", [], "staff"],
    ["staff", ["staff", "staffTwo"], "staff staffTwo"],
    ["head", ["staffTwo"], "head staffTwo"],
    ["clerkTwo", ["staffTwo"], "staffTwo"],
    ["staff", ["clerkTwo"], "staff"],
    ["clerkTwo", [], ""],
    [null, ["staff"], ""],
  ])("%s with shares of %s: those who work in the department are %s", (officer, sharers, expected) => {
    expect(found("officer", inCharge(officer, sharers))).toBe(expected);
  });

  it("have an account and still work for the agency", () => {
    disable("staff");
    expect(found("officer", inCharge("staff", ["staff", "staffTwo"]))).toBe("staffTwo");
    db.update(people)
      .set({ active: false })
      .where(eq(people.id, personOf("staffTwo")))
      .run();
    expect(found("officer", inCharge("staff", ["staff", "staffTwo"]))).toBe("");
    expect(found("officer", { assignment: null })).toBe("");
  });
});

describe("the follower of a directive", () => {
  it.each([
    ["leader", "leader"],
    ["leaderTwo", "leaderTwo"],
    ["clerk", "leader leaderTwo"],
    ["stranger", "leader leaderTwo"],
  ])("named as %s is: %s", (name, expected) => {
    const directive = { ...issued.directive, followingLeaderUserId: userOf(name) };
    expect(found("follower", { directive })).toBe(expected);
  });

  it("is every leader where the named one has left, or there is no directive", () => {
    disable("leader");
    const directive = { ...issued.directive, followingLeaderUserId: userOf("leader") };
    expect(found("follower", { directive })).toBe("leaderTwo");
    expect(found("follower", { directive: null })).toBe("leaderTwo");
  });
});

describe("the secretary of minutes", () => {
  it.each([
    ["clerk", "clerk"],
    ["clerkTwo", "clerkTwo"],
    ["leader", "leader"],
    ["head", "clerk clerkTwo"],
    ["admin", "clerk clerkTwo"],
    ["stranger", "clerk clerkTwo"],
  ])("written by %s is: %s", (name, expected) => {
    const meeting = db.select().from(meetings).get() ?? null;
    expect(found("secretary", { meeting: meeting && { ...meeting, secretaryUserId: userOf(name) } })).toBe(
      expected,
    );
  });
});

it("directives of a meeting are counted once for each head, whatever the departments", () => {
  const meetingId = issued.directive.meetingId ?? 0;
  makeIssuedDirective(db, { leadId: own, meetingId });
  makeIssuedDirective(db, { leadId: own });
  const given = () =>
    [...db.transaction((tx) => countGiven(tx, meetingId, TODAY))].map(
      ([id, count]) => `${nameOf(id)} ${count}`,
    );
  expect(given().sort()).toEqual(["head 2", "headBoth 2"]);
  makeIssuedDirective(db, { leadId: other, meetingId });
  expect(given().sort()).toEqual(["head 2", "headBoth 3"]);
  disable("headBoth");
  expect(given()).toEqual(["head 2"]);
  expect(found("given", { meeting: null })).toBe("");
});
