import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { STEP_NAMES } from "@/domain/directives/steps/step-kinds";
import { DomainError } from "@/domain/errors";
import { codeOf } from "@/domain/test-code-of";
import { assignments } from "../../schema/directives";
import { events } from "../../schema/events";
import { JULY_FIRST, makePerson } from "../../test-factories";
import { takeStep } from "./take-step";
import { type Agency, agency, lifeOf, rowOf, take } from "./test-lived-assignment";

const LIVED_STATES = ["assigned", "in-progress", "reported", "done", "withdrawn"] as const;

/** A period that was reported and confirmed, by which ended periodic work is judged. */
function closeOnePeriod(a: Agency): void {
  take(a, "report-done", a.actors.head, JULY_FIRST);
  take(a, "close-period", a.actors.leader, JULY_FIRST);
}

describe("every cell of the life of an assignment", () => {
  for (const step of STEP_NAMES) {
    const { by, leads, periodic, answersRequest } = lifeOf(step);
    for (const state of LIVED_STATES) {
      it(`${step} from ${state}`, () => {
        let a = inState();
        for (const who of [
          "leader",
          "clerk",
          "head",
          "staff",
          "otherHead",
          "otherStaff",
          "admin",
          "nobody",
        ] as const) {
          // A comment and a reply are one form: the actor's grants decide which step it is.
          if ((step === "comment" || step === "reply") && !by.includes(who)) continue;
          const code = codeOf(() => take(a, step, a.actors[who], JULY_FIRST));
          if (who === "nobody") expect(code).toBe("request.not_found");
          else if (!by.includes(who)) expect(code).toBe("request.not_allowed");
          else if (leads[state] === undefined) expect(code).toBe("directive.no_such_step");
          else {
            expect(code).toBe("done");
            expect(rowOf(a).state).toBe(leads[state]);
            a = inState();
          }
        }
      });

      function inState(): Agency {
        const a = agency(periodic ? "month" : undefined);
        if (step === "end-periodic" && state === "in-progress") closeOnePeriod(a);
        const reportedOn = state === "reported" || state === "done" ? "2024-07-20" : null;
        const asked = answersRequest && leads[state] !== undefined;
        const request = asked ? { requestedDeadline: "2024-08-31", requestedOn: "2024-07-01" } : {};
        a.db
          .update(assignments)
          .set({ state, reportedOn, ...request })
          .where(eq(assignments.id, a.assignmentId))
          .run();
        return a;
      }
    }
  }

  it("refuses a comment from people without a part in the work", () => {
    const a = agency();
    for (const who of ["otherHead", "otherStaff", "admin"] as const) {
      expect(codeOf(() => take(a, "comment", a.actors[who], JULY_FIRST))).toBe("request.not_allowed");
    }
  });
});

describe("refusals of single steps", () => {
  it("a report without a product, or with half of one", () => {
    const a = agency();
    const shown = { assignmentId: a.assignmentId, version: 1, files: [], note: "" };
    for (const product of [
      { productNumber: "", productDate: null },
      { productNumber: "12/BC", productDate: null },
      { productNumber: "", productDate: "2024-06-28" },
    ]) {
      expect(
        codeOf(() => takeStep(a.db, a.actors.head, "report-done", { ...shown, ...product }, JULY_FIRST)),
      ).toBe("directive.product_missing");
    }
    expect(rowOf(a).state).toBe("assigned");
  });

  it("a report with a document of a day that has not come", () => {
    const a = agency();
    const shown = { assignmentId: a.assignmentId, version: 1, files: [], note: "", productNumber: "12/BC" };
    const report = (productDate: string) =>
      takeStep(a.db, a.actors.head, "report-done", { ...shown, productDate }, JULY_FIRST);
    expect(codeOf(() => report("2024-07-02"))).toBe("directive.product_in_future");
    expect(rowOf(a).state).toBe("assigned");
    report("2024-07-01");
    expect(rowOf(a).state).toBe("reported");
  });

  it("an officer of another department", () => {
    const a = agency();
    const stranger = makePerson(a.db, { departmentId: a.other.id });
    const input = { assignmentId: a.assignmentId, version: 1, personId: stranger.id };
    expect(codeOf(() => takeStep(a.db, a.actors.head, "name-officer", input, JULY_FIRST))).toBe(
      "directive.officer_of_other_department",
    );
  });

  it("a step on an outdated version shows what was done meanwhile", () => {
    const a = agency();
    take(a, "log-progress", a.actors.staff, JULY_FIRST);
    try {
      take(a, "log-progress", a.actors.head, JULY_FIRST, 1);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      const { code, conflict } = error as DomainError;
      expect(code).toBe("request.changed_meanwhile");
      expect(conflict?.by).toBe(a.actors.staff.name);
      expect(conflict?.theirs).toContainEqual({ field: "words", value: "Đang làm." });
    }
  });

  it("files of somebody else", () => {
    const a = agency();
    const input = { assignmentId: a.assignmentId, version: 1, note: "Có tệp.", percent: null, files: [77] };
    expect(codeOf(() => takeStep(a.db, a.actors.staff, "log-progress", input, JULY_FIRST))).toBe(
      "request.not_found",
    );
    expect(a.db.select().from(events).where(eq(events.kind, "assignment.progress_logged")).all()).toEqual([]);
  });
});
