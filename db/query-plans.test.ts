import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { readRegisterView } from "@/domain/directives/register-view";
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
import { findDirective } from "./queries/directives/find-directive";
import { findUndoableAct } from "./queries/directives/find-undoable-act";
import { listOverdue, listOwnWork } from "./queries/directives/list-desk";
import { listDirectiveEvents } from "./queries/directives/list-events";
import { listExtensionRequests } from "./queries/directives/list-extension-requests";
import { listRegister, listRegisterAfter } from "./queries/directives/list-register";
import { listRegisterChoices } from "./queries/directives/list-register-choices";
import { listRegisterLines } from "./queries/directives/list-register-lines";
import { listWaitingReports } from "./queries/directives/list-waiting-reports";
import { findMeetingRecord } from "./queries/meetings/find-meeting-record";
import { listComingMeetings, listMeetings, listMeetingsUnderWay } from "./queries/meetings/list-meetings";
import { listDirectivesOf } from "./queries/minutes/list-recorded-directives";
import { countStanding, countUnread, listNotifications } from "./queries/notifications/list-notifications";
import { findAnsweredMail } from "./queries/replies/find-answered-mail";
import { findReplyOutcome } from "./queries/replies/find-reply-outcome";
import { directives } from "./schema/directives";
import { closedCounts } from "./schema/kept";
import { testDatabase } from "./test-database";
import {
  headGrant,
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
} from "./test-factories";

const PAGE_OF_API = { after: null, limit: 51, whose: "view" as const };

/** Tables that grow as long as the agency works. */
const GROWING = [
  "meetings",
  "agenda_items",
  "participants",
  "directives",
  "assignments",
  "assignment_spans",
  "events",
  "notifications",
  "attachments",
  "mails",
  "webhook_deliveries",
  "mail_replies",
  "push_messages",
  "register_order",
];

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
    // The indexes of waiting rows and of open work are small and may be scanned; those of meetings by day and of the
    // register's order are left at the list's limit.
    .filter((detail) => !/INDEX (mails_due|webhook_deliveries_due|assignments_unsettled)$/.test(detail))
    .filter((detail) => !/INDEX (meetings_held|register_order_given)$/.test(detail));

describe("frequent queries, and those of every page, scan no growing table", () => {
  const db = testDatabase();
  const leader = makeActor(db, [leaderGrant]);
  const head = makeActor(db, [headGrant(makeDepartment(db).id)]);
  const today = readRegisterView({});

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
    ["a record", () => findMeetingRecord(db, leader, 7)],
    ["the agency's figures", () => countAgencyBuckets(db, leader, "2024-07-01")],
    ["those of half a year", () => countAgencyBuckets(db, leader, "2024-07-01", { from: "2024-01-01" })],
    ["a department's figures by month", () => countMonthlyBuckets(db, leader, 7, "2024-07-01", {})],
    ["the requests for more time", () => listExtensionRequests(db, leader)],
    ["the reports to confirm", () => listWaitingReports(db, leader, "mine", "2024-07-01")],
    ["own work", () => listOwnWork(db, head)],
    ["overdue work", () => listOverdue(db, head, "2024-07-01")],
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

  it("a page of notifications comes in its index's order", () => {
    const plans = plansIn(db, () => listNotifications(db, leader, { unreadOnly: false, page: 1 }));
    expect(plans).toContain("SEARCH notifications USING INDEX notifications_shown (user_id=?)");
    expect(plans.filter((detail) => detail.startsWith("USE TEMP B-TREE"))).toEqual([]);
  });
});
