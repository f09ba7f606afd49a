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
import { countAgencyBuckets, countMonthlyBuckets } from "./queries/directives/count-buckets";
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
import { listComingMeetings, listMeetingsUnderWay } from "./queries/meetings/list-meetings";
import { listDirectivesOf } from "./queries/minutes/list-recorded-directives";
import { countUnread, listNotifications } from "./queries/notifications/list-notifications";
import { findAnsweredMail } from "./queries/replies/find-answered-mail";
import { findReplyOutcome } from "./queries/replies/find-reply-outcome";
import { directives } from "./schema/directives";
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
    // The index of waiting rows is small and may be scanned; that of meetings by day is left at the list's limit.
    .filter((detail) => !/USING INDEX (mails_due|webhook_deliveries_due|meetings_held)$/.test(detail));

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

  it("the counts of the register and of the agency read an index of all work alone", () => {
    const counted = "SEARCH assignments USING COVERING INDEX assignments_counted (role=?)";
    expect(plansIn(db, () => listRegister(db, leader, readRegisterView({}), "2024-07-01"))).toContain(
      counted,
    );
    expect(plansIn(db, () => countAgencyBuckets(db, leader, "2024-07-01"))).toContain(counted);
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
