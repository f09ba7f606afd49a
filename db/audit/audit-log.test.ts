import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { readAuditView } from "@/domain/audit/audit-view";
import type { Database } from "../client";
import { withEventOrigin } from "../event-origin";
import { recordAuditCheck } from "../mutations/audit/record-audit-check";
import { recordAuditReview } from "../mutations/audit/record-audit-review";
import { sendBackMeeting } from "../mutations/meetings/send-back-meeting";
import { noteFailure } from "../mutations/sessions/note-failure";
import { startSession } from "../mutations/sessions/start-session";
import { findAuditState } from "../queries/agency/find-audit-state";
import { listAuditEvents, listWholeAudit } from "../queries/agency/list-audit-events";
import { makeAgency } from "../test-agency";
import { JULY_FIRST } from "../test-factories";
import { checkEvents, findAuditHead } from "./check-events";

/** Like somebody who can write the file: without the triggers that keep the log as it is. */
function tamper(db: Database, statement: string): void {
  for (const trigger of ["events_never_change", "events_never_go", "events_never_replaced"]) {
    db.$client.exec(`DROP TRIGGER IF EXISTS ${trigger}`);
  }
  db.$client.pragma("foreign_keys = OFF");
  db.$client.exec(statement);
}
const kindsIn = (found: { events: { event: { kind: string } }[] }) =>
  found.events.map(({ event }) => event.kind);

describe("the chain of the audit log", () => {
  it("of an agency at work is in order, and its head covers the newest row", () => {
    const { db } = makeAgency();
    const head = findAuditHead(db);
    expect(head?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(checkEvents(db)).toEqual({ rows: head?.id, head, fault: null });
    expect(checkEvents(db, head).fault).toBeNull();
  });

  it.each([
    ["UPDATE events SET actor_name = 'Người khác' WHERE id = 7", { kind: "changed", id: 7 }],
    ["UPDATE events SET payload = '{}' WHERE id = 3", { kind: "changed", id: 3 }],
    ["UPDATE events SET at = '2024-07-02T00:00:00.000Z' WHERE id = 1", { kind: "changed", id: 1 }],
    ["UPDATE events SET address = '10.9.9.9' WHERE id = 5", { kind: "changed", id: 5 }],
    ["UPDATE events SET hash = '' WHERE id = 4", { kind: "changed", id: 4 }],
    ["UPDATE events SET meeting_id = 1 WHERE id = 6", { kind: "changed", id: 6 }],
    ["DELETE FROM events WHERE id = 8", { kind: "missing", id: 8 }],
    ["DELETE FROM events WHERE id = 1", { kind: "missing", id: 1 }],
  ])("after %s names the row", (statement, fault) => {
    const { db, actors } = makeAgency();
    const origin = { address: "10.0.0.1", userAgent: "trình duyệt" };
    while ((findAuditHead(db)?.id ?? 0) < 10) {
      withEventOrigin(origin, () => startSession(db, actors.clerk.userId ?? 0, origin, JULY_FIRST));
    }
    expect(checkEvents(db).rows).toBe(10);
    tamper(db, statement);
    expect(checkEvents(db).fault).toEqual(fault);
  });

  it("that was cut off at its end is found by a head that was kept elsewhere", () => {
    const { db } = makeAgency();
    const head = findAuditHead(db);
    if (!head) throw new Error("no events");
    tamper(db, `DELETE FROM events WHERE id = ${head.id}`);
    expect(checkEvents(db).fault).toBeNull();
    expect(checkEvents(db, head).fault).toEqual({ kind: "missing", id: head.id });
    expect(checkEvents(makeAgency().db, { ...head, hash: "0".repeat(64) }).fault).toEqual({
      kind: "other-head",
      id: head.id,
    });
  });

  it("is checked and reviewed on record", () => {
    const { db, actors } = makeAgency();
    expect(findAuditState(db, actors.admin)).toMatchObject({ check: null, review: null });
    expect(recordAuditCheck(db, actors.admin, {}, JULY_FIRST).fault).toBeNull();
    recordAuditReview(db, actors.admin, { note: "Đã xem." }, JULY_FIRST);
    const state = findAuditState(db, actors.admin);
    expect(state?.check?.result.fault).toBeNull();
    expect(state?.review?.by).toBe(actors.admin.name);
    tamper(db, "UPDATE events SET kind = 'user.enabled' WHERE id = 2");
    recordAuditCheck(db, actors.admin, {}, JULY_FIRST);
    expect(findAuditState(db, actors.admin)?.check?.result).toMatchObject({ fault: "changed", at: 2 });
    expect(findAuditState(db, actors.clerk)).toBeNull();
  });
});

describe("an event", () => {
  it("keeps the address and the browser of the request that caused it, and nothing of a job", () => {
    const { db, actors } = makeAgency();
    const origin = { address: "10.0.0.7", userAgent: "x".repeat(500) };
    const from = { address: "", userAgent: "" };
    withEventOrigin(origin, () => startSession(db, actors.clerk.userId ?? 0, from, JULY_FIRST));
    startSession(db, actors.clerk.userId ?? 0, from, JULY_FIRST);
    const [job, request] = listAuditEvents(db, actors.admin, { page: 1 }).events;
    expect([request?.address, request?.device.length]).toEqual(["10.0.0.7", 300]);
    expect([job?.address, job?.device]).toEqual(["", ""]);
  });

  it("of a failed sign-in names the account only if it exists", () => {
    const { db, actors } = makeAgency();
    const tried = { account: "mat-khau-go-nham", address: "", device: null };
    noteFailure(db, tried, JULY_FIRST);
    expect(listAuditEvents(db, actors.admin, { page: 1 }).events[0]?.event).toEqual({
      kind: "user.sign_in_failed",
      payload: { account: "" },
    });
  });
});

describe("a view of the audit log", () => {
  it("is narrowed by group, person and day in the agency", () => {
    const { db, actors } = makeAgency();
    const from = { address: "", userAgent: "" };
    startSession(db, actors.head.userId ?? 0, from, new Date("2024-07-09T16:59:59Z"));
    startSession(db, actors.clerk.userId ?? 0, from, new Date("2024-07-09T17:00:00Z"));
    const of = (asked: Record<string, string>) =>
      listAuditEvents(db, actors.admin, { ...readAuditView(asked), page: 1 });
    expect(kindsIn(of({ about: "user", from: "09/07/2024", to: "10/07/2024" }))).toHaveLength(2);
    expect(of({ from: "10/07/2024", to: "10/07/2024" }).events.map(({ actorName }) => actorName)).toEqual([
      actors.clerk.name,
    ]);
    expect(of({ from: "09/07/2024", to: "09/07/2024" }).total).toBe(1);
    expect(of({ who: String(actors.head.userId), from: "09/07/2024" }).total).toBe(1);
    expect(of({ from: "11/07/2024" }).total).toBe(0);
    expect(of({ from: "không", who: "x", about: "drop" }).total).toBe(of({}).total);
  });

  it("is read whole for an export, in order, and only by administrators", () => {
    const { db, actors } = makeAgency();
    const all = { group: null, userId: null, from: null, to: null };
    const ids = [...listWholeAudit(db, actors.admin, all)].map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: findAuditHead(db)?.id ?? 0 }, (_, at) => at + 1));
    expect([...listWholeAudit(db, actors.leader, all)]).toEqual([]);
  });

  it("shows why a draft was returned only to those who saw the draft", () => {
    const { db, actors, submitted, meeting } = makeAgency();
    const { version } = meeting(submitted.meetingId);
    const reason = "Viết lại mục hai.";
    sendBackMeeting(db, actors.leader, { meetingId: submitted.meetingId, version, reason }, JULY_FIRST);
    const both = { ...actors.admin, grants: [...actors.admin.grants, ...actors.clerk.grants] };
    const shown = (actor: Actor) => listAuditEvents(db, actor, { page: 1 }).events[0]?.event.payload;
    expect(shown(both)).toEqual({ reason });
    expect(shown(actors.admin)).toEqual({ reason: "" });
    const exported = [
      ...listWholeAudit(db, actors.admin, { group: null, userId: null, from: null, to: null }),
    ];
    expect(JSON.stringify(exported)).not.toContain(reason);
  });
});
