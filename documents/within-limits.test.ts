import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { withinLimits } from "./within-limits";

/** A thread that works or only waits for as many milliseconds as it is sent, then answers. */
const SOURCE = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ work, wait }) => {
  const from = performance.now();
  while (performance.now() - from < work);
  setTimeout(() => parentPort.postMessage("answer"), wait);
});
`;
const running: Worker[] = [];

async function start(): Promise<Worker> {
  const worker = new Worker(SOURCE, { eval: true });
  running.push(worker);
  await once(worker, "online");
  return worker;
}

afterEach(async () => {
  for (const worker of running.splice(0)) await worker.terminate();
});

describe("a thread", () => {
  it("that waits for longer than it may work answers", async () => {
    const worker = await start();
    const limits = { processor: 400, elapsed: 20_000 };
    const task = { work: 0, wait: 1500 };
    expect(await withinLimits(worker, limits, () => worker.postMessage(task))).toBe("answer");
  });

  it.runIf("cpuUsage" in Worker.prototype)(
    "that works for longer than it may gives null, before it is done",
    async () => {
      const worker = await start();
      const limits = { processor: 400, elapsed: 60_000 };
      const task = { work: 30_000, wait: 0 };
      const from = performance.now();
      expect(await withinLimits(worker, limits, () => worker.postMessage(task))).toBeNull();
      expect(performance.now() - from).toBeLessThan(30_000);
    },
  );

  it("that takes too long in all gives null", async () => {
    const worker = await start();
    const limits = { processor: 10_000, elapsed: 300 };
    const task = { work: 0, wait: 10_000 };
    expect(await withinLimits(worker, limits, () => worker.postMessage(task))).toBeNull();
  });

  it("is measured from its task on, not from its start", async () => {
    const worker = await start();
    const limits = { processor: 700, elapsed: 20_000 };
    for (let task = 0; task < 3; task++) {
      const answer = await withinLimits(worker, limits, () => worker.postMessage({ work: 300, wait: 600 }));
      expect(answer).toBe("answer");
    }
  });

  it("that ends without an answer is an error", async () => {
    const worker = await start();
    const ending = withinLimits(worker, { processor: 1000, elapsed: 10_000 }, () => void worker.terminate());
    await expect(ending).rejects.toThrow("the reading thread ended with 1");
  });
});
