import { describe, expect, it } from "vitest";
import { testDatabase } from "../../test-database";
import { clerkGrant, leaderGrant, makeActor, makeIssuedDirective, makeMeeting } from "../../test-factories";
import { findMeetingChoices, listNewestMeetings } from "./list-meeting-choices";

/** Fifteen meetings that issued directives, one a day from 1 July; and one that issued none. */
function agency() {
  const db = testDatabase();
  const days = Array.from({ length: 15 }, (_, n) => `2024-07-${String(n + 1).padStart(2, "0")}`);
  const ids = days.map((heldOn, n) => {
    const meetingId = makeMeeting(db, { heldOn, code: `CC ${n + 1}/2024`, title: "Lễ chào cờ" }).id;
    makeIssuedDirective(db, { meetingId });
    return meetingId;
  });
  makeMeeting(db, { heldOn: "2024-07-20", code: "CC 20/2024", title: "Lễ chào cờ" });
  return { db, ids, leader: makeActor(db, [leaderGrant]), clerk: makeActor(db, [clerkGrant]) };
}

describe("the meetings that the register offers", () => {
  it("are the twelve newest that issued directives, and the chosen one", () => {
    const { db, ids, leader } = agency();
    const offered = listNewestMeetings(db, leader, null);
    expect(offered.meetings.map(({ id }) => id)).toEqual(ids.slice(3).reverse());
    expect(offered.hasMore).toBe(true);
    const [first = 0] = ids;
    expect(listNewestMeetings(db, leader, first).meetings.at(-1)).toEqual({
      id: first,
      code: "CC 1/2024",
      heldOn: "2024-07-01",
    });
  });

  it("are found by code, day and title, the newest first, also for clerks only those that issued", () => {
    const { db, ids, leader, clerk } = agency();
    for (const reader of [leader, clerk]) {
      const found = (query: string) => findMeetingChoices(db, reader, query).map(({ id }) => id);
      expect(found("cc 2/2024")).toEqual([ids[1]]);
      expect(found("3/7/2024")).toEqual([ids[2]]);
      expect(found("chao co")).toEqual(ids.slice(3).reverse());
      expect(found("CC 20/2024")).toEqual([]);
      expect(found("")).toEqual([]);
    }
  });

  it("do not exist without a grant", () => {
    const { db, ids } = agency();
    const outsider = makeActor(db, []);
    expect(findMeetingChoices(db, outsider, "chao co")).toEqual([]);
    expect(listNewestMeetings(db, outsider, ids[0] ?? 0).meetings).toEqual([]);
  });
});
