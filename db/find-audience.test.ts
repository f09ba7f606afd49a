import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Audience } from "@/domain/notifications/notification-rule";
import { type AudienceSubject, findAudience } from "./find-audience";
import { directives } from "./schema/directives";
import { grants, users } from "./schema/users";
import { makeAgency } from "./test-agency";

const TODAY = "2024-07-01";
let agency: ReturnType<typeof makeAgency>;
let subject: AudienceSubject;

beforeEach(() => {
  agency = makeAgency();
  const { issued, submitted } = agency;
  subject = {
    meeting: agency.meeting(submitted.meetingId),
    directive: agency.directive(issued.directive.id),
    assignment: agency.assignment(issued.lead.id),
    namedUserIds: [agency.actors.otherStaff.userId],
  };
});

/** The audience by the names of the cast. */
function found(audience: Audience, change: Partial<AudienceSubject> = {}, day = TODAY): string {
  const ids = agency.db.transaction((tx) => findAudience(tx, audience, { ...subject, ...change }, day));
  const cast = Object.entries(agency.actors);
  return ids
    .map((id) => cast.find(([, { userId }]) => userId === id)?.[0] ?? String(id))
    .sort()
    .join(" ");
}

describe("the audience", () => {
  it.each<[Audience, string]>([
    ["leaders", "leader"],
    ["clerks", "clerk"],
    ["heads", "head"],
    ["all-heads", "head otherHead"],
    ["officer", ""],
    ["follower", "leader"],
    ["secretary", "clerk"],
    ["named", "otherStaff"],
    ["given", ""],
  ])("“%s” is: %s", (audience, expected) => {
    expect(found(audience)).toBe(expected);
  });

  it.each<Audience>(["heads", "officer", "named", "given"])(
    "“%s” is nobody without its subject",
    (audience) => {
      expect(
        found(audience, { meeting: null, directive: null, assignment: null, namedUserIds: [null] }),
      ).toBe("");
    },
  );

  it("of given work is the heads of its departments", () => {
    expect(found("given", { meeting: agency.meeting(agency.issued.directive.meetingId ?? 0) })).toBe("head");
  });

  it("of charge is the officer while he works in the department", () => {
    const { actors } = agency;
    const inCharge = (personId: number | null) =>
      found("officer", {
        assignment: { ...agency.assignment(agency.issued.lead.id), officerPersonId: personId },
      });
    expect(inCharge(actors.staff.personId)).toBe("staff");
    expect(inCharge(actors.otherStaff.personId)).toBe("");
  });

  it("of a followed directive is its leader alone, as long as he is one", () => {
    const { actors, db } = agency;
    const id = agency.issued.directive.id;
    const follow = (userId: number) => {
      db.update(directives).set({ followingLeaderUserId: userId }).where(eq(directives.id, id)).run();
      return found("follower", { directive: agency.directive(id) });
    };
    db.insert(grants).values({ userId: actors.admin.userId, kind: "leader", fromDay: "2024-01-01" }).run();
    expect(follow(actors.admin.userId)).toBe("admin");
    expect(follow(actors.clerk.userId)).toBe("admin leader");
  });

  it("of minutes is who submitted them, as long as he writes any; else every clerk", () => {
    const meeting = agency.meeting(agency.submitted.meetingId);
    const { actors } = agency;
    expect(found("secretary", { meeting: { ...meeting, secretaryUserId: actors.leader.userId } })).toBe(
      "leader",
    );
    expect(found("secretary", { meeting: { ...meeting, secretaryUserId: actors.staff.userId } })).toBe(
      "clerk",
    );
    expect(found("secretary", { meeting: { ...meeting, secretaryUserId: null } })).toBe("clerk");
    expect(found("secretary", { meeting: null })).toBe("clerk");
  });

  it("leaves out disabled accounts, and grants that have ended or not begun", () => {
    const { actors, db } = agency;
    db.update(users)
      .set({ disabledAt: `${TODAY}T00:00:00.000Z` })
      .where(eq(users.id, actors.head.userId))
      .run();
    expect(found("heads")).toBe("");
    expect(found("all-heads")).toBe("otherHead");
    db.update(grants).set({ toDay: "2024-06-30" }).where(eq(grants.userId, actors.otherHead.userId)).run();
    expect(found("all-heads")).toBe("");
    db.update(grants).set({ fromDay: "2024-07-02" }).where(eq(grants.userId, actors.clerk.userId)).run();
    expect(found("clerks")).toBe("");
    expect(found("clerks", {}, "2024-07-02")).toBe("clerk");
  });
});
