import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { takeStep } from "@/db/mutations/directives/take-step";
import { undoStep } from "@/db/mutations/directives/undo-step";
import { planMeeting } from "@/db/mutations/meetings/plan-meeting";
import { claimDeliveries } from "@/db/mutations/webhooks/claim-deliveries";
import { createWebhook } from "@/db/mutations/webhooks/create-webhook";
import { recordOutcome } from "@/db/mutations/webhooks/record-outcome";
import { sendAgain } from "@/db/mutations/webhooks/send-again";
import { stopWebhook } from "@/db/mutations/webhooks/stop-webhook";
import { findWebhook } from "@/db/queries/webhooks/list-webhooks";
import { makeAgency } from "@/db/test-agency";
import { JULY_FIRST, makeSeries } from "@/db/test-factories";
import { seal } from "@/files/seal";
import { type DeliverOptions, openLanes } from "./deliver-due";
import { postMessage } from "./post-message";
import { newSecret, signedHeaders } from "./signature";

vi.mock("node:dns/promises", async (importOriginal) => {
  const { lookup } = await importOriginal<typeof import("node:dns/promises")>();
  const slow = (name: string) => name.startsWith("khong-ai-tra-loi");
  const asked = (name: string, options: { all: true }) =>
    slow(name) ? new Promise(() => {}) : lookup(name, options);
  return { lookup: asked };
});

type Received = { headers: IncomingMessage["headers"]; body: string };
type Receiver = { url: string; port: number; received: Received[]; close: () => Promise<void> };

let folder = "";
const open: Receiver[] = [];
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-webhooks-"));
  process.env.SO_CHI_DAO_DATA = folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  for (const receiver of open.splice(0)) await receiver.close();
});

/** A receiver on a free port that stores requests and answers as given. */
async function receive(answer: (response: ServerResponse, n: number) => void, port = 0): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers, body });
    answer(response, received.length);
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  const { port: opened } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  const receiver = { url: `http://127.0.0.1:${opened}/nhan`, port: opened, received, close };
  open.push(receiver);
  return receiver;
}
/** Sends what is due, and waits for the answers. @returns how many tries were made */
async function deliver(db: ReturnType<typeof makeAgency>["db"], options: DeliverOptions): Promise<number> {
  const lanes = openLanes(db, options);
  const begun = lanes.look();
  await lanes.settled();
  return begun;
}
const ok = (response: ServerResponse) => response.writeHead(204).end();

const secret = newSecret();
const at = (seconds: number) => new Date(JULY_FIRST.getTime() + seconds * 1000);

/** An agency with a webhook for acknowledgements; `look` runs the loop once at a second. */
function telling(url: string) {
  const agency = makeAgency();
  const { db, actors } = agency;
  const kinds = ["assignment.acknowledged" as const];
  const webhookId = createWebhook(db, actors.admin, { url, kinds, sealedSecret: seal(secret) }, JULY_FIRST);
  const { id, version } = agency.assignment(agency.issued.lead.id);
  const acknowledge = () =>
    takeStep(db, actors.staff, "acknowledge", { assignmentId: id, version }, JULY_FIRST);
  const look = (seconds: number) => deliver(db, { clock: () => at(seconds), loopback: true, timeoutMs: 300 });
  const log = () => findWebhook(db, actors.admin, webhookId)?.deliveries ?? [];
  return { ...agency, webhookId, acknowledge, look, log, assignmentId: id };
}

describe("an event", () => {
  it("is sent signed once its time to undo has passed, and only if its kind is selected", async () => {
    const receiver = await receive(ok);
    const { db, actors, acknowledge, look, log, assignmentId } = telling(receiver.url);
    acknowledge();
    takeStep(db, actors.clerk, "comment", { assignmentId, text: "Khẩn trương." }, JULY_FIRST);
    expect(await look(10)).toBe(0);
    expect(await look(11)).toBe(1);
    const [message] = receiver.received;
    const { headers, body } = message ?? { headers: {}, body: "" };
    const id = String(headers["webhook-id"]);
    expect(headers).toMatchObject(signedHeaders(secret, id, at(11), body));
    const parsed = JSON.parse(body);
    expect(parsed).toMatchObject({ type: "assignment.acknowledged", data: { assignmentId } });
    expect(log()).toMatchObject([{ state: "delivered", messageId: id, attempts: 1, lastStatus: 204 }]);
    expect(await look(3600)).toBe(0);
    expect(receiver.received).toHaveLength(1);
  });

  it("that is undone within ten seconds is not sent, and cannot be sent again", async () => {
    const receiver = await receive(ok);
    const { db, actors, acknowledge, look, log, webhookId } = telling(receiver.url);
    undoStep(db, actors.staff, { eventId: acknowledge() }, at(10));
    expect(await look(60)).toBe(0);
    expect(log()).toMatchObject([{ state: "cancelled" }]);
    const again = { webhookId, deliveryId: log()[0]?.id ?? 0 };
    expect(() => sendAgain(db, actors.admin, again, at(60))).toThrow("request.not_found");
  });

  it("whose message is already being sent cannot be undone any more", () => {
    const { db, actors, acknowledge, log } = telling("https://vi-du.example/");
    const eventId = acknowledge();
    claimDeliveries(db, at(11), 10);
    // The undo was requested in time and had to wait for another write.
    expect(() => undoStep(db, actors.staff, { eventId }, at(10))).toThrow("directive.undo_too_late");
    expect(log()).toMatchObject([{ state: "waiting", attempts: 1 }]);
  });

  it("of minutes that are written afterwards announces no meeting", () => {
    const { db, actors } = telling("https://vi-du.example/");
    const url = "https://vi-du.example/hop";
    const webhookId = createWebhook(
      db,
      actors.admin,
      { url, kinds: ["meeting.planned"], sealedSecret: seal(secret) },
      JULY_FIRST,
    );
    const heldOn = "2024-07-08";
    const plan = {
      seriesId: makeSeries(db).id,
      title: "Họp kín",
      heldOn,
      startsAt: "",
      endsAt: "",
      place: "",
    };
    const enter = (begin: "planned" | "draft") =>
      planMeeting(db, actors.clerk, { ...plan, programme: null, begin }, JULY_FIRST);
    const deliveriesNow = () => findWebhook(db, actors.admin, webhookId)?.deliveries;
    enter("draft");
    expect(deliveriesNow()).toEqual([]);
    enter("planned");
    expect(deliveriesNow()).toHaveLength(1);
  });

  it("that was refused leaves nothing to send", async () => {
    const { db, actors, log, assignmentId } = telling("https://vi-du.example/");
    const stale = { assignmentId, version: 99 };
    expect(() => takeStep(db, actors.staff, "acknowledge", stale, JULY_FIRST)).toThrow();
    expect(log()).toEqual([]);
  });
});

describe("a receiver", () => {
  it("that is down gets the same message after growing pauses, and then it is given up visibly", async () => {
    const gone = await receive(ok);
    await gone.close();
    const { db, actors, acknowledge, look, log, webhookId } = telling(gone.url);
    acknowledge();
    const pauses: number[] = [];
    let second = 11;
    while (await look(second)) {
      const [row] = log();
      expect(row?.lastError).toBe("ECONNREFUSED");
      if (row?.state !== "waiting") break;
      const next = (Date.parse(row.sendAfter) - JULY_FIRST.getTime()) / 1000;
      expect(await look(next - 1)).toBe(0);
      pauses.push(next - second);
      second = next;
    }
    expect(log()).toMatchObject([{ state: "given-up", attempts: 9 }]);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses).toHaveLength(8);
    expect(await look(second + 1_000_000)).toBe(0);

    const [row] = log();
    const back = await receive(ok, gone.port);
    sendAgain(db, actors.admin, { webhookId, deliveryId: row?.id ?? 0 }, at(second));
    expect(await look(second)).toBe(1);
    expect(back.received[0]?.headers["webhook-id"]).toBe(row?.messageId);
    expect(log()).toMatchObject([{ state: "delivered", attempts: 1 }]);
  });

  it("that fails and then answers gets the same id twice", async () => {
    const receiver = await receive((response, n) =>
      response.writeHead(n === 1 ? 500 : 200).end("x".repeat(9999)),
    );
    const { acknowledge, look, log } = telling(receiver.url);
    acknowledge();
    await look(11);
    expect(log()).toMatchObject([{ state: "waiting", lastStatus: 500, attempts: 1 }]);
    await look(16);
    expect(log()).toMatchObject([{ state: "delivered", lastStatus: 200, attempts: 2 }]);
    const [first, second] = receiver.received;
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.body).toBe(first?.body);
    expect(second?.headers["webhook-timestamp"]).not.toBe(first?.headers["webhook-timestamp"]);
  });

  it("that is slow is abandoned after its timeout", async () => {
    const receiver = await receive(() => {});
    const { acknowledge, look, log } = telling(receiver.url);
    acknowledge();
    await look(11);
    expect(log()).toMatchObject([{ state: "waiting", lastError: "timeout", attempts: 1 }]);
  });

  it("whose name is not resolved in time is abandoned as well", async () => {
    const { acknowledge, look, log } = telling("https://khong-ai-tra-loi.example/nhan");
    acknowledge();
    await look(11);
    expect(log()).toMatchObject([{ state: "waiting", lastError: "timeout" }]);
  });

  it("that redirects is not followed", async () => {
    const elsewhere = await receive(ok);
    const receiver = await receive((response) => response.writeHead(307, { location: elsewhere.url }).end());
    const { acknowledge, look, log } = telling(receiver.url);
    acknowledge();
    await look(11);
    expect(log()).toMatchObject([{ state: "waiting", lastStatus: 307 }]);
    expect(elsewhere.received).toEqual([]);
  });

  it("gets nothing more once it is stopped", async () => {
    const receiver = await receive(ok);
    const { db, actors, acknowledge, look, log, webhookId } = telling(receiver.url);
    acknowledge();
    stopWebhook(db, actors.admin, { webhookId }, at(5));
    expect(await look(60)).toBe(0);
    expect(log()).toMatchObject([{ state: "cancelled" }]);
  });
});

describe("a process that is killed between sending and recording", () => {
  it("leaves its message to another process after the lease, as the same message", async () => {
    const receiver = await receive(ok);
    const { db, acknowledge, look, log } = telling(receiver.url);
    acknowledge();
    // The traces of a killed process: the claim, and nothing after it.
    const [claimed] = claimDeliveries(db, at(11), 10);
    expect(await look(12)).toBe(0);
    expect(await look(70)).toBe(0);
    expect(await look(71)).toBe(1);
    expect(receiver.received[0]?.headers["webhook-id"]).toBe(claimed?.messageId);
    expect(log()).toMatchObject([{ state: "delivered", attempts: 2 }]);
  });
});

describe("a slow process that was considered dead", () => {
  it("no longer records a failed try, but records a delivery", () => {
    const { db, acknowledge, log } = telling("https://vi-du.example/");
    acknowledge();
    const [slow] = claimDeliveries(db, at(11), 10);
    const [next] = claimDeliveries(db, at(71), 10);
    if (!slow || !next) throw new Error("nothing claimed");
    recordOutcome(db, slow, { status: null, error: "timeout" }, at(72));
    expect(claimDeliveries(db, at(80), 10)).toEqual([]);
    expect(log()).toMatchObject([{ state: "waiting", lastError: "" }]);
    recordOutcome(db, slow, { status: 204, error: "" }, at(73));
    recordOutcome(db, next, { status: 500, error: "" }, at(74));
    expect(log()).toMatchObject([{ state: "delivered", lastStatus: 204 }]);
  });
});

describe("the address guard", () => {
  const message = { headers: {}, body: "{}" };
  const strict = { loopback: false, timeoutMs: 300 };

  it("allows no connection to this machine or an inner network, by number or by name", async () => {
    const receiver = await receive(ok);
    for (const url of [
      receiver.url,
      `https://127.0.0.1:${receiver.port}/`,
      `https://localhost:${receiver.port}/`,
      `https://[::1]:${receiver.port}/`,
      `https://2130706433:${receiver.port}/`,
      "https://169.254.169.254/latest/meta-data/",
      "https://[::ffff:10.0.0.1]/",
    ]) {
      await expect(postMessage({ ...message, url }, strict), url).rejects.toThrow("address not allowed");
    }
    expect(receiver.received).toEqual([]);
  });

  it("shows what it refused in the log", async () => {
    const { acknowledge, log, db } = telling("https://localhost/nhan");
    acknowledge();
    await deliver(db, { clock: () => at(11), loopback: false });
    expect(log()).toMatchObject([{ state: "waiting", lastError: "address not allowed" }]);
  });
});

describe("a receiver that does not answer", () => {
  it("delays no other: theirs are sent while it is waited for", async () => {
    const silent = await receive(() => undefined);
    const quick = await receive(ok);
    const { db, actors, acknowledge, assignmentId } = telling(silent.url);
    const kinds = ["assignment.commented" as const];
    createWebhook(db, actors.admin, { url: quick.url, kinds, sealedSecret: seal(secret) }, JULY_FIRST);
    acknowledge();
    let now = at(11);
    const lanes = openLanes(db, { clock: () => now, loopback: true, timeoutMs: 5000 });
    expect(lanes.look()).toBe(1);
    await vi.waitFor(() => expect(silent.received).toHaveLength(1));
    for (const n of [1, 2, 3]) {
      takeStep(db, actors.clerk, "comment", { assignmentId, text: `Lần ${n}.` }, now);
      now = new Date(now.getTime() + 20_000);
      // The lane is free again once the last answer has been read.
      await vi.waitFor(() => expect(lanes.look()).toBe(1));
      await vi.waitFor(() => expect(quick.received).toHaveLength(n));
    }
    expect(silent.received).toHaveLength(1);
    await silent.close();
    await lanes.settled();
  });
});
