import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { readRegisterView } from "@/domain/directives/register-view";
import { readSignedWorkOrder } from "@/domain/work-orders/signed-work-order";
import { giveWorkInput, giveWorksInput } from "@/domain/work-orders/work-order-input";
import { listRegister } from "../../queries/directives/list-register";
import { listReportRows } from "../../queries/directives/list-report-rows";
import { findFile } from "../../queries/files/find-file";
import { hashOf } from "../../queries/meetings/content-hash";
import { listCalendarDeadlines } from "../../queries/meetings/list-calendar";
import { listReview } from "../../queries/meetings/list-review";
import { findWorkOrder } from "../../queries/orders/find-work-order";
import { search } from "../../queries/search/search";
import { assignments, directives } from "../../schema/directives";
import { notifications } from "../../schema/notifications";
import { webhookDeliveries } from "../../schema/webhooks";
import { workOrders } from "../../schema/work-orders";
import { sql } from "../../sql";
import { makeAgency } from "../../test-agency";
import { JULY_FIRST } from "../../test-factories";
import { takeStep } from "../directives/take-step";
import { createWebhook } from "../webhooks/create-webhook";
import { addScans } from "./add-scans";
import { chooseReview } from "./choose-review";
import { giveWork } from "./give-work";
import { giveWorks } from "./give-works";

const NEXT_YEAR = new Date("2025-01-06T03:00:00.000Z");

/** The form as a browser sends it. */
const form = (fields: Record<string, unknown>) => giveWorkInput.parse({ text: "Rà soát hồ sơ.", ...fields });
const dated = { deadline: "15/07/2024" };

describe("giving work outside a meeting", () => {
  it("numbers it through the year, fixes it under a hash, and asks its departments", () => {
    const { db, actors, own, other } = makeAgency();
    const fields = { ...dated, leadId: own.id, coordinating: [other.id], productExpected: "Báo cáo" };
    const first = giveWork(db, actors.leader, form(fields), JULY_FIRST);
    const second = giveWork(db, actors.leader, form(fields), JULY_FIRST);
    const later = giveWork(db, actors.leader, form({ leadId: own.id, undated: "on" }), NEXT_YEAR);
    expect([first, second, later].map(({ code }) => code)).toEqual([
      "GV 2024 · 1",
      "GV 2024 · 2",
      "GV 2025 · 1",
    ]);

    const given = db
      .select()
      .from(assignments)
      .where(eq(assignments.directiveId, first.directiveId))
      .orderBy(assignments.id)
      .all();
    expect(
      given.map(({ departmentId, role, state, deadline }) => [departmentId, role, state, deadline]),
    ).toEqual([
      [own.id, "lead", "assigned", "2024-07-15"],
      [other.id, "coordinating", "assigned", "2024-07-15"],
    ]);
    const order = findWorkOrder(db, actors.staff, first.directiveId);
    expect(order).toMatchObject({
      code: "GV 2024 · 1",
      givenOn: "2024-07-01",
      origin: "order",
      signature: "in-app",
      notedByName: "",
      signedCheck: "matches",
      directive: { summary: "Rà soát hồ sơ", givenByName: actors.leader.name, productExpected: "Báo cáo" },
    });
    const row = db.select().from(workOrders).where(eq(workOrders.number, 1)).get();
    expect(hashOf(row?.signedContent ?? "")).toBe(row?.contentHash);
    expect(readSignedWorkOrder(row?.signedContent ?? "")?.directive.asked.map(({ role }) => role)).toEqual([
      "lead",
      "coordinating",
    ]);
  });

  it("refuses every later change to what was given, and none to its life", () => {
    const { db, actors, own, stage } = makeAgency();
    const document = {
      origin: "document",
      documentNumber: "12/UBND-KT",
      documentDate: "28/06/2024",
      documentIssuer: "UBND thành phố",
      scan: [stage(actors.leader)],
    };
    const { directiveId } = giveWork(
      db,
      actors.leader,
      form({ ...dated, ...document, leadId: own.id }),
      JULY_FIRST,
    );
    for (const statement of [
      `update directives set text = 'khác' where id = ${directiveId}`,
      `update directives set original_deadline = '2024-08-01' where id = ${directiveId}`,
      `update work_orders set document_number = '13/UBND-KT'`,
      `update work_orders set noted_by_name = 'Người khác'`,
      `update work_orders set content_hash = null`,
      `delete from work_orders`,
      `update attachments set sha256 = '${"b".repeat(64)}' where work_order_id is not null`,
      `insert into directive_references values (${directiveId}, 1)`,
      `insert into events (kind, at, effective_on, actor_name, cause_id, directive_id, payload)
        select kind, at, effective_on, actor_name, cause_id, directive_id, payload from events
        where kind = 'assignment.issued' and directive_id = ${directiveId}`,
    ]) {
      expect(() => db.$client.prepare(statement).run(), statement).toThrow(/a signed record does not change/);
    }

    const [work] = db.select().from(assignments).where(eq(assignments.directiveId, directiveId)).all();
    takeStep(db, actors.head, "acknowledge", { assignmentId: work?.id ?? 0 }, JULY_FIRST);
    expect(findWorkOrder(db, actors.head, directiveId)?.signedCheck).toBe("matches");
  });

  it("shows a text that was changed behind the guards", () => {
    const { db, actors, own } = makeAgency();
    const { directiveId } = giveWork(db, actors.leader, form({ ...dated, leadId: own.id }), JULY_FIRST);
    db.run(sql.raw("drop trigger directives_signed_update"));
    db.update(directives).set({ text: "khác" }).where(eq(directives.id, directiveId)).run();
    const shown = findWorkOrder(db, actors.leader, directiveId);
    expect([shown?.signedCheck, shown?.directive.text]).toEqual(["rows_differ", "Rà soát hồ sơ."]);
  });

  it("names the clerk who records it for a leader, and notifies that leader and the heads", () => {
    const { db, actors, own } = makeAgency();
    const noted = form({ ...dated, leadId: own.id, givenByUserId: actors.leader.userId });
    const { directiveId } = giveWork(db, actors.clerk, noted, JULY_FIRST);
    expect(findWorkOrder(db, actors.head, directiveId)).toMatchObject({
      signature: "noted",
      notedByName: actors.clerk.name,
      directive: { givenByName: actors.leader.name },
    });
    const told = db
      .select({ userId: notifications.userId, kind: notifications.kind })
      .from(notifications)
      .where(eq(notifications.directiveId, directiveId))
      .all();
    expect(told).toEqual(
      expect.arrayContaining([
        { userId: actors.head.userId, kind: "assignment.issued" },
        { userId: actors.leader.userId, kind: "directive.issued" },
      ]),
    );
    expect(told).toHaveLength(2);
  });

  it("refuses a giver who is no leader, and a day that has not come, and stores nothing", () => {
    const { db, actors, own, dump } = makeAgency();
    const before = dump();
    for (const [fields, code] of [
      [{ ...dated, leadId: own.id }, "work_order.giver_missing"],
      [{ ...dated, leadId: own.id, givenByUserId: actors.staff.userId }, "work_order.giver_missing"],
      [{ ...dated, leadId: 999, givenByUserId: actors.leader.userId }, "request.not_found"],
      [
        { ...dated, leadId: own.id, givenByUserId: actors.leader.userId, givenOn: "02/07/2024" },
        "work_order.in_future",
      ],
      [
        { ...dated, leadId: own.id, givenByUserId: actors.leader.userId, deadline: "30/06/2024" },
        "work_order.deadline_past",
      ],
    ] as const) {
      expect(() => giveWork(db, actors.clerk, form(fields), JULY_FIRST)).toThrow(
        expect.objectContaining({ code }),
      );
    }
    expect(dump()).toBe(before);
  });

  it("is counted together with the work of minutes and apart from it, and is found", () => {
    const { db, actors, own } = makeAgency();
    giveWork(db, actors.leader, form({ ...dated, text: "Kiểm đếm tài sản.", leadId: own.id }), JULY_FIRST);
    const total = (asked: Record<string, string>) =>
      listRegister(db, actors.staff, readRegisterView(asked), "2024-07-02").total;
    expect([total({}), total({ origin: "meeting" }), total({ origin: "work-order" })]).toEqual([3, 2, 1]);
    expect(total({ origin: "work-order", asof: "2024-06-30" })).toBe(0);
    const period = { from: "2024-07-01", to: "2024-07-31", asOf: "2024-07-02" };
    const counted = (origin: "meeting" | "work-order" | null) =>
      listReportRows(db, actors.staff, { ...period, origin }).length;
    expect([counted(null), counted("meeting"), counted("work-order")]).toEqual([3, 2, 1]);
    const { hits } = search(db, actors.staff, "directive", "kiem dem", { limit: 5, today: "2026-11-28" });
    expect(hits.map(({ facts }) => facts)).toEqual([`GV 2024 · 1 · ${actors.leader.name}`]);
  });

  it("is in its department's calendar, and is sent to other systems", () => {
    const { db, actors, own } = makeAgency();
    const kinds = ["directive.issued", "assignment.issued"] as const;
    const address = { url: "https://vi-du.example/nhan", kinds: [...kinds], sealedSecret: "" };
    createWebhook(db, actors.admin, address, JULY_FIRST);
    const { code } = giveWork(db, actors.leader, form({ ...dated, leadId: own.id }), JULY_FIRST);
    const due = listCalendarDeadlines(db, actors.head, "2024-07-02").map((one) => [one.code, one.deadline]);
    expect(due).toContainEqual([code, "2024-07-15"]);
    expect(db.select().from(webhookDeliveries).all()).toHaveLength(2);
  });

  it("is taken up at the next meeting's review where that is wanted", () => {
    const { db, actors, own, planned } = makeAgency();
    const { directiveId } = giveWork(db, actors.leader, form({ ...dated, leadId: own.id }), JULY_FIRST);
    const onReview = () =>
      listReview(db, actors.clerk, { id: planned.id, heldOn: "2024-08-05" }).flatMap(({ work }) =>
        work.filter((one) => one.directiveId === directiveId),
      ).length;
    expect(onReview()).toBe(0);
    chooseReview(db, actors.clerk, { directiveId, version: 1, reviewed: true }, JULY_FIRST);
    expect(onReview()).toBe(1);
    expect(findWorkOrder(db, actors.clerk, directiveId)?.signedCheck).toBe("matches");
  });

  it("shows the scan to its departments, clerks and leaders only", () => {
    const { db, actors, own, stage } = makeAgency();
    const file = stage(actors.leader);
    const document = {
      origin: "document",
      documentNumber: "12/UBND-KT",
      documentDate: "28/06/2024",
      documentIssuer: "UBND thành phố",
      scan: [file],
    };
    const { directiveId } = giveWork(
      db,
      actors.leader,
      form({ ...dated, ...document, leadId: own.id }),
      JULY_FIRST,
    );
    const seeing = [actors.staff, actors.head, actors.clerk, actors.leader];
    const others = [actors.otherStaff, actors.admin, actors.nobody];
    expect(seeing.map((actor) => findFile(db, actor, file) !== null)).toEqual([true, true, true, true]);
    expect(others.map((actor) => findFile(db, actor, file) !== null)).toEqual([false, false, false]);
    expect(findWorkOrder(db, actors.otherStaff, directiveId)?.scans).toBeNull();
    expect(findWorkOrder(db, actors.staff, directiveId)?.scans).toHaveLength(1);
  });
});

describe("the form of a piece of work", () => {
  const faults = (fields: Record<string, unknown>) =>
    giveWorkInput
      .safeParse({ text: "Rà soát.", ...fields })
      .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

  it.each([
    [{ ...dated }, ["leadId: lead_missing"]],
    [{ leadId: 1 }, ["deadline: deadline_or_undated"]],
    [{ leadId: 1, ...dated, undated: "on" }, ["deadline: deadline_or_undated"]],
    [{ leadId: 1, ...dated, period: "month" }, ["period: deadline_or_period"]],
    [{ leadId: 1, ...dated, coordinating: [1] }, ["coordinating: lead_also_coordinates"]],
    [
      { leadId: 1, ...dated, origin: "document" },
      ["documentNumber: required", "documentDate: required", "documentIssuer: required"],
    ],
    [{ leadId: 1, ...dated }, undefined],
    [{ toAllDepartments: "on", undated: "on" }, undefined],
    [{ leadId: 1, period: "quarter" }, undefined],
  ])("%j", (fields, expected) => {
    expect(faults(fields)).toEqual(expected);
  });

  it("drops the facts of an origin that was not chosen", () => {
    const sent = { leadId: 1, ...dated, origin: "conversation", occasion: "Giao ban", documentNumber: "12" };
    expect(giveWorkInput.parse({ text: "Rà soát.", ...sent })).toMatchObject({
      occasion: "Giao ban",
      documentNumber: "",
      documentDate: null,
      scan: [],
    });
  });
});

describe("several tasks of one sentence", () => {
  const fields = (own: number, other: number) => ({
    "0.text": "Rà soát dự án.",
    "0.leadId": String(own),
    "0.deadline": "15/07/2024",
    "1.text": "Chuẩn bị hội trường.",
    "1.leadId": String(other),
    "1.coordinating": [String(own)],
    "1.undated": "on",
  });
  const document = {
    origin: "document",
    documentNumber: "12/UBND-KT",
    documentDate: "28/06/2024",
    documentIssuer: "UBND thành phố",
  };

  it("become a work order each, with the same document and a copy of its scan", () => {
    const { db, actors, own, other, stage } = makeAgency();
    const sent = { ...fields(own.id, other.id), ...document, scan: [String(stage(actors.leader))] };
    const given = giveWorks(db, actors.leader, giveWorksInput.parse(sent), JULY_FIRST);
    expect(given.map(({ code }) => code)).toEqual(["GV 2024 · 1", "GV 2024 · 2"]);
    const orders = given.map(({ directiveId }) => findWorkOrder(db, actors.leader, directiveId));
    expect(
      orders.map((one) => [one?.documentNumber, one?.scans?.length, one?.signedCheck, one?.directive.text]),
    ).toEqual([
      ["12/UBND-KT", 1, "matches", "Rà soát dự án."],
      ["12/UBND-KT", 1, "matches", "Chuẩn bị hội trường."],
    ]);
    const asked = orders[1]?.directive.asked.map(({ departmentId, role }) => [departmentId, role]);
    expect(asked).toEqual([
      [other.id, "lead"],
      [own.id, "coordinating"],
    ]);
  });

  it("are given all or none, and each refusal is beside its field", () => {
    const { db, actors, own, other } = makeAgency();
    const sent = { ...fields(own.id, other.id), "1.leadId": "9999" };
    expect(() => giveWorks(db, actors.leader, giveWorksInput.parse(sent), JULY_FIRST)).toThrow();
    expect(db.select().from(workOrders).all()).toEqual([]);
    const wrong = { ...fields(own.id, other.id), "1.leadId": "", "0.deadline": "", origin: "document" };
    const places = giveWorksInput.safeParse(wrong).error?.issues.map(({ path }) => String(path[0]));
    expect([...new Set(places)].sort()).toEqual([
      "0.deadline",
      "1.leadId",
      "documentDate",
      "documentIssuer",
      "documentNumber",
    ]);
    expect(giveWorksInput.safeParse({ stay: "on" }).success).toBe(false);
  });

  it("says at the field of its task why one is refused", () => {
    const { db, actors, own } = makeAgency();
    const task = (n: number, deadline: string) => ({
      [`${n}.text`]: "Rà soát hồ sơ.",
      [`${n}.leadId`]: own.id,
      [`${n}.deadline`]: deadline,
    });
    const sent = { ...task(0, "15/07/2024"), ...task(1, "30/06/2024") };
    expect(() => giveWorks(db, actors.leader, giveWorksInput.parse(sent), JULY_FIRST)).toThrow(
      expect.objectContaining({ code: "work_order.deadline_past", field: "1.deadline" }),
    );
    const later = { ...task(0, "15/07/2024"), givenOn: "02/07/2024" };
    expect(() => giveWorks(db, actors.leader, giveWorksInput.parse(later), JULY_FIRST)).toThrow(
      expect.objectContaining({ code: "work_order.in_future", field: "givenOn" }),
    );
  });
});

describe("a scan that came in later", () => {
  it("stands beside the signed ones and leaves the hash as it was", () => {
    const { db, actors, own, stage } = makeAgency();
    const sent = { ...dated, leadId: own.id, origin: "conversation", occasion: "Gọi điện." };
    const { directiveId } = giveWork(db, actors.leader, form(sent), JULY_FIRST);
    const before = findWorkOrder(db, actors.leader, directiveId);
    addScans(db, actors.clerk, { directiveId, scan: [stage(actors.clerk)] }, JULY_FIRST);
    const after = findWorkOrder(db, actors.head, directiveId);
    expect([after?.contentHash, after?.signedCheck, after?.scans?.length, after?.laterScans?.length]).toEqual(
      [before?.contentHash, "matches", 0, 1],
    );
    const [scan] = after?.laterScans ?? [];
    expect(findFile(db, actors.head, scan?.id ?? 0)?.sha256).toBe(scan?.sha256);
    expect(findFile(db, actors.otherHead, scan?.id ?? 0)).toBeNull();
    expect(findWorkOrder(db, actors.otherHead, directiveId)?.laterScans).toBeNull();
    const recorded = db.$client
      .prepare("select payload from events where kind = 'directive.scans_added'")
      .pluck()
      .get();
    expect(JSON.parse(String(recorded))).toEqual({ hashes: [scan?.sha256] });
  });

  it("cannot be passed off as one that was signed", () => {
    const { db, actors, own, stage } = makeAgency();
    const { directiveId } = giveWork(db, actors.leader, form({ ...dated, leadId: own.id }), JULY_FIRST);
    addScans(db, actors.leader, { directiveId, scan: [stage(actors.leader)] }, JULY_FIRST);
    const forge = "update attachments set place = 'scan' where place = 'later-scan'";
    expect(() => db.$client.prepare(forge).run()).toThrow(/a signed record does not change/);
    expect(() => addScans(db, actors.leader, { directiveId, scan: [] }, JULY_FIRST)).toThrow(
      expect.objectContaining({ code: "work_order.scan_missing" }),
    );
  });
});
