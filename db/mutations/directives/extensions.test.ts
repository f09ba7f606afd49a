import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { stepsFor } from "@/domain/directives/life";
import { codeOf } from "@/domain/test-code-of";
import { assignments, directives } from "../../schema/directives";
import { JULY_FIRST } from "../../test-factories";
import { takeStep } from "./take-step";
import { type Agency, agency, lifeOf, rowOf, take } from "./test-lived-assignment";
import { undoStep } from "./undo-step";
import { snapshotOf } from "./write-assignment";

describe("an extension", () => {
  const ask = (a: Agency, deadline: string, now = JULY_FIRST) => {
    const { version } = rowOf(a);
    const input = { assignmentId: a.assignmentId, version, deadline, reason: "Chờ sở trả lời." };
    return takeStep(a.db, a.actors.head, "request-extension", input, now);
  };
  const answer = (a: Agency, deadline: string) => {
    const { version } = rowOf(a);
    const input = { assignmentId: a.assignmentId, version, deadline, note: "" };
    return takeStep(a.db, a.actors.leader, "grant-extension", input, JULY_FIRST);
  };
  const noRequest = { requestedDeadline: null, requestedReason: "", requestedOn: null };

  it("is pending beside the deadline in force, one at a time", () => {
    const a = agency();
    ask(a, "2024-08-15");
    expect(rowOf(a)).toMatchObject({
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
    expect(rowOf(a)).toMatchObject({
      deadline: "2024-08-10",
      extensions: 1,
      ...noRequest,
    });
    ask(a, "2024-09-15");
    answer(a, "2024-09-15");
    expect(rowOf(a)).toMatchObject({ deadline: "2024-09-15", extensions: 2 });
    const { originalDeadline } = a.db.select().from(directives).get() ?? {};
    expect(originalDeadline).toBe("2024-07-31");
  });

  it("is refused with a reason: the deadline stays, and another extension can be requested", () => {
    const a = agency();
    ask(a, "2024-08-15");
    take(a, "refuse-extension", a.actors.leader, JULY_FIRST);
    expect(rowOf(a)).toMatchObject({
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
    expect(rowOf(a)).toMatchObject({ deadline: "2024-07-31", extensions: 0 });
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
    expect(rowOf(a)).toMatchObject({ ...noRequest, extensions: 0 });
  });

  it("is open again when the answer, or the report that ended it, is undone", () => {
    for (const step of ["grant-extension", "refuse-extension", "report-done"] as const) {
      const a = agency();
      ask(a, "2024-08-15");
      const before = snapshotOf(rowOf(a));
      const who = a.actors[lifeOf(step).by[0] ?? "leader"];
      const eventId = take(a, step, who, JULY_FIRST);
      undoStep(a.db, who, { eventId }, JULY_FIRST);
      expect(snapshotOf(rowOf(a))).toEqual(before);
    }
  });

  it("offers the steps that can be taken, and no others", () => {
    const a = agency();
    const offered = (who: "head" | "leader") =>
      stepsFor(a.actors[who], rowOf(a)).filter((step) => step.endsWith("-extension"));
    expect([offered("head"), offered("leader")]).toEqual([["request-extension"], []]);
    ask(a, "2024-08-15");
    expect([offered("head"), offered("leader")]).toEqual([[], ["grant-extension", "refuse-extension"]]);
  });
});
