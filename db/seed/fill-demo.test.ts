import { and, asc, eq, gte, isNotNull, lte } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, type Day } from "@/domain/calendar/day";
import { countBuckets } from "@/domain/directives/buckets";
import { reportOn } from "@/domain/directives/period-report";
import { type RecordedAssignmentEvent, replay } from "@/domain/directives/projection";
import { readRegisterView } from "@/domain/directives/register-view";
import { readContent } from "@/domain/evaluation/content";
import { type EvaluationPeriod, readPeriod } from "@/domain/evaluation/periods";
import type { Database } from "../client";
import { snapshotOf } from "../mutations/directives/write-assignment";
import { listRegister } from "../queries/directives/list-register";
import { listReportRows } from "../queries/directives/list-report-rows";
import { findEvaluation, listEvaluations } from "../queries/evaluation/find-evaluation";
import { hashOf } from "../queries/meetings/content-hash";
import { countReviewedByItself } from "../queries/meetings/count-reviewed";
import { departments } from "../schema/departments";
import { assignments, directives } from "../schema/directives";
import { evaluationConfirmations, evaluationJudgements } from "../schema/evaluation";
import { events } from "../schema/events";
import { savedViews } from "../schema/saved-views";
import { subtasks } from "../schema/subtasks";
import { deputies } from "../schema/users";
import { workOrders } from "../schema/work-orders";
import { testDatabase } from "../test-database";
import { clerkGrant, leaderGrant, makeActor } from "../test-factories";
import { fillDemo } from "./fill-demo";
import { seededRandom } from "./random";

const NOW = new Date("2026-09-10T03:00:00Z");
const DAYS: readonly Day[] = [
  "2023-07-04",
  "2023-12-31",
  "2024-02-29",
  "2024-07-02",
  "2025-01-01",
  "2025-09-10",
  "2026-09-10",
];

/** Compares the events of the demo agency with its rows and spans, day by day. */
describe("the demo agency", () => {
  let db: Database;
  let histories: Map<number, RecordedAssignmentEvent[]>;
  beforeAll(() => {
    db = testDatabase();
    fillDemo(db, seededRandom(11), { passwordHash: "!", pictures: [], now: NOW });
    histories = new Map();
    for (const row of db.select().from(events).orderBy(asc(events.id)).all()) {
      if (row.assignmentId === null) continue;
      const history = histories.get(row.assignmentId) ?? [];
      history.push(row as unknown as RecordedAssignmentEvent);
      histories.set(row.assignmentId, history);
    }
  }, 120_000);

  it("has rows that equal the replay of their events", () => {
    const rows = db.select().from(assignments).all();
    const issued = rows.filter(({ state }) => state !== "proposed");
    expect(issued.length).toBeGreaterThan(300);
    for (const row of issued) expect(replay(histories.get(row.id) ?? [])).toEqual(snapshotOf(row));
  });

  it("shows the register of each past day as the events up to that day give it", () => {
    const actor = makeActor(db, [clerkGrant]);
    for (const day of DAYS) {
      const then = [...histories.values()].flatMap((history) => {
        const standing = replay(history.filter(({ effectiveOn }) => effectiveOn <= day));
        return standing?.role === "lead" ? [standing] : [];
      });
      const view = readRegisterView({ asof: day });
      const { counts, rows, total } = listRegister(db, actor, view, "2026-09-10");
      expect(counts, day).toEqual(countBuckets(then, day));
      expect(rows.length, day).toBe(Math.min(50, total));
      const period = { from: "2023-01-01", to: day, asOf: day };
      expect(reportOn(listReportRows(db, actor, period), day).agency.counts, day).toEqual(counts);
    }
  });

  it("contains more than reports: work urged three times, an extension request for a period, a deputy", () => {
    const actor = makeActor(db, [clerkGrant]);
    const today = "2026-09-10";
    expect(countReviewedByItself(db, actor, "2026-10-05")).toBeGreaterThan(0);
    const asked = db.select().from(assignments).where(isNotNull(assignments.requestedDeadline)).all();
    expect(asked.filter(({ periodEnd }) => periodEnd !== null)).toHaveLength(1);
    const stands = and(lte(deputies.fromDay, today), gte(deputies.toDay, today));
    expect(db.select().from(deputies).where(stands).all()).toHaveLength(1);
    expect(db.select().from(savedViews).all().length).toBeGreaterThan(1);
  });

  it("has work orders that stand as they were given, numbered without a gap, eight of them overdue", () => {
    const orders = db.select().from(workOrders).orderBy(asc(workOrders.id)).all();
    // Every 19 days from 8 January to 24 August, one four days ago, and eight that are overdue.
    expect(orders.map(({ year, number }) => `${year}/${number}`)).toEqual(
      Array.from({ length: 22 }, (_, n) => `2026/${n + 1}`),
    );
    expect(new Set(orders.map(({ origin }) => origin)).size).toBe(3);
    expect(orders.some(({ notedByName }) => notedByName !== null && notedByName !== "")).toBe(true);
    const given = db
      .select({ state: assignments.state, deadline: assignments.deadline, shares: assignments.officerShares })
      .from(assignments)
      .innerJoin(directives, eq(directives.id, assignments.directiveId))
      .where(and(isNotNull(directives.workOrderId), eq(assignments.role, "lead")))
      .all();
    expect(given.filter(({ state }) => state === "done").length).toBeGreaterThan(8);
    const late = given.filter(({ state, deadline }) => state !== "done" && (deadline ?? "") < "2026-09-08");
    expect(late.map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => "in-progress"));
    expect(given.some(({ shares }) => shares !== null && shares.length === 2)).toBe(true);
    expect(
      db
        .select()
        .from(subtasks)
        .all()
        .some(({ doneOn }) => doneOn === null),
    ).toBe(true);
  });

  it("has August's task figures confirmed as they still are, and the rest said to be missing", () => {
    const leader = makeActor(db, [leaderGrant]);
    const august = readPeriod("2026-08") as EvaluationPeriod;
    const confirmed = db.select().from(evaluationConfirmations).all();
    expect(confirmed.length).toBeGreaterThan(4);
    expect(new Set(confirmed.map(({ periodKey }) => periodKey))).toEqual(new Set(["2026-08"]));
    for (const { personId, confirmedOn, contentHash, content } of confirmed) {
      expect(hashOf(content)).toBe(contentHash);
      const { abc, points, scores, gaps } = readContent(content, confirmedOn);
      // A report that came in later on that day waits, and changes no figure.
      const then = findEvaluation(db, leader, personId, { period: august, asOf: confirmedOn });
      expect(then?.points).toBeCloseTo(points ?? -1, 3);
      expect(gaps).toEqual([]);
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(70);
      expect(abc).not.toBeNull();
      expect(scores?.general).toBeGreaterThan(20);
    }
    // Leaders and staff are among them, and work of minutes and of work orders was classified.
    const reports = confirmed.map(({ content, confirmedOn }) => readContent(content, confirmedOn));
    expect(reports.every(({ rows }) => rows.some(({ notCounted }) => notCounted === null))).toBe(true);
    const kinds = db
      .select()
      .from(evaluationJudgements)
      .all()
      .map(({ value }) => value);
    expect(kinds).toEqual(expect.arrayContaining(["planned", "unplanned"]));
    expect(reports.some(({ standing }) => standing?.leads)).toBe(true);
    expect(reports.some(({ standing }) => standing?.leads === false)).toBe(true);
    // The month that runs is not confirmed, and nobody without work has a figure.
    const running = readPeriod("2026-09") as EvaluationPeriod;
    for (const { id } of db.select().from(departments).all()) {
      for (const { gaps, points } of listEvaluations(db, leader, id, {
        period: running,
        asOf: "2026-09-10",
      })) {
        if (gaps.length > 0) expect(points).toBeNull();
      }
    }
  });

  it("gives the same for today by rows and by spans", () => {
    const actor = makeActor(db, [clerkGrant]);
    const today = "2026-09-10";
    const byRows = listRegister(db, actor, readRegisterView({}), today);
    const bySpans = listRegister(db, actor, readRegisterView({ asof: today }), addDays(today, 30));
    // Work that needs attention is shown for today only.
    const waits = { requestedDeadline: null, stale: false };
    expect(bySpans.rows).toEqual(byRows.rows.map((row) => ({ ...row, ...waits })));
    expect([bySpans.counts, bySpans.marks]).toEqual([byRows.counts, byRows.marks]);
    expect(
      db.select().from(assignments).where(eq(assignments.state, "proposed")).all().length,
    ).toBeGreaterThan(0);
  });
});
