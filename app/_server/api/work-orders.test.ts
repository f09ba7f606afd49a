import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { workOrders } from "@/db/schema/work-orders";
import { served } from "./test-served";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-orders-"));
  process.env.SO_CHI_DAO_DATA = folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  globalThis.soChiDaoDatabase = undefined;
});

const post = (body: unknown, key?: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...(key && { "idempotency-key": key }) },
  body: JSON.stringify(body),
});

it("gives work for a leader, once under one key", async () => {
  const { client, db, own, other } = served();
  const ask = client("leader");
  const body = {
    text: "Rà soát các dự án chậm tiến độ.",
    leadId: own.id,
    coordinatingIds: [other.id],
    deadline: "2024-07-15",
    deadlineWords: "trước ngày 15/7",
    productExpected: "Báo cáo",
  };
  const first = await ask("/work-orders", post(body, "lan-1"));
  expect(first).toMatchObject({
    status: 201,
    body: {
      code: "GV 2024 · 1",
      meeting: null,
      productExpected: "Báo cáo",
      workOrder: { origin: "order", notedByName: "", signedCheck: "matches", givenOn: "2024-07-01" },
      assignments: [
        { departmentId: own.id, role: "lead", state: "assigned", deadline: "2024-07-15" },
        { departmentId: other.id, role: "coordinating" },
      ],
    },
  });
  const again = await ask("/work-orders", post(body, "lan-1"));
  expect(again.body).toEqual(first.body);
  expect(again.answer.headers.get("idempotency-replayed")).toBe("true");
  expect(await ask("/work-orders", post({ ...body, text: "Khác." }, "lan-1"))).toMatchObject({ status: 422 });
  expect(db.select().from(workOrders).all()).toHaveLength(1);
});

it("answers the same work if the process dies before it stores the answer", async () => {
  const { client, db, own } = served();
  const ask = client("leader");
  const body = { text: "Chuẩn bị hội trường.", leadId: own.id, undated: true };
  const dies =
    "create trigger dies before update of status on api_answers begin select raise(abort, 'dead'); end";
  db.$client.exec(dies);
  expect((await ask("/work-orders", post(body, "lan-2"))).status).toBe(500);
  db.$client.exec("drop trigger dies");
  expect(await ask("/work-orders", post(body, "lan-2"))).toMatchObject({
    status: 201,
    body: { code: "GV 2024 · 1" },
  });
  expect(db.select().from(workOrders).all()).toHaveLength(1);
});

it("records for a clerk what a leader wrote on an incoming document, with its scan", async () => {
  const { client, own, actors } = served();
  const ask = client("clerk");
  const scan = {
    method: "POST",
    body: "%PDF-1.4\nBút phê",
    headers: { "content-type": "application/pdf" },
  };
  const { body: kept } = await ask("/files?name=but-phe.pdf", scan);
  const body = {
    text: "Trả lời công văn.",
    leadId: own.id,
    period: "quarter",
    givenByUserId: actors.leader.userId,
    origin: "document",
    documentNumber: "12/UBND-KT",
    documentDate: "2024-06-28",
    documentIssuer: "UBND thành phố",
    scanIds: [kept.id],
    reviewed: true,
  };
  expect(await ask("/work-orders", post(body))).toMatchObject({
    status: 201,
    body: {
      period: "quarter",
      workOrder: {
        origin: "document",
        documentNumber: "12/UBND-KT",
        notedByName: actors.clerk.name,
        reviewed: true,
        scans: [{ name: "but-phe.pdf" }],
      },
    },
  });
});

it("gives nothing without a lead or a deadline, to others, or without its scope", async () => {
  const { client, db, own } = served();
  const good = { text: "Rà soát.", leadId: own.id, undated: true };
  const ask = client("leader");
  const fields = async (body: object) => {
    const { status, body: problem } = await ask("/work-orders", post(body));
    return [status, ...(problem.errors ?? []).map(({ field }: { field: string }) => field)].join(" ");
  };
  expect(await fields({ ...good, leadId: null })).toBe("422 leadId");
  expect(await fields({ ...good, undated: false })).toBe("422 deadline");
  expect(await fields({ ...good, period: "month", deadline: "2024-07-15" })).toBe("422 period");
  expect(await fields({ ...good, origin: "document" })).toBe(
    "422 documentNumber documentDate documentIssuer",
  );
  expect(await fields({ ...good, givenOn: "2024-07-02" })).toMatch(/^422/);
  expect(await fields({ ...good, leadId: 999 })).toMatch(/^404/);
  expect(await fields({ ...good, asksNothing: true })).toMatch(/^422/);
  for (const who of ["staff", "head", "admin", "nobody"] as const) {
    expect((await client(who)("/work-orders", post(good))).status, who).toBe(403);
  }
  expect((await client("clerk")("/work-orders", post(good))).body).toMatchObject({
    code: "work_order.giver_missing",
  });
  const narrow = client("leader", ["read", "write:progress", "write:reports", "read:evaluation"]);
  expect((await narrow("/work-orders", post(good))).body.code).toBe("request.scope_missing");
  expect(db.select().from(workOrders).all()).toEqual([]);
});
