import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "../../client";
import { findUndoableAct } from "../../queries/directives/find-undoable-act";
import { assignments, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { notifications } from "../../schema/notifications";
import { testDatabase } from "../../test-database";
import {
  clerkGrant,
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
} from "../../test-factories";
import { confirmReports } from "./confirm-reports";
import { nameFollowingLeader } from "./name-following-leader";
import { nameFollowingLeaders } from "./name-following-leaders";
import { setDeadlines } from "./set-deadlines";
import { takeStep } from "./take-step";
import { undoAct } from "./undo-act";
import { urgeRows } from "./urge-rows";

const now = JULY_FIRST;
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const product = { productNumber: "1/BC", productDate: "2024-07-01", note: "", files: [] };

/** Two directives, each with one lead and one coordinating department; the second one's lead has reported. */
function begin() {
  const db = testDatabase();
  const [first, second] = [makeDepartment(db), makeDepartment(db)];
  const open = makeIssuedDirective(db, { leadId: first.id, coordinatingIds: [second.id] });
  const reported = makeIssuedDirective(db, { leadId: first.id, coordinatingIds: [second.id] });
  const actors = {
    clerk: makeActor(db, [clerkGrant]),
    leader: makeActor(db, [leaderGrant]),
    head: makeActor(db, [headGrant(first.id)]),
  };
  const row = (id: number) => {
    const found = db.select().from(assignments).where(eq(assignments.id, id)).get();
    if (!found) throw new Error("gone");
    return found;
  };
  const shown = (id: number) => ({ assignmentId: id, version: row(id).version });
  takeStep(db, actors.head, "report-done", { ...shown(reported.lead.id), ...product }, now);
  const urgesOf = (assignmentId: number) =>
    db
      .select({ payload: events.payload, causeId: events.causeId })
      .from(events)
      .where(eq(events.assignmentId, assignmentId))
      .orderBy(asc(events.id))
      .all()
      .filter(({ payload }) => (payload as { note?: string }).note === "Làm ngay.");
  const beside = (directiveId: number) => {
    const found = db.select().from(assignments).where(eq(assignments.directiveId, directiveId)).all();
    return found.find(({ role }) => role === "coordinating")?.id ?? 0;
  };
  return { db, first, second, open, reported, actors, row, shown, urgesOf, beside };
}

function directive(db: Database, id: number) {
  const found = db.select().from(directives).where(eq(directives.id, id)).get();
  if (!found) throw new Error("gone");
  return found;
}

describe("urging several rows", () => {
  it("urges each department that still owes work, numbers the urging, and is one act", () => {
    const { db, first, second, open, reported, actors, shown, urgesOf, beside } = begin();
    takeStep(db, actors.clerk, "urge", { assignmentId: open.lead.id, note: "Nhắc." }, now);
    const rows = [shown(open.lead.id), shown(reported.lead.id)];
    const outcomes = urgeRows(db, actors.clerk, { rows, reach: "directive", note: "Làm ngay." }, now);
    expect(outcomes.map(({ done }) => done)).toEqual([
      [
        { name: first.name, n: 2 },
        { name: second.name, n: 1 },
      ],
      // Its lead has reported and owes nothing.
      [{ name: second.name, n: 1 }],
    ]);
    expect(outcomes.map(({ code }) => code)).toEqual([open.directive.code, reported.directive.code]);
    expect(urgesOf(reported.lead.id)).toEqual([]);
    const urged = [open.lead.id, beside(open.directive.id), beside(reported.directive.id)].flatMap(urgesOf);
    expect(urged).toHaveLength(3);
    expect(new Set(urged.map(({ causeId }) => causeId)).size).toBe(1);
  });

  it("in one department's own rows urges only that department, and reports refused rows beside the others", () => {
    const { db, open, reported, actors, shown, urgesOf, beside } = begin();
    const rows = [shown(reported.lead.id), shown(open.lead.id), { assignmentId: 99_999 }];
    const outcomes = urgeRows(db, actors.leader, { rows, reach: "row", note: "Làm ngay." }, now);
    expect(outcomes.map(({ refused }) => refused?.code ?? null)).toEqual([
      "directive.no_such_step",
      null,
      "request.not_found",
    ]);
    expect(urgesOf(open.lead.id)).toHaveLength(1);
    expect(urgesOf(beside(open.directive.id))).toEqual([]);
    expect(outcomes[2]?.code).toBe("");
  });

  it("is refused if no department owes anything any more", () => {
    const { db, reported, actors, shown } = begin();
    db.update(assignments).set({ state: "done" }).where(eq(assignments.role, "coordinating")).run();
    const rows = [shown(reported.lead.id)];
    const [outcomes] = urgeRows(db, actors.clerk, { rows, reach: "directive", note: "Làm ngay." }, now);
    expect(outcomes?.refused?.code).toBe("directive.nothing_to_urge");
  });
});

describe("steps that overwrite", () => {
  it("check each row's version: a row that changed since it was shown is skipped, the others are changed", () => {
    const { db, open, reported, actors, row, shown } = begin();
    const rows = [shown(open.lead.id), { ...shown(reported.lead.id), version: 1 }];
    const asked = { rows, deadline: "2024-09-30", reason: "Lùi cùng kế hoạch chung." };
    const outcomes = setDeadlines(db, actors.leader, asked, now);
    expect(outcomes.map(({ refused }) => refused?.code ?? null)).toEqual([null, "request.changed_meanwhile"]);
    expect(row(open.lead.id).deadline).toBe("2024-09-30");
    const confirmed = confirmReports(db, actors.leader, [shown(open.lead.id), shown(reported.lead.id)], now);
    expect(confirmed.map(({ done }) => done)).toEqual([null, true]);
    expect(row(reported.lead.id).state).toBe("done");
  });
});

describe("naming the following leader", () => {
  it("reports row by row what changed meanwhile and what already has that leader, and notifies the leader", () => {
    const { db, open, reported, actors, shown } = begin();
    const second = makeActor(db, [leaderGrant]);
    const row = (issued: typeof open) => ({
      ...shown(issued.lead.id),
      directiveVersion: directive(db, issued.directive.id).version,
    });
    const rows = [row(open), row(reported)];
    const naming = { directiveId: reported.directive.id, version: rows[1]?.directiveVersion };
    nameFollowingLeader(db, actors.leader, { ...naming, userId: actors.leader.userId }, now);
    const outcomes = nameFollowingLeaders(db, actors.leader, { rows, userId: second.userId }, now);
    expect(outcomes.map(({ done, refused }) => done ?? refused?.code)).toEqual([
      second.name,
      "request.changed_meanwhile",
    ]);
    expect(directive(db, open.directive.id).followingLeaderUserId).toBe(second.userId);
    expect(directive(db, reported.directive.id).followingLeaderUserId).toBe(actors.leader.userId);
    const again = nameFollowingLeaders(db, actors.leader, { rows: [row(open)], userId: second.userId }, now);
    expect(again[0]?.refused?.code).toBe("directive.follows_already");
    const unheld = { rows: [shown(reported.lead.id)], userId: second.userId };
    expect(nameFollowingLeaders(db, actors.leader, unheld, now)[0]?.refused?.code).toBe(
      "request.changed_meanwhile",
    );
    const heard = db.select().from(notifications).where(eq(notifications.userId, second.userId)).all();
    expect(heard.map(({ kind }) => kind)).toEqual(["directive.following_leader_named"]);
  });
});

describe("undoing an act", () => {
  it("undoes all of it within ten seconds, except rows with a later step", () => {
    const { db, open, reported, actors, row, shown, beside } = begin();
    const rows = [shown(open.lead.id), shown(reported.lead.id)];
    urgeRows(db, actors.clerk, { rows, reach: "directive", note: "Làm ngay." }, now);
    const offered = findUndoableAct(db, actors.clerk, later(2));
    expect(offered).toMatchObject({ steps: 3, seconds: 8 });
    expect(findUndoableAct(db, actors.leader, later(2))).toBeNull();
    const note = { ...shown(open.lead.id), note: "Đang làm.", percent: 20, files: [] };
    takeStep(db, actors.head, "log-progress", note, later(3));
    expect(findUndoableAct(db, actors.clerk, later(4))?.steps).toBe(2);
    const act = { causeId: offered?.causeId ?? "" };
    expect(() => undoAct(db, actors.leader, act, later(5))).toThrow("directive.nothing_to_undo");
    expect(undoAct(db, actors.clerk, act, later(5))).toEqual({ undone: 2, kept: 1 });
    expect(row(open.lead.id).percent).toBe(20);
    expect(row(beside(open.directive.id)).state).toBe("assigned");
    expect(findUndoableAct(db, actors.clerk, later(6))).toBeNull();
    expect(() => undoAct(db, actors.clerk, act, later(6))).toThrow("directive.nothing_to_undo");
  });

  it("names the work if only one step remains, and applies to the last act on any page", () => {
    const { db, open, actors, shown } = begin();
    const { id: leadId } = makeDepartment(db, { name: "Phòng Đầu tư" });
    const made = makeIssuedDirective(db, { leadId, summary: "Rà soát hồ sơ", code: "CC 07/2024 · 9" });
    const note = "Làm ngay.";
    urgeRows(db, actors.leader, { rows: [shown(open.lead.id)], reach: "row", note }, now);
    urgeRows(db, actors.leader, { rows: [shown(made.lead.id)], reach: "row", note }, later(3));
    expect(findUndoableAct(db, actors.leader, later(4))).toMatchObject({
      steps: 1,
      seconds: 9,
      last: {
        event: { kind: "assignment.urged" },
        code: "CC 07/2024 · 9",
        summary: "Rà soát hồ sơ",
        department: "Phòng Đầu tư",
      },
    });
  });

  it("is refused as a whole once it is too late", () => {
    const { db, open, actors, shown } = begin();
    urgeRows(db, actors.clerk, { rows: [shown(open.lead.id)], reach: "row", note: "Làm ngay." }, now);
    const { causeId } = findUndoableAct(db, actors.clerk, now) ?? { causeId: "" };
    expect(findUndoableAct(db, actors.clerk, later(11))).toBeNull();
    expect(() => undoAct(db, actors.clerk, { causeId }, later(11))).toThrow("directive.undo_too_late");
  });
});
