import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { describe, expect, it } from "vitest";

type Handler = (event: object) => void;

/** The worker's own code with what a browser gives it; the browser of these tests shows no notifications. */
function startWorker(urls: readonly string[] = []) {
  const handlers = new Map<string, Handler>();
  const done: unknown[] = [];
  const windows = urls.map((url) => ({
    url,
    focus: async () => done.push(`focus ${url}`),
    navigate: async (address: string) => done.push(`navigate ${address}`),
  }));
  const self = {
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    location: new URL("https://so.thu.example/push-worker.js"),
    registration: {
      showNotification: async (title: string, options: object) => done.push({ title, ...options }),
    },
    clients: {
      matchAll: async () => windows,
      openWindow: async (address: string) => done.push(`open ${address}`),
    },
  };
  runInContext(readFileSync("public/push-worker.js", "utf8"), createContext({ self, URL }));
  return async (name: string, event: object) => {
    const waits: Promise<unknown>[] = [];
    handlers.get(name)?.({ ...event, waitUntil: (wait: Promise<unknown>) => waits.push(wait) });
    await Promise.all(waits);
    return done;
  };
}
const click = (path: string, urls: readonly string[] = []) =>
  startWorker(urls)("notificationclick", { notification: { close: () => undefined, data: { path } } });

describe("the service worker", () => {
  it("shows what was pushed", async () => {
    const message = { title: "Đôn đốc", body: "Một câu.", path: "/notifications/5", tag: "n-5", lang: "vi" };
    const icon = "/app-icon-192.png";
    expect(await startWorker()("push", { data: { json: () => message } })).toEqual([
      {
        title: "Đôn đốc",
        body: "Một câu.",
        tag: "n-5",
        lang: "vi",
        icon,
        badge: icon,
        data: { path: "/notifications/5" },
      },
    ]);
  });

  it("opens it in a new window, or in one that shows nothing unsaved", async () => {
    const address = "https://so.thu.example/notifications/5";
    expect(await click("/notifications/5", ["https://so.thu.example/meetings/3/edit"])).toEqual([
      `open ${address}`,
    ]);
    expect(await click("/notifications/5", ["https://so.thu.example/"])).toEqual([
      "focus https://so.thu.example/",
      `navigate ${address}`,
    ]);
  });

  it("opens no other site", async () => {
    expect(await click("https://khac.example/x")).toEqual([]);
    expect(await click("//khac.example/x")).toEqual([]);
  });
});
