import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { countProcesses } from "./processes";

const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-processes-"));
const address = (file: string) => JSON.stringify(pathToFileURL(path.join(import.meta.dirname, file)).href);

/**
 * A server process: answers with its number; `/slow` begins at once and takes a while, `/all` says what all processes
 * counted, `/leave` closes the channel to the first process some time before this one ends.
 */
const PROGRAM = `
import cluster from "node:cluster";
import { createServer } from "node:http";
import { figuresOfAll, offerFigures } from ${address("processes.ts")};
if (process.env.FAILS) process.exit(7);
let count = 0;
const own = () => ({ requests: [["x", count]], durations: [], process: { pid: process.pid, gauges: {} } });
offerFigures(own);
const server = createServer(async (request, response) => {
  count += 1;
  response.setHeader("connection", "close");
  if (request.url === "/slow") {
    response.flushHeaders();
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  if (request.url === "/all") return response.end(JSON.stringify(await figuresOfAll(own)));
  response.end(String(process.pid));
  if (request.url === "/leave") {
    setTimeout(() => {}, 2000);
    cluster.worker.disconnect();
  }
});
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
process.on("SIGTERM", () => server.close(() => process.exit(0)));
`;

beforeAll(() => {
  writeFileSync(path.join(folder, "program.mjs"), PROGRAM);
  writeFileSync(
    path.join(folder, "start.mjs"),
    `import { serveTogether } from ${address("processes.ts")};
     serveTogether(${JSON.stringify(path.join(folder, "program.mjs"))}, 3);`,
  );
});
/** Those of the present test, which stop also when it fails. */
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGTERM");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [path.join(folder, "start.mjs")], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  started.push(child);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, ended };
}

async function origin(child: ChildProcess): Promise<string> {
  const { port } = await new Promise<{ port: number }>((resolve) => child.once("message", resolve as never));
  return `http://127.0.0.1:${port}`;
}
/** A connection that was given to a process just before its death gets no answer. */
const text = async (url: string) => (await fetch(url, { signal: AbortSignal.timeout(700) })).text();

/** The processes that answer. */
async function answering(at: string, number: number): Promise<string[]> {
  const seen = new Set<string>();
  await vi.waitFor(
    async () => {
      seen.add(await text(at));
      expect(seen.size).toBe(number);
    },
    { timeout: 10_000, interval: 5 },
  );
  return [...seen];
}

it("serves one port with several processes, sums what they count, replaces one that is killed, and stops gracefully", async () => {
  const { child, ended } = start();
  const at = await origin(child);
  const before = await answering(at, 3);
  const figures: { requests: [string, number][] }[] = JSON.parse(await text(`${at}/all`));
  const asked = figures.reduce((sum, { requests }) => sum + (requests[0]?.[1] ?? 0), 0);
  expect(figures).toHaveLength(3);
  expect(asked).toBeGreaterThanOrEqual(4);

  const [killed = ""] = before;
  process.kill(Number(killed), "SIGKILL");
  await vi.waitFor(
    async () => {
      const now: { process: { pid: number } }[] = JSON.parse(await text(`${at}/all`));
      const pids = now.map(({ process: one }) => String(one.pid));
      expect(pids).toHaveLength(3);
      expect(pids).not.toContain(killed);
    },
    { timeout: 10_000, interval: 20 },
  );

  const underWay = await fetch(`${at}/slow`);
  child.kill("SIGTERM");
  child.kill("SIGTERM");
  expect(await underWay.text()).toMatch(/^\d+$/);
  expect(await ended).toBe(0);
}, 30_000);

it("serves on when the figures are asked of a process whose channel is closed", async () => {
  const { child } = start();
  const at = await origin(child);
  await answering(at, 3);
  const left = await text(`${at}/leave`);
  await vi.waitFor(
    async () => {
      const now: { process: { pid: number } }[] = JSON.parse(await text(`${at}/all`));
      expect(now.map(({ process: one }) => String(one.pid))).not.toContain(left);
    },
    { timeout: 10_000, interval: 20 },
  );
  await answering(at, 3);
}, 30_000);

it("ends with the code of the first process if that cannot start, and begins no other", async () => {
  expect(await start({ FAILS: "1" }).ended).toBe(7);
});

it("takes the number of processes from the variable, else from the cores", () => {
  expect([countProcesses("1"), countProcesses("64")]).toEqual([1, 64]);
  for (const bad of ["0", "65", "2.5", "-1", "zwei", " 2"]) expect(countProcesses(bad), bad).toBeNull();
  expect(countProcesses("")).toBe(countProcesses(undefined));
  expect(countProcesses(undefined)).toBeGreaterThanOrEqual(1);
  expect(countProcesses(undefined)).toBeLessThanOrEqual(4);
});
