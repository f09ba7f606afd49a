import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { addDays } from "@/domain/calendar/day";
import { stepsFor } from "@/domain/directives/life";
import { type RecordedAssignmentEvent, replay } from "@/domain/directives/projection";
import type { AssignmentState } from "@/domain/directives/states";
import { STEP_NAMES, type StepName } from "@/domain/directives/steps/step-kinds";
import { STEPS_BY_HAND } from "@/domain/directives/steps/test-steps";
import { DomainError } from "@/domain/errors";
import { codeOf } from "@/domain/test-code-of";
import type { Database } from "../../client";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { reopen, testDatabase } from "../../test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makePerson,
  staffGrant,
} from "../../test-factories";
import { changeLead } from "./change-lead";
import { takeSentStep, takeStep } from "./take-step";
import { undoStep } from "./undo-step";
import { snapshotOf } from "./write-assignment";

/**
 * One agency: two departments with their people, and every other kind of actor. Built once, reopened from its
 * bytes.
 */
function agency(period?: "month") {
  const kept = built.get(period) ?? buildAgency(period);
  built.set(period, kept);
  return { ...kept.rows, db: reopen(kept.bytes) };
}

const built = new Map<"month" | undefined, ReturnType<typeof buildAgency>>();

function buildAgency(period?: "month") {
  const db = testDatabase();
  const own = makeDepartment(db);
  const other = makeDepartment(db);
  const { directive, lead } = makeIssuedDirective(db, {
    leadId: own.id,
    coordinatingIds: [other.id],
    period,
  });
  const officer = makePerson(db, { departmentId: own.id });
  const actors = {
    leader: makeActor(db, [leaderGrant]),
    clerk: makeActor(db, [clerkGrant]),
    head: makeActor(db, [headGrant(own.id)]),
    staff: makeActor(db, [staffGrant(own.id)]),
    otherHead: makeActor(db, [headGrant(other.id)]),
    otherStaff: makeActor(db, [staffGrant(other.id)]),
    admin: makeActor(db, [adminGrant]),
    nobody: makeActor(db, []),
  };
  return {
    bytes: db.$client.serialize(),
    rows: { own, other, directive, assignmentId: lead.id, officer, actors },
  };
}
type Agency = ReturnType<typeof agency>;

const rowOf = (db: Database, id: number) => {
  const row = db.select().from(assignments).where(eq(assignments.id, id)).get();
  if (!row) throw new Error("gone");
  return row;
};

/** Takes a step as its mutation does, with the valid input of the table. */
function take(a: Agency, step: StepName, actor: Actor, now: Date, version?: number): number {
  const { db, assignmentId } = a;
  const { deadline, version: current } = rowOf(db, assignmentId);
  const example = STEPS_BY_HAND[step].example({
    officer: { id: a.officer.id, name: a.officer.fullName },
    department: { id: a.other.id, name: a.other.name },
    newDepartment: () => makeDepartment(db),
    directiveId: a.directive.id,
    laterDeadline: (days) => addDays(deadline ?? "2024-12-31", days),
  });
  if (step === "change-lead") {
    changeLead(db, actor, example as Parameters<typeof changeLead>[2], now);
    return 0;
  }
  // Two steps are never sent: the actor, or the work, decides that they are taken instead of another.
  const sent = INSTEAD[step] ?? step;
  const input = { assignmentId, version: version ?? current, ...example };
  return takeSentStep(db, actor, { step: sent, input }, now);
}
const INSTEAD: Partial<Record<StepName, StepName>> = { "close-period": "confirm", reply: "comment" };

/** Who may take a step, by the table, and the next state for each state; a state without one refuses the step. */
function lifeOf(step: StepName) {
  const { by, from, to, only } = STEPS_BY_HAND[step];
  const leads = Object.fromEntries(
    from.split(" ").map((state) => [state, to === "same" ? state : to]),
  ) as Partial<Record<AssignmentState, AssignmentState>>;
  const takers = by.split(" ") as (keyof Agency["actors"])[];
  return { by: takers, leads, periodic: only === "periodic", answersRequest: only === "requested" };
}
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
            expect(rowOf(a.db, a.assignmentId).state).toBe(leads[state]);
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
      { productNumber: "", productDate: "2024-07-20" },
    ]) {
      expect(
        codeOf(() => takeStep(a.db, a.actors.head, "report-done", { ...shown, ...product }, JULY_FIRST)),
      ).toBe("directive.product_missing");
    }
    expect(rowOf(a.db, a.assignmentId).state).toBe("assigned");
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

describe("an extension", () => {
  const ask = (a: Agency, deadline: string, now = JULY_FIRST) => {
    const { version } = rowOf(a.db, a.assignmentId);
    const input = { assignmentId: a.assignmentId, version, deadline, reason: "Chờ sở trả lời." };
    return takeStep(a.db, a.actors.head, "request-extension", input, now);
  };
  const answer = (a: Agency, deadline: string) => {
    const { version } = rowOf(a.db, a.assignmentId);
    const input = { assignmentId: a.assignmentId, version, deadline, note: "" };
    return takeStep(a.db, a.actors.leader, "grant-extension", input, JULY_FIRST);
  };
  const noRequest = { requestedDeadline: null, requestedReason: "", requestedOn: null };

  it("is pending beside the deadline in force, one at a time", () => {
    const a = agency();
    ask(a, "2024-08-15");
    expect(rowOf(a.db, a.assignmentId)).toMatchObject({
      deadline: "2024-07-31",
      extensions: 0,
      requestedDeadline: "2024-08-15",
      requestedReason: "Chờ sở trả lời.",
      requestedOn: "2024-07-01",
    });
    expect(codeOf(() => ask(a, "2024-08-20"))).toBe("directive.extension_already_asked");
  });

  it("moves the deadline to the granted day, is counted, and keeps the original one", () => {
    const a = agency();
    ask(a, "2024-08-15");
    answer(a, "2024-08-10");
    expect(rowOf(a.db, a.assignmentId)).toMatchObject({
      deadline: "2024-08-10",
      extensions: 1,
      ...noRequest,
    });
    ask(a, "2024-09-15");
    answer(a, "2024-09-15");
    expect(rowOf(a.db, a.assignmentId)).toMatchObject({ deadline: "2024-09-15", extensions: 2 });
    const { originalDeadline } = a.db.select().from(directives).get() ?? {};
    expect(originalDeadline).toBe("2024-07-31");
  });

  it("is refused with a reason: the deadline stays, and another extension can be requested", () => {
    const a = agency();
    ask(a, "2024-08-15");
    take(a, "refuse-extension", a.actors.leader, JULY_FIRST);
    expect(rowOf(a.db, a.assignmentId)).toMatchObject({
      deadline: "2024-07-31",
      extensions: 0,
      ...noRequest,
    });
    expect(codeOf(() => answer(a, "2024-08-15"))).toBe("directive.extension_not_asked");
    ask(a, "2024-08-10");
  });

  it("must be later than the deadline in force, at the request and at the grant, and not in the past", () => {
    const a = agency();
    expect(codeOf(() => ask(a, "2024-07-31"))).toBe("directive.extension_not_later");
    const september = new Date("2024-09-01T03:00:00.000Z");
    expect(codeOf(() => ask(a, "2024-08-31", september))).toBe("directive.extension_in_past");
    ask(a, "2024-09-01", september);
    expect(codeOf(() => answer(a, "2024-07-30"))).toBe("directive.extension_not_later");
    expect(rowOf(a.db, a.assignmentId)).toMatchObject({ deadline: "2024-07-31", extensions: 0 });
  });

  it("does not apply to undated work", () => {
    const a = agency();
    a.db.update(assignments).set({ deadline: null }).where(eq(assignments.id, a.assignmentId)).run();
    expect(codeOf(() => ask(a, "2024-08-15"))).toBe("directive.extension_undated");
  });

  it.each(["report-done", "withdraw", "set-deadline"] as const)("ends by %s", (step) => {
    const a = agency();
    ask(a, "2024-08-15");
    take(a, step, a.actors[lifeOf(step).by[0] ?? "leader"], JULY_FIRST);
    expect(rowOf(a.db, a.assignmentId)).toMatchObject({ ...noRequest, extensions: 0 });
  });

  it("is open again when the answer, or the report that ended it, is undone", () => {
    for (const step of ["grant-extension", "refuse-extension", "report-done"] as const) {
      const a = agency();
      ask(a, "2024-08-15");
      const before = snapshotOf(rowOf(a.db, a.assignmentId));
      const who = a.actors[lifeOf(step).by[0] ?? "leader"];
      const eventId = take(a, step, who, JULY_FIRST);
      undoStep(a.db, who, { eventId }, JULY_FIRST);
      expect(snapshotOf(rowOf(a.db, a.assignmentId))).toEqual(before);
    }
  });

  it("offers the steps that can be taken, and no others", () => {
    const a = agency();
    const offered = (who: "head" | "leader") =>
      stepsFor(a.actors[who], rowOf(a.db, a.assignmentId)).filter((step) => step.endsWith("-extension"));
    expect([offered("head"), offered("leader")]).toEqual([["request-extension"], []]);
    ask(a, "2024-08-15");
    expect([offered("head"), offered("leader")]).toEqual([[], ["grant-extension", "refuse-extension"]]);
  });
});

describe("the last news from a department", () => {
  const later = new Date("2024-07-05T03:00:00.000Z");
  const lastWord = (a: Agency) => rowOf(a.db, a.assignmentId).lastWordAt;

  it("comes from the department, not from a leader", () => {
    const a = agency();
    take(a, "acknowledge", a.actors.staff, JULY_FIRST);
    take(a, "comment", a.actors.leader, later);
    take(a, "set-deadline", a.actors.leader, later);
    expect(lastWord(a)).toBe(JULY_FIRST.toISOString());
    take(a, "log-progress", a.actors.staff, later);
    expect(lastWord(a)).toBe(later.toISOString());
  });

  it("starts again when a report is returned", () => {
    const a = agency();
    take(a, "report-done", a.actors.head, JULY_FIRST);
    take(a, "return", a.actors.leader, later);
    expect(lastWord(a)).toBe(later.toISOString());
  });

  it("is the previous one after an undo", () => {
    const a = agency();
    take(a, "acknowledge", a.actors.staff, JULY_FIRST);
    const eventId = take(a, "log-progress", a.actors.staff, later);
    undoStep(a.db, a.actors.staff, { eventId }, later);
    expect(lastWord(a)).toBe(JULY_FIRST.toISOString());
  });
});

describe("undo", () => {
  const later = (seconds: number) => new Date(JULY_FIRST.getTime() + seconds * 1000);

  it("takes back the actor's own last step within ten seconds", () => {
    const a = agency();
    const before = rowOf(a.db, a.assignmentId);
    const eventId = take(a, "acknowledge", a.actors.staff, JULY_FIRST);
    undoStep(a.db, a.actors.staff, { eventId }, later(9));
    expect(snapshotOf(rowOf(a.db, a.assignmentId))).toEqual(snapshotOf(before));
  });

  it("refuses another person, too late, and a step that is not the last", () => {
    const a = agency();
    const eventId = take(a, "acknowledge", a.actors.staff, JULY_FIRST);
    expect(codeOf(() => undoStep(a.db, a.actors.head, { eventId }, later(1)))).toBe(
      "directive.nothing_to_undo",
    );
    expect(codeOf(() => undoStep(a.db, a.actors.staff, { eventId }, later(11)))).toBe(
      "directive.undo_too_late",
    );
    take(a, "log-progress", a.actors.staff, later(2));
    expect(codeOf(() => undoStep(a.db, a.actors.staff, { eventId }, later(3)))).toBe(
      "directive.nothing_to_undo",
    );
    expect(codeOf(() => undoStep(a.db, a.actors.nobody, { eventId }, later(3)))).toBe("request.not_found");
  });
});

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
          const row = rowOf(a.db, a.assignmentId);
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
