import { and, asc, eq, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { type RecordedAssignmentEvent, replay } from "@/domain/directives/projection";
import { groupForReview } from "@/domain/meetings/review-groups";
import type { Database } from "../../client";
import { findUndoableAct } from "../../queries/directives/find-undoable-act";
import { contentHashOf } from "../../queries/meetings/content-hash";
import { countReviewedByItself } from "../../queries/meetings/count-reviewed";
import { findComingReview } from "../../queries/meetings/find-coming-review";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
import { listReview } from "../../queries/meetings/list-review";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { meetings } from "../../schema/meetings";
import { reviewDecisions } from "../../schema/review";
import { makeAgency } from "../../test-agency";
import { makeIssuedDirective } from "../../test-factories";
import { takeStep } from "../directives/take-step";
import { undoStep } from "../directives/undo-step";
import { snapshotOf } from "../directives/write-assignment";
import { addAgendaItem } from "../minutes/add-agenda-item";
import { addParticipant } from "../minutes/add-participant";
import { noteReviewDecision } from "./note-review-decision";
import { planMeeting } from "./plan-meeting";
import { removeReviewDecision } from "./remove-review-decision";
import { signMeeting } from "./sign-meeting";
import { submitMeeting } from "./submit-meeting";

const HELD = "2024-08-05";
const AT_MEETING = new Date("2024-08-05T02:00:00Z");
const SIGNED = new Date("2024-08-07T02:00:00Z");

/** Directives of a meeting that have neither deadline nor period. */
const dateless = (meetingId: number) => and(eq(directives.meetingId, meetingId), isNull(directives.period));

/** An agency whose next ceremony reviews issued and reported work. */
function begin() {
  const agency = makeAgency();
  const { db, actors, planned, issued, reported } = agency;
  const meetingId = planMeeting(
    db,
    actors.clerk,
    {
      seriesId: planned.seriesId,
      title: "Lễ chào cờ tháng 8",
      heldOn: HELD,
      startsAt: "07:30",
      endsAt: "08:30",
      place: "",
      begin: "draft",
      programme: null,
    },
    AT_MEETING,
  );
  const note = (fields: Partial<Parameters<typeof noteReviewDecision>[2]>) =>
    noteReviewDecision(
      db,
      actors.clerk,
      {
        meetingId,
        assignmentId: issued.lead.id,
        kind: "urge",
        deadline: null,
        note: "Làm ngay.",
        ...fields,
      },
      AT_MEETING,
    );
  const record = (actor: Actor = actors.clerk) => findMeetingRecord(db, actor, meetingId);
  const sign = () => {
    addAgendaItem(db, actors.clerk, { meetingId, kind: "review", title: "Rà soát" });
    const chair = { personId: actors.leader.personId, name: "", position: "", note: "" };
    addParticipant(db, actors.clerk, { meetingId, ...chair, role: "chair", presence: "present" });
    // Carried-over work needs a deadline, or the tick for none.
    db.update(directives).set({ undated: true }).where(dateless(meetingId)).run();
    submitMeeting(db, actors.clerk, { meetingId, version: agency.meeting(meetingId).version }, AT_MEETING);
    const shown = record();
    if (!shown) throw new Error("gone");
    signMeeting(db, actors.leader, { meetingId, contentHash: contentHashOf(shown) }, SIGNED);
  };
  const history = (assignmentId: number) =>
    db.select().from(events).where(eq(events.assignmentId, assignmentId)).orderBy(asc(events.id)).all();
  return { ...agency, meetingId, note, record, sign, history, issued, reported };
}

describe("a meeting's decision on earlier work", () => {
  it("is a proposal until the minutes are signed, and then takes effect as of the meeting's day", () => {
    const { db, note, sign, record, history, issued, reported, assignment } = begin();
    const before = assignment(issued.lead.id);
    note({ kind: "extend", deadline: "2024-10-31", note: "Chờ thẩm định." });
    note({ assignmentId: reported.lead.id, kind: "confirm", note: "" });
    expect(assignment(issued.lead.id)).toEqual(before);
    sign();
    expect(assignment(issued.lead.id).deadline).toBe("2024-10-31");
    expect(assignment(reported.lead.id)).toMatchObject({ state: "done", closedOn: HELD });
    for (const id of [issued.lead.id, reported.lead.id]) {
      const recorded = history(id);
      expect(recorded.at(-1)).toMatchObject({ effectiveOn: HELD, at: SIGNED.toISOString() });
      expect(replay(recorded as unknown as RecordedAssignmentEvent[])).toEqual(snapshotOf(assignment(id)));
      const spans = db.select().from(assignmentSpans).where(eq(assignmentSpans.assignmentId, id)).all();
      expect(spans.at(-1)).toMatchObject({ fromDay: HELD, toDay: null });
    }
    expect(
      record()
        ?.decisions.map(({ kind }) => kind)
        .sort(),
    ).toEqual(["confirm", "extend"]);
  });

  it("cannot be undone alone once it is in signed minutes", () => {
    const { db, actors, note, sign, history, issued } = begin();
    note({ kind: "extend", deadline: "2024-10-31" });
    sign();
    const eventId = history(issued.lead.id).at(-1)?.id ?? 0;
    expect(() => undoStep(db, actors.leader, { eventId }, SIGNED)).toThrow("directive.nothing_to_undo");
    expect(findUndoableAct(db, actors.leader, SIGNED)).toBeNull();
  });

  it("is never dated before a later change", () => {
    const { actors, db, note, sign, history, issued, assignment } = begin();
    note({ kind: "extend", deadline: "2024-10-31" });
    const shown = { assignmentId: issued.lead.id, version: assignment(issued.lead.id).version };
    takeStep(db, actors.head, "acknowledge", shown, new Date("2024-08-06T02:00:00Z"));
    sign();
    expect(history(issued.lead.id).at(-1)).toMatchObject({
      kind: "assignment.deadline_set",
      effectiveOn: "2024-08-06",
    });
    const spans = db
      .select()
      .from(assignmentSpans)
      .where(eq(assignmentSpans.assignmentId, issued.lead.id))
      .all();
    expect(spans.map(({ fromDay }) => fromDay)).toEqual([...spans.map(({ fromDay }) => fromDay)].sort());
  });

  it("is skipped and recorded if it no longer fits, and does not prevent the signature", () => {
    const { actors, db, note, sign, record, meetingId, reported, assignment, meeting } = begin();
    note({ assignmentId: reported.lead.id, kind: "confirm", note: "" });
    const { id: assignmentId, version } = assignment(reported.lead.id);
    takeStep(db, actors.head, "take-back", { assignmentId, version }, new Date("2024-08-06T02:00:00Z"));
    expect(record()?.decisions).toMatchObject([{ fits: false }]);
    sign();
    expect(meeting(meetingId).status).toBe("signed");
    expect(assignment(assignmentId).state).toBe("in-progress");
    const lapsed = db.select().from(events).where(eq(events.kind, "directive.decision_lapsed")).all();
    expect(lapsed).toMatchObject([{ directiveId: reported.directive.id, meetingId, assignmentId: null }]);
  });

  it("carries work over as a proposed directive, linked both ways by the signature", () => {
    const { db, actors, note, sign, record, history, issued, meetingId } = begin();
    note({ kind: "carry-over", note: "" });
    const [next] = record()?.directives ?? [];
    const stored = db
      .select()
      .from(directives)
      .where(eq(directives.id, next?.id ?? 0))
      .get();
    expect(stored).toMatchObject({ continuesId: issued.directive.id, summary: issued.directive.summary });
    sign();
    expect(history(issued.lead.id).at(-1)).toMatchObject({
      kind: "assignment.carried_over",
      payload: { directiveId: next?.id, code: `${record()?.code} · 1` },
    });
    // The next meeting reviews the new directive only.
    const later = { id: meetingId + 100, heldOn: "2024-09-09" };
    const seen = listReview(db, actors.clerk, later).flatMap(({ work }) => work.map((w) => w.directiveId));
    expect(seen).toContain(next?.id);
    expect(seen).not.toContain(issued.directive.id);
  });

  it("removes the proposed directive with the decision", () => {
    const { db, actors, note, meetingId, issued } = begin();
    const count = () => db.select().from(directives).all().length;
    const before = count();
    note({ kind: "carry-over", note: "" });
    expect(count()).toBe(before + 1);
    removeReviewDecision(db, actors.clerk, { meetingId, assignmentId: issued.lead.id }, AT_MEETING);
    expect(count()).toBe(before);
  });

  it("is part of what is signed, with the figures of the day frozen beside it", () => {
    const { note, sign, record, actors, db, issued, assignment } = begin();
    const hash = () => {
      const shown = record();
      return shown && contentHashOf(shown);
    };
    const before = hash();
    note({ kind: "urge" });
    expect(hash()).not.toBe(before);
    expect(record()?.frozenFigures).toBeNull();
    sign();
    const frozen = record()?.frozenFigures;
    expect(frozen?.asOf).toBe(HELD);
    const signedHash = hash();
    const { id: assignmentId, version } = assignment(issued.lead.id);
    takeStep(
      db,
      actors.staff,
      "log-progress",
      { assignmentId, version, note: "Đang làm.", percent: 10, files: [] },
      new Date("2024-08-08T02:00:00Z"),
    );
    expect(record()?.frozenFigures).toEqual(frozen);
    expect(hash()).toBe(signedHash);
  });

  it.each([
    ["confirm", null, "review.decision_misfit"],
    ["extend", "2024-07-01", "review.deadline_not_later"],
    ["extend", null, "review.deadline_not_later"],
  ] as const)("refuses %s until %s", (kind, deadline, code) => {
    expect(() => begin().note({ kind, deadline })).toThrow(code);
  });
});

describe("a meeting's decision on periodic work", () => {
  function beginPeriodic() {
    const agency = begin();
    const { db, own, actors, assignment } = agency;
    const { directive, lead } = makeIssuedDirective(db, { leadId: own.id, period: "month" });
    const report = () => {
      const shown = { assignmentId: lead.id, version: assignment(lead.id).version };
      const product = { productNumber: "7/BC", productDate: "2024-07-30", note: "", files: [] };
      takeStep(db, actors.head, "report-done", { ...shown, ...product }, new Date("2024-07-30T02:00:00Z"));
    };
    return { ...agency, directive, lead, report };
  }

  it("to confirm closes the period as of the meeting's day and opens the next", () => {
    const { db, note, sign, history, assignment, lead, report } = beginPeriodic();
    report();
    note({ assignmentId: lead.id, kind: "confirm", note: "" });
    sign();
    expect(assignment(lead.id)).toMatchObject({
      state: "in-progress",
      periodEnd: "2024-08-31",
      reportedOn: null,
      closedOn: null,
    });
    const recorded = history(lead.id);
    expect(recorded.at(-1)).toMatchObject({
      kind: "assignment.period_closed",
      effectiveOn: HELD,
      at: SIGNED.toISOString(),
      payload: { periodEnd: "2024-07-31", reportedOn: "2024-07-30", productNumber: "7/BC" },
    });
    expect(replay(recorded as unknown as RecordedAssignmentEvent[])).toEqual(snapshotOf(assignment(lead.id)));
    const spans = db.select().from(assignmentSpans).where(eq(assignmentSpans.assignmentId, lead.id)).all();
    expect(spans.map(({ fromDay, state, periodEnd }) => [fromDay, state, periodEnd])).toEqual([
      ["2024-07-01", "assigned", "2024-07-31"],
      ["2024-07-30", "reported", "2024-07-31"],
      [HELD, "in-progress", "2024-08-31"],
    ]);
  });

  it("to carry over keeps it periodic: its first period is counted from that meeting", () => {
    const { db, actors, note, sign, record, meetingId, history, assignment, directive, lead } =
      beginPeriodic();
    note({ assignmentId: lead.id, kind: "carry-over", note: "" });
    const [next] = record()?.directives ?? [];
    sign();
    expect(
      db
        .select()
        .from(directives)
        .where(eq(directives.id, next?.id ?? 0))
        .get(),
    ).toMatchObject({
      continuesId: directive.id,
      period: "month",
      originalDeadline: null,
      undated: false,
    });
    const going = db
      .select()
      .from(assignments)
      .where(eq(assignments.directiveId, next?.id ?? 0))
      .all();
    expect(going).toMatchObject([{ state: "assigned", periodEnd: "2024-08-31" }]);
    expect(history(lead.id).at(-1)).toMatchObject({ kind: "assignment.carried_over", effectiveOn: HELD });
    expect(replay(history(lead.id) as unknown as RecordedAssignmentEvent[])).toEqual(
      snapshotOf(assignment(lead.id)),
    );
    const later = { id: meetingId + 100, heldOn: "2024-09-09" };
    const seen = listReview(db, actors.clerk, later).flatMap(({ work }) => work.map((w) => w.directiveId));
    expect(seen).toContain(next?.id);
    expect(seen).not.toContain(directive.id);
  });
});

describe("urging", () => {
  it("is numbered; an undone one is not counted", () => {
    const { db, actors, issued, history } = begin();
    const urge = (at: string) =>
      takeStep(db, actors.clerk, "urge", { assignmentId: issued.lead.id, note: "Khẩn." }, new Date(at));
    urge("2024-08-05T02:00:00Z");
    const second = urge("2024-08-05T03:00:00Z");
    undoStep(db, actors.clerk, { eventId: second }, new Date("2024-08-05T03:00:05Z"));
    urge("2024-08-06T03:00:00Z");
    const numbers = history(issued.lead.id)
      .filter(({ kind }) => kind === "assignment.urged")
      .map(({ payload }) => (payload as { n: number }).n);
    expect(numbers).toEqual([1, 2, 2]);
  });

  it("three times before the day of a ceremony gives the work its own place on the review", () => {
    const { db, actors, issued, planned, note, record } = begin();
    const urge = (at: string) =>
      takeStep(db, actors.clerk, "urge", { assignmentId: issued.lead.id, note: "Khẩn." }, new Date(at));
    const day = "2024-07-20";
    db.update(meetings).set({ heldOn: "2024-09-02" }).where(eq(meetings.id, planned.id)).run();
    const coming = () => findComingReview(db, actors.staff, issued.directive.id, day);
    urge("2024-07-10T02:00:00Z");
    urge("2024-07-15T02:00:00Z");
    // On the ceremony's own day, which counts for the next one.
    urge("2024-08-05T01:00:00Z");
    expect(countReviewedByItself(db, actors.clerk, HELD)).toBe(0);
    expect(countReviewedByItself(db, actors.clerk, "2024-09-02")).toBe(1);
    expect(coming()).toMatchObject({ id: planned.id, heldOn: "2024-09-02" });
    const shown = (heldOn: string) => groupForReview(listReview(db, actors.clerk, { id: 0, heldOn }));
    expect(shown(HELD).map(({ unit }) => unit)).toEqual([issued.lead.departmentId]);
    const groups = shown("2024-09-02");
    expect(groups.map(({ unit }) => unit)).toEqual(["urged", issued.lead.departmentId]);
    expect(groups[0]?.work.map(({ assignmentId }) => assignmentId)).toEqual([issued.lead.id]);
    note({});
    expect(record()?.decisions).toMatchObject([{ urgedBefore: 2 }]);
    // An undone urging is not counted.
    db.delete(reviewDecisions).run();
    const fourth = urge("2024-08-20T02:00:00Z");
    undoStep(db, actors.clerk, { eventId: fourth }, new Date("2024-08-20T02:00:03Z"));
    expect(countReviewedByItself(db, actors.clerk, "2024-09-02")).toBe(1);
    takeStep(
      db,
      actors.leader,
      "withdraw",
      { assignmentId: issued.lead.id, version: agencyVersion(db, issued.lead.id), reason: "Thôi." },
      SIGNED,
    );
    expect([countReviewedByItself(db, actors.clerk, "2024-09-02"), coming()]).toEqual([0, null]);
  });
});

const agencyVersion = (db: Database, id: number) =>
  db.select().from(assignments).where(eq(assignments.id, id)).get()?.version ?? 0;
