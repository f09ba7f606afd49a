import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { bucketOf, markOf } from "@/domain/directives/buckets";
import { ASSIGNMENT_STATES } from "@/domain/directives/life";
import { bucketSql, markSql } from "./judged";
import { assignments } from "./schema/directives";
import { testDatabase } from "./test-database";
import { makeIssuedDirective } from "./test-factories";

const DAYS = [null, "2024-07-09", "2024-07-10", "2024-07-11", "2024-08-01"];
const TODAYS = ["2024-07-09", "2024-07-10", "2024-07-11"];

describe("marks and buckets in SQL", () => {
  it("are those of the domain for every state, deadline, report's day and today", () => {
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
