import { expect, it } from "vitest";
import { checkEvents } from "@/db/audit/check-events";
import { giveWork } from "@/db/mutations/orders/give-work";
import { assignments, directives } from "@/db/schema/directives";
import { meetings } from "@/db/schema/meetings";
import { workOrders } from "@/db/schema/work-orders";
import { sql } from "@/db/sql";
import { testDatabase } from "@/db/test-database";
import {
  JULY_FIRST,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
} from "@/db/test-factories";
import { giveWorkInput } from "@/domain/work-orders/work-order-input";
import { multiplyHistory } from "./multiply-history";

it("copies closed work onto earlier days, keeps open work as it is, and continues the log's chain", () => {
  const db = testDatabase();
  const meetingId = makeMeeting(db, { status: "submitted" }).id;
  makeIssuedDirective(db, { meetingId });
  const closed = makeIssuedDirective(db, { meetingId });
  db.update(assignments).set({ state: "done" }).where(sql`${assignments.id} = ${closed.lead.id}`).run();
  db.update(meetings).set({ status: "signed", contentHash: "x" }).run();
  multiplyHistory(db, 3);
  const count = (where: string) =>
    db.$client.prepare(`select count(*) from assignments where ${where}`).pluck().get();
  // Two directives, of which one is copied four times, each 364 days before the last, which keeps the weekday.
  expect(db.select().from(directives).all()).toHaveLength(6);
  expect([count("state = 'assigned'"), count("state = 'done'")]).toEqual([1, 5]);
  expect(db.select().from(directives).all().at(-1)?.issuedOn).toBe("2020-07-06");
  expect(checkEvents(db).fault).toBeNull();
  expect(checkEvents(db).rows).toBe(6);
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
});

it("gives each copy of a work order its own, under a number of its own", () => {
  const db = testDatabase();
  const leader = makeActor(db, [leaderGrant]);
  const leadId = makeDepartment(db).id;
  giveWork(db, leader, giveWorkInput.parse({ text: "Rà soát hồ sơ.", leadId, undated: "on" }), JULY_FIRST);
  db.update(assignments).set({ state: "done" }).run();
  multiplyHistory(db, 3);
  const orders = db.select().from(workOrders).all();
  expect(orders.map(({ year, number }) => [year, number])).toEqual([
    [2024, 1],
    [2024, 10_001],
    [2024, 20_001],
  ]);
  const given = db.select().from(directives).all();
  expect(given.map(({ workOrderId }) => workOrderId)).toEqual(orders.map(({ id }) => id));
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
});
