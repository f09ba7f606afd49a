import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Day } from "@/domain/calendar/day";
import type { AssignmentState } from "@/domain/directives/states";
import type { DomainEvent } from "@/domain/events/event-kinds";
import type { Database } from "./client";
import { recordEvent } from "./record-event";
import { CARRIED_OVER, isUrgedForReview, urgesBefore } from "./review-conditions";
import { assignments } from "./schema/directives";
import { testDatabase } from "./test-database";
import { JULY_FIRST, leaderGrant, makeActor, makeIssuedDirective } from "./test-factories";
import { write } from "./write";

const MEETING = "2024-07-29";
let db: Database;
let id: number;

beforeEach(() => {
  db = testDatabase();
  id = makeIssuedDirective(db).lead.id;
});

function happens(kind: string, effectiveOn: Day, payload: object = {}, assignmentId = id): number {
  const event = { kind, payload } as DomainEvent;
  const leader = makeActor(db, [leaderGrant]);
  return write(db, (tx) => recordEvent(tx, leader, event, { assignmentId }, JULY_FIRST, { effectiveOn }));
}
const urge = (...days: Day[]) => days.map((day) => happens("assignment.urged", day));
const mine = () => eq(assignments.id, id);
const urges = (day: Day) =>
  db
    .select({ count: urgesBefore(day) })
    .from(assignments)
    .where(mine())
    .get()?.count;
const isListed = () =>
  db
    .select({ id: assignments.id })
    .from(assignments)
    .where(and(mine(), isUrgedForReview(MEETING)))
    .all().length === 1;

describe("urgings before a meeting", () => {
  it("count to the day before it, without those of others and those that were undone", () => {
    const [first] = urge("2024-07-10", "2024-07-28", "2024-07-29");
    happens("assignment.commented", "2024-07-10");
    happens("assignment.urged", "2024-07-10", {}, makeIssuedDirective(db).lead.id);
    expect(["2024-07-10", "2024-07-11", "2024-07-28", "2024-07-29", "2024-07-30"].map(urges)).toEqual([
      0, 1, 1, 2, 3,
    ]);
    happens("assignment.undone", "2024-07-28", { eventId: first });
    expect(urges("2024-07-30")).toBe(2);
  });

  it("list work for the review from the third one on", () => {
    urge("2024-07-10", "2024-07-11", MEETING);
    expect(isListed()).toBe(false);
    urge("2024-07-28");
    expect(isListed()).toBe(true);
    urge("2024-07-28");
    expect(isListed()).toBe(true);
  });

  it.each<[AssignmentState, boolean]>([
    ["proposed", false],
    ["assigned", true],
    ["in-progress", true],
    ["reported", true],
    ["done", false],
    ["withdrawn", false],
  ])("list work that is %s: %s", (state, listed) => {
    urge("2024-07-10", "2024-07-11", "2024-07-12");
    db.update(assignments).set({ state }).where(mine()).run();
    expect(isListed()).toBe(listed);
  });

  it("do not list work that was carried over, unless that was undone", () => {
    urge("2024-07-10", "2024-07-11", "2024-07-12");
    const carried = () => db.select({ by: CARRIED_OVER }).from(assignments).where(mine()).get()?.by;
    expect(carried()).toBeNull();
    const eventId = happens("assignment.carried_over", "2024-07-15");
    expect(carried()).toBe(eventId);
    expect(isListed()).toBe(false);
    happens("assignment.undone", "2024-07-15", { eventId });
    expect(carried()).toBeNull();
    expect(isListed()).toBe(true);
  });
});
