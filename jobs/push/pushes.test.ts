import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { takeStep } from "@/db/mutations/directives/take-step";
import { undoStep } from "@/db/mutations/directives/undo-step";
import { gatherDigests } from "@/db/mutations/notifications/gather-digests";
import { openNotification } from "@/db/mutations/notifications/open-notification";
import { startPush } from "@/db/mutations/push/start-push";
import { notifications } from "@/db/schema/notifications";
import { pushMessages, pushSubscriptions } from "@/db/schema/push";
import { users } from "@/db/schema/users";
import { testDatabase } from "@/db/test-database";
import { seal } from "@/files/seal";
import { makeMailedAgency } from "../testing/mailed-agency";
import { PushProcess } from "../testing/push-process";
import { sendPushes } from "./send-pushes";
import { publicPoint } from "./vapid";

const START = new Date("2024-07-01T09:00:00+07:00");
const at = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const { privateKey: key } = generateKeyPairSync("ec", {
  namedCurve: "prime256v1",
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});

let service: PushProcess;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "push-"));
  vi.stubEnv("SO_CHI_DAO_DATA", folder);
  service = await PushProcess.start();
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

let db: Database;
let agency: ReturnType<typeof makeMailedAgency>;
beforeEach(async () => {
  db = testDatabase();
  agency = makeMailedAgency(db);
  await service.answer(201);
  service.taken.length = 0;
});
afterEach(() => db.$client.close());

/** Begins to push to the browser of a person. */
function subscribe(actor: typeof agency.head): void {
  const { endpoint } = service.subscription;
  const sealed = seal(JSON.stringify(service.subscription));
  startPush(
    db,
    { id: "phien", actor, account: "thu" },
    { endpoint, sealed, device: null, userAgent: "" },
    START,
  );
}

const urge = (seconds: number, assignmentId = agency.lead.id) =>
  takeStep(db, agency.clerk, "urge", { assignmentId, note: "Đề nghị báo cáo." }, at(seconds));
const send = (seconds: number, loopback = true) =>
  sendPushes(db, {
    settings: { contact: "https://so.thu.example" },
    key,
    clock: () => at(seconds),
    loopback,
  });
const living = () =>
  db
    .select()
    .from(pushSubscriptions)
    .all()
    .filter(({ endedAt }) => endedAt === null).length;
const states = () =>
  db
    .select()
    .from(pushMessages)
    .all()
    .map(({ state }) => state);
const taken = async (count: number) => {
  await vi.waitFor(() => expect(service.taken).toHaveLength(count));
  return service.taken.map(({ text }) => JSON.parse(text));
};

describe("a push", () => {
  it("shows the browser what the bell shows, once, after the time to undo", async () => {
    subscribe(agency.head);
    urge(0);
    await send(10);
    expect(states()).toEqual(["waiting"]);
    await send(12);
    await send(60);
    const [shown] = await taken(1);
    const { id } =
      db.select().from(notifications).where(eq(notifications.userId, agency.head.userId)).get() ?? {};
    expect(shown).toEqual({
      title: "Đôn đốc",
      body: expect.stringContaining("đôn đốc"),
      path: `/notifications/${id}`,
      tag: `n-${id}`,
      lang: "vi",
    });
    expect(JSON.stringify(shown)).not.toContain("Đề nghị báo cáo.");
    const { headers } = service.taken[0] ?? { headers: {} as Record<string, string> };
    expect(headers).toMatchObject({ "content-encoding": "aes128gcm", urgency: "normal" });
    expect(headers.authorization).toContain(`k=${publicPoint(key)}`);
    const [, signed = "", signature = ""] =
      /^vapid t=([\w-]+\.[\w-]+)\.([\w-]+), /.exec(headers.authorization ?? "") ?? [];
    const point = { key: createPublicKey(key), dsaEncoding: "ieee-p1363" as const };
    expect(verify("sha256", Buffer.from(signed), point, Buffer.from(signature, "base64url"))).toBe(true);
    expect(states()).toEqual(["sent"]);
  });

  it("is not sent if the act was undone, or the person has read it or is disabled meanwhile", async () => {
    subscribe(agency.head);
    const eventId = urge(0);
    undoStep(db, agency.clerk, { eventId }, at(5));
    await send(12);
    urge(20);
    const unread = db.select().from(notifications).all().at(-1);
    openNotification(db, agency.head, { notificationId: unread?.id ?? 0 }, at(21));
    await send(40);
    expect(states()).toEqual(["cancelled", "cancelled"]);
    await service.answer(201);
    expect(service.taken).toEqual([]);
  });

  it("follows the pace: with a daily digest one push stands for all of it", async () => {
    db.update(users).set({ mailPace: "daily" }).where(eq(users.id, agency.head.userId)).run();
    subscribe(agency.head);
    urge(0);
    takeStep(db, agency.clerk, "comment", { assignmentId: agency.lead.id, text: "Cần gấp." }, at(1));
    await send(30);
    expect(states()).toEqual([]);
    gatherDigests(db, "2024-07-02", at(86_400));
    await send(86_420);
    const [shown] = await taken(1);
    expect(shown).toMatchObject({ body: "2 thông báo mới từ sổ chỉ đạo", path: "/notifications" });
  });

  it("is tried again after pauses while the service is busy, and given up if it is refused", async () => {
    subscribe(agency.head);
    urge(0);
    await service.answer(503);
    await send(12);
    await send(30);
    await taken(1);
    await service.answer(201);
    await send(80);
    await taken(2);
    expect(states()).toEqual(["sent"]);
    await service.answer(413);
    takeStep(db, agency.clerk, "comment", { assignmentId: agency.lead.id, text: "Cần gấp." }, at(100));
    await send(120);
    expect(states()).toEqual(["sent", "given-up"]);
    expect(living()).toBe(1);
  });

  it.each([404, 410])("ends with the subscription that the service no longer knows: %i", async (status) => {
    subscribe(agency.head);
    urge(0);
    await service.answer(status);
    await send(12);
    await send(600);
    await taken(1);
    expect(living()).toBe(0);
    expect(db.select().from(pushSubscriptions).get()).toMatchObject({ endReason: "gone", sealed: "" });
  });

  it("goes to no address of this machine or an inner network unless that is allowed for trials", async () => {
    subscribe(agency.head);
    urge(0);
    await send(12, false);
    expect(db.select().from(pushMessages).get()?.lastError).toBe("address not allowed");
    await service.answer(201);
    expect(service.taken).toEqual([]);
  });
});
