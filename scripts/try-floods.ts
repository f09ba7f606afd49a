// Sends what a stranger may send to harm others for some minutes, and measures what others notice:
// [--minutes 10] [--workers 4]. Needs a build and a quiet machine; no part of npm test. Prints a table, with the
// processor time that one request of each kind costs the server, and exits with 1 if an answer is 5xx, another person's
// 99th percentile grows by more than 50 ms, or memory grows.
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { badRequests, hiddenFields, sendBad } from "./try-floods/bad-requests";
import type { Others } from "./try-floods/measure-others";

const MAX_SLOWER_MS = 50;
const MAX_GROWTH_MB = 64;
const IDLE_SECONDS = 30;
/** How often each kind is sent to measure its cost. */
const COST_TIMES = 10;

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, workers: { type: "string", default: "4" } },
});
const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-floods-"));
const server = spawn(process.execPath, ["scripts/serve.mjs"], {
  env: { ...process.env, NODE_ENV: "production", PORT: "0", HOST: "127.0.0.1", SO_CHI_DAO_DATA: folder },
  stdio: ["ignore", "ignore", "inherit", "ipc"],
});
try {
  const port = await new Promise<number>((resolve, reject) => {
    server.once("message", (message) => resolve((message as { port: number }).port));
    server.once("exit", () => reject(new Error("the server ended")));
  });
  process.exitCode = (await flood(`http://127.0.0.1:${port}`)) ? 0 : 1;
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function flood(origin: string): Promise<boolean> {
  const action = hiddenFields(await (await fetch(`${origin}/set-up`)).text());
  // Warm: the first requests compile.
  await measure(origin, 5000);
  const costs = await measureCosts(origin, action);
  const idle = await measure(origin, IDLE_SECONDS * 1000);
  const before = memory();
  const until = Date.now() + Number(values.minutes) * 60_000;
  const counts = new Map<string, { sent: number; statuses: Set<number>; wrong: number }>();
  const send = async (first: number) => {
    for (let at = first; Date.now() < until; at++) {
      // Made again each time: a body that is poured is used up.
      const all = Object.entries(badRequests(origin, action));
      const [name, bad] = all[at % all.length] ?? [];
      if (!name || !bad) continue;
      const status = await sendBad(origin, bad);
      const count = counts.get(name) ?? { sent: 0, statuses: new Set(), wrong: 0 };
      counts.set(name, count);
      count.sent += 1;
      count.statuses.add(status);
      if (status >= 500) count.wrong += 1;
    }
  };
  const workers = Array.from({ length: Number(values.workers) }, (_, worker) => send(worker * 7));
  const [flooded] = await Promise.all([measure(origin, until - Date.now()), ...workers]);
  const after = memory();
  for (const [name, { sent, statuses }] of counts) {
    const cost = `${(costs.get(name) ?? 0).toFixed(1)} ms each`;
    console.log(
      `${name.padEnd(42)} ${String(sent).padStart(6)} sent  ${cost.padStart(15)}  ${[...statuses].join(" ")}`,
    );
  }
  console.log(`others, idle:    p50 ${idle.p50} ms, p99 ${idle.p99} ms (${idle.count} requests)`);
  console.log(`others, flooded: p50 ${flooded.p50} ms, p99 ${flooded.p99} ms (${flooded.count} requests)`);
  console.log(`memory: ${before} MB before, ${after} MB after`);
  const wrong = [...counts.values()].reduce((sum, count) => sum + count.wrong, 0);
  return wrong === 0 && flooded.p99 - idle.p99 <= MAX_SLOWER_MS && after - before <= MAX_GROWTH_MB;
}

/** The server's processor time for one request of each kind, in milliseconds, when nothing else is sent. */
async function measureCosts(
  origin: string,
  action: readonly [string, string][],
): Promise<Map<string, number>> {
  const costs = new Map<string, number>();
  for (const name of Object.keys(badRequests(origin, action))) {
    const before = processorTime();
    for (let time = 0; time < COST_TIMES; time++) {
      const bad = badRequests(origin, action)[name];
      if (bad) await sendBad(origin, bad);
    }
    costs.set(name, (processorTime() - before) / COST_TIMES);
  }
  return costs;
}

/** Of the server, in user and kernel, in milliseconds: ticks of a hundredth of a second. */
function processorTime(): number {
  const [, fields = ""] = readFileSync(`/proc/${server.pid}/stat`, "utf8").split(") ");
  const all = fields.split(" ");
  return 10 * (Number(all[11]) + Number(all[12]));
}

/** What another person notices for some time, measured in a process of its own. */
async function measure(origin: string, milliseconds: number): Promise<Others> {
  const program = path.join(import.meta.dirname, "try-floods", "measure-others.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [program, origin, String(milliseconds)]);
  return JSON.parse(stdout);
}

function memory(): number {
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
