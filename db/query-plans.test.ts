import { describe, expect, it } from "vitest";
import { readRegisterView } from "@/domain/directives/register-view";
import type { Database } from "./client";
import { claimMail } from "./mutations/mail/claim-mail";
import { lapseMail } from "./mutations/mail/lapse-mail";
import { gatherDigests } from "./mutations/notifications/gather-digests";
import { claimDeliveries } from "./mutations/webhooks/claim-deliveries";
import { findUndoableAct } from "./queries/directives/find-undoable-act";
import { listRegister } from "./queries/directives/list-register";
import { listRegisterLines } from "./queries/directives/list-register-lines";
import { listNotifications } from "./queries/notifications/list-notifications";
import { testDatabase } from "./test-database";
import { JULY_FIRST, leaderGrant, makeActor } from "./test-factories";

/** Tables that grow as long as the agency works. */
const GROWING = ["assignment_spans", "events", "notifications", "mails", "webhook_deliveries"];

/** Where SQLite would scan a whole growing table, in the queries of a run. */
function walksIn(db: Database, run: () => unknown): string[] {
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
  return (
    asked
      .filter((statement) => /^\s*(select|update|delete)/i.test(statement))
      .flatMap((statement) => {
        const values = (statement.match(/\?/g) ?? []).map(() => null);
        const plan = prepare(`explain query plan ${statement}`).all(...values) as { detail: string }[];
        return plan.map(({ detail }) => detail);
      })
      .filter((detail) => GROWING.some((table) => new RegExp(`^SCAN ${table}\\b`).test(detail)))
      // The index of waiting rows is small and may be scanned.
      .filter((detail) => !/USING INDEX (mails_due|webhook_deliveries_due)$/.test(detail))
  );
}

describe("frequent queries, and those of every page, scan no growing table", () => {
  const db = testDatabase();
  const leader = makeActor(db, [leaderGrant]);
  const today = readRegisterView({});

  it.each<[string, () => unknown]>([
    ["the register of today", () => listRegister(db, leader, today, "2024-07-01")],
    ["its lines for a sheet", () => [...listRegisterLines(db, leader, today, "2024-07-01")]],
    ["the act to undo", () => findUndoableAct(db, leader, JULY_FIRST)],
    ["the notifications", () => listNotifications(db, leader, { unreadOnly: false, page: 1 })],
    ["the mail that is due", () => claimMail(db, "so.example", JULY_FIRST)],
    ["the digests that are due", () => gatherDigests(db, "2024-07-01", JULY_FIRST)],
    ["the mail that lapses", () => lapseMail(db, JULY_FIRST)],
    ["the deliveries that are due", () => claimDeliveries(db, JULY_FIRST, 10)],
  ])("%s", (_, run) => {
    expect(walksIn(db, run)).toEqual([]);
  });
});
