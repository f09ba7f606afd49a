import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { bucketOf, markOf } from "@/domain/directives/buckets";
import { isStale } from "@/domain/directives/stale";
import { ASSIGNMENT_STATES } from "@/domain/directives/states";
import { bucketSql, markSql, staleSql } from "./counting";
import { assignments } from "./schema/directives";
import { testDatabase } from "./test-database";
import { makeIssuedDirective } from "./test-factories";

const DAYS = [null, "2024-07-09", "2024-07-10", "2024-07-11", "2024-08-01"];
const TODAYS = ["2024-07-09", "2024-07-10", "2024-07-11"];

describe("marks and buckets in SQL", () => {
  it("equal those of the domain for every state, deadline, day of report and today", () => {
    const db = testDatabase();
    const { lead } = makeIssuedDirective(db);
    let compared = 0;
    for (const state of ASSIGNMENT_STATES) {
      for (const deadline of DAYS) {
        for (const reportedOn of DAYS) {
          db.update(assignments)
            .set({ state, deadline, reportedOn })
            .where(eq(assignments.id, lead.id))
            .run();
          for (const today of TODAYS) {
            const row = db
              .select({ mark: markSql(today), bucket: bucketSql(today) })
              .from(assignments)
              .where(eq(assignments.id, lead.id))
              .get();
            const judged = { state, deadline, reportedOn };
            expect(row, JSON.stringify({ ...judged, today })).toEqual({
              mark: markOf(judged, today),
              bucket: bucketOf(judged, today),
            });
            compared += 1;
          }
        }
      }
    }
    expect(compared).toBe(ASSIGNMENT_STATES.length * DAYS.length * DAYS.length * TODAYS.length);
  });
});

describe("the SQL of stale work", () => {
  it("equals the rule of the domain for every state, last news and number of days, on the agency's days", () => {
    const db = testDatabase();
    const { lead } = makeIssuedDirective(db);
    // 17:00 UTC begins the next day in the agency.
    const words = [null, "2024-06-26T16:59:59.999Z", "2024-06-26T17:00:00.000Z", "2024-07-10T16:59:59.999Z"];
    const cases = words.flatMap((lastWordAt) =>
      [null, "2024-07-31"].map((periodEnd) => ({ lastWordAt, periodEnd, deadline: "2024-07-10" })),
    );
    for (const state of ASSIGNMENT_STATES) {
      for (const one of cases) {
        db.update(assignments)
          .set({ state, ...one })
          .where(eq(assignments.id, lead.id))
          .run();
        for (const today of ["2024-07-10", "2024-07-11", "2024-07-24"]) {
          for (const days of [1, 14]) {
            const row = db
              .select({ stale: staleSql(today, days) })
              .from(assignments)
              .get();
            const assignment = { state, ...one };
            const stale = isStale(assignment, today, days);
            expect(Boolean(row?.stale), JSON.stringify({ ...assignment, today, days })).toBe(stale);
          }
        }
      }
    }
    const silent = (lastWordAt: string | null | undefined, periodEnd: string | null, today: string) =>
      isStale(
        { state: "assigned", lastWordAt: lastWordAt ?? null, periodEnd, deadline: "2024-07-10" },
        today,
        14,
      );
    expect(silent(words[1], null, "2024-07-10")).toBe(true);
    expect(silent(words[2], null, "2024-07-10")).toBe(false);
    expect(silent(words[1], "2024-07-31", "2024-07-10")).toBe(false);
    expect(silent(words[1], "2024-07-31", "2024-07-11")).toBe(true);
  });
});
