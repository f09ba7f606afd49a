import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { serveData } from "./serve-data";
import { loginAs, test } from "./test";

let folder: string;
let server: Awaited<ReturnType<typeof serveData>>;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-push-"));
  cpSync(process.env.E2E_DEMO ?? "", folder, { recursive: true });
  const port = await freePort();
  const env = { SO_CHI_DAO_PUSH: "on", PUBLIC_URL: `http://127.0.0.1:${port}` };
  server = await serveData(folder, port, env);
});

test.afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const freePort = () =>
  new Promise<number>((resolve) => {
    const socket = createServer().listen(0, "127.0.0.1", () => {
      const address = socket.address();
      socket.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** This Chromium has no push service behind it: what one would answer, for the key that the page gives. */
function answerAsPushService() {
  PushManager.prototype.getSubscription = async () => null;
  PushManager.prototype.subscribe = async (options) => {
    const key = String(options?.applicationServerKey);
    if (!/^B[\w-]{86}$/.test(key)) throw new Error(`no public key: ${key}`);
    const keys = { p256dh: key, auth: "BTBZMqHH6r4Tts7J_aSIgg" };
    return { toJSON: () => ({ endpoint: "https://push.example/mot", keys }) } as unknown as PushSubscription;
  };
}

test("a person has notifications shown on this device, sees one, and ends it", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.address, permissions: ["notifications"] });
  await context.addInitScript(answerAsPushService);
  const page = await context.newPage();
  await loginAs(page, "canbo1.dt", "/account");
  const section = page.getByRole("region", { name: "Thông báo trên thiết bị" });
  await section.getByRole("button", { name: "Nhận trên thiết bị này" }).click();
  await expect(section.getByRole("listitem")).toContainText("trình duyệt này");

  const shown = await deliver(page, {
    title: "Đôn đốc",
    body: "Phòng Tổng hợp đôn đốc.",
    path: "/notifications/1",
    tag: "n-1",
    lang: "vi",
  });
  expect(shown).toEqual([{ title: "Đôn đốc", body: "Phòng Tổng hợp đôn đốc.", path: "/notifications/1" }]);

  await section.getByText("Thôi nhận", { exact: false }).first().click();
  await section.getByRole("button", { name: "Thôi nhận" }).click();
  await expect(section.getByRole("listitem")).toHaveCount(0);
});

/** Hands a message to the page's service worker as the browser would, and returns what it shows. */
async function deliver(page: Page, message: object) {
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [one] = registrations;
      if (one) resolve(one.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  await devtools.send("ServiceWorker.deliverPushMessage", {
    origin: new URL(page.url()).origin,
    registrationId: await registered,
    data: JSON.stringify(message),
  });
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    for (let tries = 0; tries < 40; tries += 1) {
      const notes = await registration.getNotifications();
      if (notes.length > 0) return notes.map(({ title, body, data }) => ({ title, body, path: data.path }));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return [];
  });
}
