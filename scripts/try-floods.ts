// Sends what a stranger may send to harm others for some minutes, and measures what another person notices, idle and
// meanwhile: [--minutes 10] [--workers 4]. Needs a build and a quiet machine; no part of npm test. Prints a table, with
// the processor time that one request of each kind costs the server, and exits with 1 if an answer is 5xx, the other
// person's 99th percentile grows by more than 50 ms, or memory grows from the second minute to the end.
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { badRequests, hiddenFields, sendBad } from "./try-floods/bad-requests";
import type { Others } from "./try-floods/measure-others";
import type { Sent } from "./try-floods/send-floods";

const MAX_SLOWER_MS = 50;
const MAX_GROWTH_MB = 64;
const IDLE_SECONDS = 60;
const MEMORY_EVERY_MS = 1000;
/** Of the time of the flood; buffers of the first requests stay in memory for the next ones. */
const MEMORY_SETTLES_AFTER = 0.2;
/** How often each kind is sent to measure its cost, after it was sent once. */
const COST_TIMES = 20;

type Hidden = readonly [string, string][];

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "10" }, workers: { type: "string", default: "4" } },
});
const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-floods-"));
// One process: the other person has the same thread as the stranger.
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
  const hidden = hiddenFields(await (await fetch(`${origin}/set-up`)).text());
  // Warm: the first requests compile.
  await measure(origin, 5000);
  const costs = await measureCosts(origin, hidden);
  const idle = await measure(origin, IDLE_SECONDS * 1000);
  const ms = Number(values.minutes) * 60_000;
  const memory = watchMemory();
  const [flooded, sent] = await Promise.all([measure(origin, ms), send(origin, ms, hidden)]);
  const used = memory.stop();
  for (const { name, statuses } of sent) {
    const all = statuses.reduce((sum, [, count]) => sum + count, 0);
    const answers = statuses.map(([status, count]) => `${status} × ${count}`).join(", ");
    const cost = `${(costs.get(name) ?? 0).toFixed(1)} ms each`;
    console.log(`${name.padEnd(40)} ${String(all).padStart(6)} sent  ${cost.padStart(13)}  ${answers}`);
  }
  const early = used[Math.floor(used.length * MEMORY_SETTLES_AFTER)] ?? 0;
  const late = used.at(-1) ?? 0;
  const wrong = sent.flatMap(({ statuses }) => statuses).filter(([status]) => status >= 500);
  const slower = flooded.p99 - idle.p99;
  console.log(`others, idle:    p50 ${idle.p50} ms, p99 ${idle.p99} ms (${idle.count} requests)`);
  console.log(
    `others, flooded: p50 ${flooded.p50} ms, p99 ${flooded.p99} ms (${flooded.count} requests): ${slower} ms more, at most ${MAX_SLOWER_MS}`,
  );
  console.log(
    `memory: ${used[0]} MB at first, ${early} MB after a fifth of the time, ${late} MB at the end, ${Math.max(...used)} MB at most`,
  );
  return wrong.length === 0 && slower <= MAX_SLOWER_MS && late - early <= MAX_GROWTH_MB;
}

/** The server's processor time for one request of each kind, in milliseconds, when nothing else is sent. */
async function measureCosts(origin: string, hidden: Hidden): Promise<Map<string, number>> {
  const costs = new Map<string, number>();
  for (const name of Object.keys(badRequests(origin, hidden))) {
    const sendOne = async () => {
      const bad = badRequests(origin, hidden)[name];
      if (bad) await sendBad(origin, bad);
    };
    await sendOne();
    const before = processorTime();
    for (let time = 0; time < COST_TIMES; time++) await sendOne();
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
  return runApart("measure-others.ts", [origin, String(milliseconds)]);
}

async function send(origin: string, milliseconds: number, hidden: Hidden): Promise<Sent> {
  return runApart("send-floods.ts", [origin, String(milliseconds), values.workers, JSON.stringify(hidden)]);
}

async function runApart<T>(program: string, args: readonly string[]): Promise<T> {
  const file = path.join(import.meta.dirname, "try-floods", program);
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...args]);
  return JSON.parse(stdout) as T;
}

/** The server's memory in MB, once a second. */
function watchMemory(): { stop: () => number[] } {
  const used: number[] = [residentMemory()];
  const timer = setInterval(() => used.push(residentMemory()), MEMORY_EVERY_MS);
  const stop = () => {
    clearInterval(timer);
    return used;
  };
  return { stop };
}

function residentMemory(): number {
  const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
