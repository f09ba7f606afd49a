import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
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

/**
 * This Chromium shows no notifications and has no push service behind it: what a person and such a service would answer,
 * for the key that the page gives.
 */
function answerAsPushService() {
  Object.defineProperty(Notification, "permission", { get: () => "granted" });
  Notification.requestPermission = async () => "granted";
  PushManager.prototype.getSubscription = async () => null;
  PushManager.prototype.subscribe = async (options) => {
    const key = String(options?.applicationServerKey);
    if (!/^B[\w-]{86}$/.test(key)) throw new Error(`no public key: ${key}`);
    const keys = { p256dh: key, auth: "BTBZMqHH6r4Tts7J_aSIgg" };
    return { toJSON: () => ({ endpoint: "https://push.example/mot", keys }) } as unknown as PushSubscription;
  };
}

test("a person has notifications shown on this device, and ends it", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.address });
  await context.addInitScript(answerAsPushService);
  const page = await context.newPage();
  await loginAs(page, "canbo1.dt", "/account");
  const section = page.getByRole("region", { name: "Thông báo trên thiết bị" });
  await section.getByRole("button", { name: "Nhận trên thiết bị này" }).click();
  await expect(section.getByRole("listitem")).toContainText("Trình duyệt này");

  const worker = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL);
  expect(worker).toBe(`${server.address}/push-worker.js`);
  const manifest = await page.request.get(
    (await page.locator("link[rel=manifest]").getAttribute("href")) ?? "",
  );
  expect(await manifest.json()).toMatchObject({ name: "Sổ chỉ đạo", display: "standalone" });

  await section
    .getByText(/^Thôi nhận/)
    .first()
    .click();
  await section.getByRole("button", { name: "Thôi nhận" }).click();
  await expect(section.getByRole("listitem")).toHaveCount(0);
});
