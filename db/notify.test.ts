import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { DomainError } from "@/domain/errors";
import { confirmReports } from "./mutations/directives/confirm-reports";
import { takeStep } from "./mutations/directives/take-step";
import { undoStep } from "./mutations/directives/undo-step";
import { notify } from "./notify";
import { events } from "./schema/events";
import { mails, notifications } from "./schema/notifications";
import { users } from "./schema/users";
import { makeAgency } from "./test-agency";
import { JULY_FIRST, makeIssuedDirective } from "./test-factories";

const later = (seconds: number) => new Date(JULY_FIRST.getTime() + seconds * 1000);
const product = { productNumber: "2/BC", productDate: "2024-07-01", note: "", files: [] };

/** An agency whose head wants mail at once, with two reports that wait for the leader. */
function agency(mailPace: "at-once" | "daily" = "at-once") {
  const a = makeAgency();
  const second = makeIssuedDirective(a.db, { leadId: a.own.id });
  const report = { assignmentId: second.lead.id, version: second.lead.version, ...product };
  takeStep(a.db, a.actors.head, "report-done", report, JULY_FIRST);
  const ids = [a.reported.lead.id, second.lead.id];
  a.db
    .update(users)
    .set({ email: "truong@vidu.vn", mailPace })
    .where(eq(users.id, a.actors.head.userId))
    .run();
  const mine = () =>
    a.db.select().from(notifications).where(eq(notifications.userId, a.actors.head.userId)).all();
  const confirm = () =>
    confirmReports(
      a.db,
      a.actors.leader,
      ids.map((id) => ({ assignmentId: id, version: a.assignment(id).version })),
      JULY_FIRST,
    );
  const eventOf = (assignmentId: number) =>
    a.db.select().from(events).where(eq(events.assignmentId, assignmentId)).all().at(-1)?.id ?? 0;
  return { ...a, ids, mine, confirm, eventOf, mail: () => a.db.select().from(mails).all() };
}

const undo = (a: ReturnType<typeof agency>, eventId: number, seconds: number) =>
  undoStep(a.db, a.actors.leader, { eventId }, later(seconds));

describe("a notification", () => {
  const one = { kind: "assignment.urged", key: "a:1", payload: {} };

  it("is created once for a person, and never for a disabled account or one that does not exist", () => {
    const { db, actors } = makeAgency();
    const of = (userId: number) => db.transaction((tx) => notify(tx, userId, one, "cause", JULY_FIRST));
    expect(of(actors.head.userId)).toBe(true);
    expect(of(actors.head.userId)).toBe(false);
    const disabledAt = JULY_FIRST.toISOString();
    db.update(users).set({ disabledAt }).where(eq(users.id, actors.staff.userId)).run();
    expect(of(actors.staff.userId)).toBe(false);
    expect(of(9999)).toBe(false);
    const created = db.select().from(notifications).where(eq(notifications.key, one.key)).all();
    expect(created.map(({ userId }) => userId)).toEqual([actors.head.userId]);
  });
});

describe("the mail of one act", () => {
  it("is a single one, and waits longer than the act can be undone", () => {
    const a = agency();
    a.confirm();
    expect(a.mine().map(({ kind, pace }) => [kind, pace])).toEqual([
      ["assignment.report_confirmed", "at-once"],
      ["assignment.report_confirmed", "at-once"],
    ]);
    const [mail, ...more] = a.mail();
    expect(more).toEqual([]);
    expect(a.mine().map(({ mailId }) => mailId)).toEqual([mail?.id, mail?.id]);
    expect(mail?.state).toBe("waiting");
    expect(Date.parse(mail?.sendAfter ?? "")).toBeGreaterThan(later(10).getTime());
  });

  it("is not made for a reader with a digest or without an address; the bell shows the notification", () => {
    const a = agency("daily");
    a.confirm();
    expect(a.mail()).toEqual([]);
    expect(a.mine().map(({ pace, mailId }) => [pace, mailId])).toEqual([
      ["daily", null],
      ["daily", null],
    ]);
    const plain = makeAgency();
    const { id, version } = plain.reported.lead;
    const shown = { assignmentId: id, version: version + 1, reason: "Thiếu." };
    takeStep(plain.db, plain.actors.leader, "return", shown, JULY_FIRST);
    expect(plain.db.select().from(mails).all()).toEqual([]);
  });
});

describe("an undone event", () => {
  it("is withdrawn; a mail is sent while it has another notification, and not if it has none", () => {
    const a = agency();
    a.confirm();
    const [first = 0, second = 0] = a.ids.map(a.eventOf);
    undo(a, first, 4);
    expect(a.mine().map(({ withdrawnAt }) => withdrawnAt)).toEqual([later(4).toISOString(), null]);
    expect(a.mail().map(({ state }) => state)).toEqual(["waiting"]);
    undo(a, second, 9);
    expect(a.mine().every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
    expect(a.mail().map(({ state }) => state)).toEqual(["cancelled"]);
  });

  it("cannot be undone once a mail of it is being sent; then nothing is withdrawn", () => {
    const a = agency();
    a.confirm();
    a.db
      .update(mails)
      .set({ claimedUntil: later(60).toISOString() })
      .run();
    const [first = 0] = a.ids.map(a.eventOf);
    const before = a.dump();
    try {
      undo(a, first, 5);
      expect.unreachable();
    } catch (error) {
      expect((error as DomainError).code).toBe("directive.undo_too_late");
    }
    expect(a.dump()).toBe(before);
  });
});
