import { describe, expect, it } from "vitest";
import { codeOf } from "@/domain/test-code-of";
import { JULY_FIRST } from "../../test-factories";
import { type Agency, agency, rowOf, take } from "./test-lived-assignment";
import { undoStep } from "./undo-step";
import { snapshotOf } from "./write-assignment";

describe("the last news from a department", () => {
  const later = new Date("2024-07-05T03:00:00.000Z");
  const lastWord = (a: Agency) => rowOf(a).lastWordAt;

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
    const before = rowOf(a);
    const eventId = take(a, "acknowledge", a.actors.staff, JULY_FIRST);
    undoStep(a.db, a.actors.staff, { eventId }, later(9));
    expect(snapshotOf(rowOf(a))).toEqual(snapshotOf(before));
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
