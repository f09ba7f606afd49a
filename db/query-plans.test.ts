import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { overduePartsOf, readRegisterView } from "@/domain/directives/register-view";
import { readThematicReportView } from "@/domain/meetings/thematic-report-view";
import type { Database } from "./client";
import { claimMail } from "./mutations/mail/claim-mail";
import { lapseMail } from "./mutations/mail/lapse-mail";
import { gatherDigests } from "./mutations/notifications/gather-digests";
import { claimPushes } from "./mutations/push/claim-pushes";
import { claimDeliveries } from "./mutations/webhooks/claim-deliveries";
import { findShellFacts } from "./queries/agency/find-shell-facts";
import {
  countAgencyBuckets,
  countDepartmentBuckets,
  countMonthlyBuckets,
} from "./queries/directives/count-buckets";
import { countOverdueParts } from "./queries/directives/count-overdue-parts";
import { countWorkOrdersByLead } from "./queries/directives/count-work-orders";
import { findDirective } from "./queries/directives/find-directive";
import { findUndoableAct } from "./queries/directives/find-undoable-act";
import { listOverdue, listOwnWork } from "./queries/directives/list-desk";
import { listDirectiveCorrections } from "./queries/directives/list-directive-corrections";
import { listDirectiveEvents } from "./queries/directives/list-events";
import { listExtensionRequests } from "./queries/directives/list-extension-requests";
import { listRegister, listRegisterAfter } from "./queries/directives/list-register";
import { listRegisterChoices } from "./queries/directives/list-register-choices";
import { listRegisterLines } from "./queries/directives/list-register-lines";
import { listReportRows } from "./queries/directives/list-report-rows";
import { listWaitingReports } from "./queries/directives/list-waiting-reports";
import { listHistories, listLedHistories } from "./queries/evaluation/list-histories";
import { listIndicators } from "./queries/figures/list-indicators";
import { findComingReview } from "./queries/meetings/find-coming-review";
import { findMeetingRecord } from "./queries/meetings/find-meeting-record";
import {
  listComingMeetings,
  listMeetings,
  listMeetingsUnderWay,
  listMeetingYears,
} from "./queries/meetings/list-meetings";
import { listTurns } from "./queries/meetings/list-turns";
import { listDirectivesOf } from "./queries/minutes/list-recorded-directives";
import { countStanding, countUnread, listNotifications } from "./queries/notifications/list-notifications";
import { findPerson } from "./queries/people/find-person";
import { listReferences } from "./queries/references/list-references";
import { listReportChoices } from "./queries/references/list-report-choices";
import { listThematicReports, listTopics } from "./queries/references/list-thematic-reports";
import { findAnsweredMail } from "./queries/replies/find-answered-mail";
import { findReplyOutcome } from "./queries/replies/find-reply-outcome";
import { SEARCH_KINDS, search } from "./queries/search/search";
import { listSubtasksOf } from "./queries/subtasks/list-subtasks-of";
import { directives } from "./schema/directives";
import { closedCounts } from "./schema/kept";
import { legalReferences } from "./schema/legal-references";
import { agendaItems, rotaTurns } from "./schema/meetings";
import { testDatabase } from "./test-database";
import {
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
  makeSeries,
} from "./test-factories";
import { GROWING } from "./test-walks";

const PAGE_OF_API = { after: null, limit: 51, whose: "view" as const };

/** The plans of the queries of a run, a line for each step. */
function plansIn(db: Database, run: () => unknown): string[] {
  const asked: string[] = [];
  const prepare = db.$client.prepare.bind(db.$client);
  Object.assign(db.$client, {
    prepare: (statement: string) => {
      asked.push(statement);
      return prepare(statement);
    },
  });
  run();
  Object.assign(db.$client, { prepare });
  expect(asked).not.toEqual([]);
  return asked
    .filter((statement) => /^\s*(select|update|delete)/i.test(statement))
    .flatMap((statement) => {
      const values = (statement.match(/\?/g) ?? []).map(() => null);
      const plan = prepare(`explain query plan ${statement}`).all(...values) as { detail: string }[];
      return plan.map(({ detail }) => detail);
    });
}

/** Where SQLite would scan a whole growing table, in the queries of a run. */
const walksIn = (db: Database, run: () => unknown): string[] =>
  plansIn(db, run)
    .filter((detail) => GROWING.some((table) => new RegExp(`^SCAN ${table}\\b`).test(detail)))
    // Thematic reports are counted from their own index: one small entry for each.
    .filter((detail) => !detail.endsWith("INDEX agenda_items_reports"))
    // The indexes of waiting rows and of open work are small and may be scanned; those of meetings by day and of the
    // register's order are left at the list's limit.
    .filter((detail) => !/INDEX (mails_due|webhook_deliveries_due|assignments_unsettled)$/.test(detail))
    .filter((detail) => !/INDEX (meetings_held|register_order_given)$/.test(detail));

describe("frequent queries, and those of every page, scan no growing table", () => {
  const db = testDatabase();
  const leader = makeActor(db, [leaderGrant]);
  const head = makeActor(db, [headGrant(makeDepartment(db).id)]);
  const today = readRegisterView({});
  const ofDepartment = readRegisterView({ department: "1" });
  const overdue = readRegisterView({ show: "open-overdue", sort: "deadline" });
  const withdrawn = readRegisterView({ show: "mark-withdrawn" });
  const parts = readRegisterView({ role: "coordinating" });
  const overdueParts = overduePartsOf(readRegisterView({ sort: "deadline" }));
  const filtered = readRegisterView({ origin: "meeting", given: "1", q: "báo cáo", due: "past" });
  const JULY = { from: "2024-07-01", to: "2024-07-31" };
  const HALF_YEAR = { from: "2024-01-01" };
  const LED = { departmentIds: [1], followerUserIds: [1] };

  it.each<[string, () => unknown]>([
    ["the register of today", () => listRegister(db, leader, today, "2024-07-01")],
    ["its lines for a sheet", () => [...listRegisterLines(db, leader, today, "2024-07-01")]],
    ["its filters' choices", () => listRegisterChoices(db, leader, 7)],
    ["a page of the API's list", () => listRegisterAfter(db, leader, today, "2024-07-01", PAGE_OF_API)],
    ["the frame of every page", () => findShellFacts(db, leader, "2024-07-01")],
    ["the frame of a head's page", () => findShellFacts(db, head, "2024-07-01")],
    ["the unread notifications", () => countUnread(db, leader)],
    ["a directive", () => findDirective(db, leader, 7)],
    ["a directive's events", () => listDirectiveEvents(db, 7)],
    ["a directive's corrections", () => listDirectiveCorrections(db, leader, 7)],
    ["a record", () => findMeetingRecord(db, leader, 7)],
    ["the agency's figures", () => countAgencyBuckets(db, leader, "2024-07-01")],
    ["those of half a year", () => countAgencyBuckets(db, leader, "2024-07-01", { from: "2024-01-01" })],
    ["a department's figures by month", () => countMonthlyBuckets(db, leader, 7, "2024-07-01", {})],
    ["those of a year", () => countMonthlyBuckets(db, leader, 7, "2024-07-01", { from: "2023-08-01" })],
    ["the departments' figures", () => countDepartmentBuckets(db, leader, "2024-07-01")],
    ["a department's register", () => listRegister(db, leader, ofDepartment, "2024-07-01")],
    ["the overdue work of the register", () => listRegister(db, leader, overdue, "2024-07-01")],
    ["the withdrawn work of the register", () => listRegister(db, leader, withdrawn, "2024-07-01")],
    ["the work orders by department", () => countWorkOrdersByLead(db, leader, "2024-07-01")],
    ["those of half a year", () => countWorkOrdersByLead(db, leader, "2024-07-01", HALF_YEAR)],
    ["the rows of a report", () => listReportRows(db, leader, { ...JULY, asOf: "2024-08-01" })],
    ["an evaluation of people", () => listHistories(db, [1, 2], { period: JULY, asOf: "2024-08-01" })],
    ["that of a leader", () => listLedHistories(db, LED, { period: JULY, asOf: "2024-08-01" })],
    ["the years with meetings", () => listMeetingYears(db, leader)],
    ["the meetings of a year", () => listMeetings(db, leader, 2024)],
    ["the thematic reports", () => listThematicReports(db, leader, readThematicReportView({}))],
    ["their filters' choices", () => listReportChoices(db, leader)],
    ["their topics", () => listTopics(db, leader)],
    ["the legal references", () => listReferences(db, leader, { query: "", kind: "", page: 1 })],
    ["a person", () => findPerson(db, leader, leader.personId ?? 0)],
    ["the newest figures", () => listIndicators(db, leader, 60)],
    ["the number of notifications", () => countStanding(db, head)],
    ["the requests for more time", () => listExtensionRequests(db, leader)],
    ["the reports to confirm", () => listWaitingReports(db, leader, "mine", "2024-07-01")],
    ["own work", () => listOwnWork(db, head)],
    ["the subtasks of a person who moves", () => listSubtasksOf(db, leader, 7)],
    ["overdue work", () => listOverdue(db, leader, "2024-07-01", "lead")],
    ["overdue parts", () => listOverdue(db, leader, "2024-07-01", "coordinating")],
    ["the overdue parts of the register", () => listRegister(db, leader, overdueParts, "2024-07-01")],
    ["all parts of the register", () => listRegister(db, leader, parts, "2024-07-01")],
    ["a page of the API's parts", () => listRegisterAfter(db, leader, parts, "2024-07-01", PAGE_OF_API)],
    ["the number of overdue parts", () => countOverdueParts(db, leader, today, "2024-07-01")],
    ["that of a filtered register", () => countOverdueParts(db, leader, filtered, "2024-07-01")],
    ["the meetings under way", () => listMeetingsUnderWay(db, leader)],
    ["the coming meetings", () => listComingMeetings(db, leader, "2024-07-01")],
    ["the act to undo", () => findUndoableAct(db, leader, JULY_FIRST)],
    ["the notifications", () => listNotifications(db, leader, { unreadOnly: false, page: 1 })],
    ["the mail that is due", () => claimMail(db, "so.example", JULY_FIRST)],
    ["the pushes that are due", () => claimPushes(db, JULY_FIRST, 10)],
    ["a mail of the mailbox that was handled", () => findReplyOutcome(db, "x")],
    ["the mail replied to", () => findAnsweredMail(db, "x")],
    ["the digests that are due", () => gatherDigests(db, "2024-07-01", JULY_FIRST)],
    ["the mail that lapses", () => lapseMail(db, JULY_FIRST)],
    ["the deliveries that are due", () => claimDeliveries(db, JULY_FIRST, 10)],
  ])("%s", (_, run) => {
    expect(walksIn(db, run)).toEqual([]);
  });
});

/** Adds a result of each kind that grows. */
function addReports(db: Database): void {
  const { directive } = makeIssuedDirective(db, { summary: "Báo cáo" });
  const meetingId = makeMeeting(db, { title: "Họp báo cáo", status: "planned" }).id;
  db.insert(agendaItems).values({ meetingId, sortOrder: 1, kind: "report", title: "Báo cáo" }).run();
  const number = `${directive.id}/NQ`;
  db.insert(legalReferences).values({ kind: "Nghị quyết", number, subject: "Chế độ báo cáo" }).run();
}

/** Searches every kind of result with accents, so that both orders are read. */
const searchAll = (db: Database, reader: Actor) =>
  SEARCH_KINDS.map((kind) => search(db, reader, kind, "báo cáo", { limit: 5, today: "2024-07-01" }));

/** An agency with a series in which a department has its turn. */
function makeRota() {
  const db = testDatabase();
  const departmentId = makeDepartment(db).id;
  db.insert(rotaTurns)
    .values({ seriesId: makeSeries(db).id, departmentId, sortOrder: 1 })
    .run();
  return { db, reader: makeActor(db, [leaderGrant]) };
}

describe("by an index that is small for what is asked", () => {
  const db = testDatabase();
  const leader = makeActor(db, [leaderGrant]);

  it("a record finds what was issued by its directives, not among all that ever was", () => {
    const { directive } = makeIssuedDirective(db, { leadId: makeDepartment(db).id });
    const rows = db.select().from(directives).where(eq(directives.id, directive.id)).all();
    const plans = plansIn(db, () => listDirectivesOf(db, rows, new Map(), { issued: true }));
    expect(plans).toContain("SEARCH events USING INDEX events_directive (directive_id=?)");
  });

  it("the counts of the register, of the agency and of departments read an index of unsettled work alone", () => {
    const counted = "SEARCH assignments USING COVERING INDEX assignments_unsettled (role=?)";
    const register = readRegisterView({});
    expect(plansIn(db, () => listRegister(db, leader, register, "2024-07-01"))).toContain(counted);
    expect(plansIn(db, () => countAgencyBuckets(db, leader, "2024-07-01"))).toContain(counted);
    expect(plansIn(db, () => countDepartmentBuckets(db, leader, "2024-07-01"))).toContain(counted);
    const ofDepartment = readRegisterView({ department: "1" });
    expect(plansIn(db, () => listRegister(db, leader, ofDepartment, "2024-07-01"))).toContain(
      "SEARCH assignments USING COVERING INDEX assignments_unsettled (role=? AND department_id=?)",
    );
  });

  it("the overdue parts of coordinating departments are found among unsettled work, whatever the filters", () => {
    const views: Record<string, string>[] = [
      {},
      { meeting: "1" },
      { origin: "meeting", from: "2020-01-01" },
      { q: "báo cáo" },
    ];
    for (const asked of views) {
      const view = readRegisterView(asked);
      const plans = plansIn(db, () => countOverdueParts(db, leader, view, "2024-07-01"));
      expect(plans.filter((detail) => / (assignments|directives) /.test(detail))).toEqual([
        "SEARCH assignments USING INDEX assignments_unsettled (role=?)",
        "SEARCH directives USING INTEGER PRIMARY KEY (rowid=?)",
      ]);
    }
  });

  it("whose turn it is to report is found from the latest meeting on", () => {
    const { db, reader } = makeRota();
    const plans = plansIn(db, () => listTurns(db, reader));
    expect(plans).toContain("SEARCH meetings USING INDEX meetings_series (series_id=?)");
    // Only the rota itself is sorted.
    expect(plans.filter((detail) => detail === "USE TEMP B-TREE FOR ORDER BY")).toHaveLength(1);
  });

  it("the number of a ceremony is counted in the index of numbered meetings", () => {
    const { id } = makeMeeting(db);
    const plans = plansIn(db, () => findMeetingRecord(db, leader, id));
    expect(plans.filter((detail) => detail.includes("meetings_numbered"))).toHaveLength(1);
  });

  it("a past day is counted from kept changes, and each row's span is found by its assignment", () => {
    const past = readRegisterView({ asof: "2024-06-30" });
    const plans = plansIn(db, () => listRegister(db, leader, past, "2024-07-01"));
    const within = (bounds: string) =>
      `SEARCH span_changes USING INDEX sqlite_autoindex_span_changes_1 (grain=? AND ${bounds})`;
    expect(plans.filter((detail) => detail.includes("span_changes"))).toEqual([
      within("period<?"),
      within("period>? AND period<?"),
      within("period>? AND period<?"),
    ]);
    const ofSpans = plans.filter((detail) => /^SEARCH (assignment_spans|o) /.test(detail));
    expect([...new Set(ofSpans)].sort()).toEqual([
      "SEARCH assignment_spans USING INDEX assignment_spans_assignment (assignment_id=? AND from_day<?)",
      "SEARCH o USING INDEX assignment_spans_assignment (assignment_id=? AND from_day<?)",
    ]);
  });

  it("what was issued between two days is counted and listed from its directives", () => {
    const issued = readRegisterView({ from: "2024-06-01", to: "2024-06-30" });
    const plans = plansIn(db, () => listRegister(db, leader, issued, "2024-07-01"));
    const found = "SEARCH directives USING INDEX directives_issued_on (issued_on>? AND issued_on<?)";
    expect(plans.filter((detail) => detail === found)).toHaveLength(2);
    expect(plans).not.toContain("SCAN assignments");
  });

  it("a page of a long register is found along the order that is kept", () => {
    const long = testDatabase();
    const reader = makeActor(long, [leaderGrant]);
    long
      .insert(closedCounts)
      .values({ departmentId: 1, role: "lead", outcome: "done-late", origin: "meeting", closed: 2000 })
      .run();
    const plans = plansIn(long, () => listRegister(long, reader, readRegisterView({}), "2024-07-01"));
    expect(plans).toContain("SCAN register_order USING COVERING INDEX register_order_given");
    // Only the rows of one meeting are put in order of their numbers.
    expect(plans).toContain("USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY");
    expect(plans).not.toContain("SCAN assignments");
  });

  it("the meetings of a year and their directives are found from the meetings", () => {
    const plans = plansIn(db, () => listMeetings(db, leader, 2024));
    expect(plans.filter((detail) => /SEARCH a\b/.test(detail) && !detail.includes("directive_id=?"))).toEqual(
      [],
    );
  });

  it("the number of notifications is kept; what the reader may not see is found from its meeting or directive", () => {
    const plans = plansIn(db, () => countStanding(db, leader));
    expect(plans).toContain("SEARCH notification_counts USING INTEGER PRIMARY KEY (rowid=?)");
    expect(plans).toContain(
      "SEARCH notifications USING INDEX notifications_meeting (meeting_id=? AND user_id=?)",
    );
    expect(plans).toContain(
      "SEARCH notifications USING INDEX notifications_directive (directive_id=? AND user_id=?)",
    );
  });

  it("a page of the API's list is read in the order of its keys", () => {
    const plans = plansIn(db, () =>
      listRegisterAfter(db, leader, readRegisterView({}), "2024-07-01", PAGE_OF_API),
    );
    expect(plans).toContain("SEARCH assignments USING INTEGER PRIMARY KEY (rowid<?)");
  });

  it("results of a search come in the order of their index, beside the few that the reader does not see", () => {
    addReports(db);
    expect(walksIn(db, () => searchAll(db, leader))).toEqual([]);
    const plans = plansIn(db, () => searchAll(db, leader));
    // With the typed accents, and without.
    const read = plans.filter((detail) =>
      /^SCAN search_(directive|meeting|agenda_item|reference) /.test(detail),
    );
    expect(read).toHaveLength(8);
    expect(plans).toContain("SEARCH directives USING COVERING INDEX directives_proposed (number=?)");
    expect(plans).toContain("SEARCH meetings USING COVERING INDEX meetings_status (status=?)");
    // Departments, people and the subtasks of the shown directives.
    expect(plans.filter((detail) => detail.startsWith("USE TEMP B-TREE"))).toHaveLength(3);
  });

  it("the coming review is sought among the meetings to come, not among all that are no supplement", () => {
    const plans = plansIn(db, () => findComingReview(db, leader, 1, "2024-07-01"));
    expect(plans).toContain("SEARCH meetings USING INDEX meetings_status (status=?)");
    expect(plans.filter((detail) => detail.includes("meetings_supplements"))).toEqual([]);
  });

  it("a page of notifications comes in its index's order", () => {
    const plans = plansIn(db, () => listNotifications(db, leader, { unreadOnly: false, page: 1 }));
    expect(plans).toContain("SEARCH notifications USING INDEX notifications_shown (user_id=?)");
    expect(plans.filter((detail) => detail.startsWith("USE TEMP B-TREE"))).toEqual([]);
  });
});
