import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RecordedAssignmentEvent, replay } from "@/domain/directives/projection";
import { STEP_NAMES } from "@/domain/directives/steps/step-kinds";
import { codeOf } from "@/domain/test-code-of";
import { assignmentSpans } from "../../schema/directives";
import { events } from "../../schema/events";
import { JULY_FIRST } from "../../test-factories";
import { agency, lifeOf, rowOf, take } from "./test-lived-assignment";
import { undoStep } from "./undo-step";
import { snapshotOf } from "./write-assignment";

describe("any walk through the life", () => {
  const steps = STEP_NAMES.filter((name) => name !== "change-lead");
  const walk = fc.array(fc.record({ step: fc.constantFrom(...steps), days: fc.nat(3), undo: fc.boolean() }), {
    maxLength: 14,
  });

  it.each([
    ["", undefined],
    [" of periodic work", "month"],
  ] as const)(
    "%s leaves rows that equal the replay of their events, and spans that end with the row",
    (_, period) => {
      fc.assert(
        fc.property(walk, (moves) => {
          const a = agency(period);
          let now = JULY_FIRST;
          for (const { step, days, undo } of moves) {
            now = new Date(now.getTime() + days * 86_400_000);
            const who = a.actors[lifeOf(step).by[0] ?? "leader"];
            let eventId = 0;
            const code = codeOf(() => {
              eventId = take(a, step, who, now);
            });
            // Steps of a signature or a merger cannot be undone.
            const stands = step === "carry-over" || step === "move-to-successor";
            if (code === "done" && undo && !stands) undoStep(a.db, who, { eventId }, now);
          }
          const row = rowOf(a);
          const history = a.db
            .select()
            .from(events)
            .where(eq(events.assignmentId, a.assignmentId))
            .all() as unknown as RecordedAssignmentEvent[];
          expect(replay(history)).toEqual(snapshotOf(row));
          const spans = a.db
            .select()
            .from(assignmentSpans)
            .where(eq(assignmentSpans.assignmentId, a.assignmentId))
            .orderBy(assignmentSpans.fromDay)
            .all();
          const open = spans.filter((s) => s.toDay === null);
          expect(open).toHaveLength(1);
          expect(open[0]).toMatchObject({
            state: row.state,
            role: row.role,
            departmentId: row.departmentId,
            deadline: row.deadline,
            reportedOn: row.reportedOn,
          });
          spans.slice(1).forEach((span, i) => {
            expect(spans[i]?.toDay).toBe(span.fromDay);
          });
        }),
        { numRuns: 60 },
      );
    },
    30_000,
  );
});
