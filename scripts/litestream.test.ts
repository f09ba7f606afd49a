import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Database, databaseFile, openDatabase } from "@/db/client";
import { takeStep } from "@/db/mutations/directives/take-step";
import { writeTestDatabase } from "@/db/test-database";
import { rowsOf } from "@/db/test-rows";
import { lastContinuousCopy, lookAtContinuousCopy } from "@/jobs/backup/continuous-copy";
import { findKeepingTroubles } from "@/jobs/backup/find-trouble";
import { renewContinuousCopy } from "@/jobs/backup/renew-continuous-copy";
import { markServing, wasKilled } from "@/jobs/backup/serving-marks";
import { bundleWriter } from "./try-kills/bundle-writer";
import { type Acknowledged, type Desk, makeDesk } from "./try-kills/desk";
import { leaveUnfinishedChange } from "./try-kills/leave-unfinished-change";

/** The real program. The registry has a package with it for this kind of machine only. */
const LITESTREAM = path.join(
  import.meta.dirname,
  "../node_modules/@flydotio/litestream-linux-x64/litestream",
);
const canRun = process.platform === "linux" && process.arch === "x64";
/** Litestream copies once a second; a busy machine takes longer. */
const WAIT = { timeout: 20_000, interval: 50 };
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const STEPS_AFTER = 10;
/** For so long Litestream copies nothing when all is copied and no checkpoint is going on. */
const QUIET_MS = 2500;
/** More than the steps after it change: they do not reach its end. */
const PAGES_UNFINISHED = 500;

const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-litestream-"));
const replica = path.join(folder, "replica");
const running: ChildProcess[] = [];
let script = "";

beforeAll(async () => {
  process.env.SO_CHI_DAO_DATA = folder;
  process.env.SO_CHI_DAO_CONTINUOUS_COPY = replica;
  writeTestDatabase(databaseFile());
  script = await bundleWriter();
});
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  delete process.env.SO_CHI_DAO_CONTINUOUS_COPY;
  rmSync(script, { force: true });
  rmSync(folder, { recursive: true, force: true });
});

it.runIf(canRun)(
  "restores all that was acknowledged before kills, or the state of a second, and its silence is noticed",
  async () => {
    expect(execFileSync(LITESTREAM, ["version"], { encoding: "utf8" }).trim()).toBe("v0.3.13");
    const db = openDatabase(databaseFile());
    const desk = makeDesk(db, 1);
    expect(troubles(new Date())).toContain("copy_behind");

    // Litestream is killed while people work, and begins again.
    const first = replicate();
    await vi.waitFor(() => expect(newestCopied()).toBeGreaterThan(0), WAIT);
    const acknowledged: { id: number; at: number }[] = [];
    const writer = write(desk, (id) => acknowledged.push({ id, at: Date.now() }));
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(5), WAIT);
    await kill(first);
    const second = replicate();
    const copiedBefore = Date.now();
    await caughtUp(db);
    // People still work when the second is over to which the database is restored.
    const until = Math.ceil(Date.now() / SECOND_MS) * SECOND_MS;
    await vi.waitFor(() => expect(acknowledged.at(-1)?.at).toBeGreaterThan(until + SECOND_MS), WAIT);
    // Litestream may start over below. A second between its last copy before that and its first one after cannot be restored.
    await vi.waitFor(() => expect(newestCopied()).toBeGreaterThan(until), WAIT);
    await kill(writer);
    await vi.waitFor(() => expect(Date.now() - newestCopied()).toBeGreaterThan(QUIET_MS), WAIT);
    // As one does that is killed within a write. SQLite does not have this change, and Litestream copies it.
    leaveUnfinishedChange(db, folder, PAGES_UNFINISHED);
    const left = Date.now();
    await vi.waitFor(() => expect(newestCopied()).toBeGreaterThan(left), WAIT);
    // What the next start does, and tries again after a failure.
    markServing();
    expect(wasKilled()).toBe(true);
    await vi.waitFor(() => {
      renewContinuousCopy(db);
      expect(wasKilled()).toBe(false);
    }, WAIT);
    for (let after = 0; after < STEPS_AFTER; after++) {
      const input = { assignmentId: desk.writers[0]?.assignmentId ?? 0, text: `Tiến độ ${after}` };
      acknowledged.push({ id: takeStep(db, desk.clerk, "comment", input, new Date()), at: Date.now() });
    }
    await caughtUp(db);
    await kill(second);

    const whole = restore("whole.sqlite");
    expect(rowsOf(whole)).toEqual(rowsOf(databaseFile()));
    const events = eventsIn(whole);
    expect(acknowledged.filter(({ id }) => !events.some((event) => event.id === id))).toEqual([]);

    const past = restore("past.sqlite", new Date(until));
    const pastEvents = eventsIn(past);
    // The log up to some row: nothing of a later second, and everything that had been copied.
    expect(pastEvents).toEqual(events.slice(0, pastEvents.length));
    expect(pastEvents.filter(({ at }) => Date.parse(at) > until)).toEqual([]);
    const last = pastEvents.at(-1)?.id ?? 0;
    expect(acknowledged.filter(({ id, at }) => at < copiedBefore && id > last)).toEqual([]);
    expect(events.length).toBeGreaterThan(pastEvents.length);
    process.stdout.write(
      `litestream: ${acknowledged.length} acknowledged steps through 3 kills, none lost; ${pastEvents.length} of ${events.length} events at a second\n`,
    );

    // The program goes on, and nothing copies.
    await lookAtContinuousCopy();
    const copiedAt = Date.parse(lastContinuousCopy()?.newestAt ?? "");
    expect(troubles(new Date(copiedAt + 4 * MINUTE_MS))).not.toContain("copy_behind");
    touch(db);
    await lookAtContinuousCopy();
    expect(troubles(new Date(copiedAt + 6 * MINUTE_MS))).toContain("copy_behind");
    db.$client.close();
  },
  60_000,
);

const troubles = (now: Date): string[] => findKeepingTroubles(now).map(({ kind }) => kind);

const replicate = (): ChildProcess => begin(LITESTREAM, ["replicate", databaseFile(), `file://${replica}`]);

/** A process that writes as the app does, without mail. @param tell gets the event of each acknowledged step */
function write(desk: Desk, tell: (event: number) => void): ChildProcess {
  const child = begin(process.execPath, [script, folder, "1"], { DESK: JSON.stringify(desk) });
  if (child.stdout === null) throw new Error("no output");
  createInterface({ input: child.stdout }).on("line", (line) => {
    const said = JSON.parse(line) as Acknowledged;
    if (said.kind === "step") tell(said.event);
  });
  return child;
}

function begin(command: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  running.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  expect(child.exitCode).toBeNull();
  child.kill("SIGKILL");
  await once(child, "exit");
}

/**
 * Resolves once the replica restores a state after everything that was written before. A file in the replica that is
 * newer than a write need not hold it: one turn of Litestream can copy several files, all read before.
 */
async function caughtUp(db: Database): Promise<void> {
  touch(db);
  const file = "caught-up.sqlite";
  await vi.waitFor(async () => {
    await restoreApart(file);
    const sqlite = new Sqlite(path.join(folder, file), { readonly: true });
    const found = sqlite.pragma("user_version", { simple: true });
    sqlite.close();
    expect(found).toBe(touched);
  }, WAIT);
}

/** Restores the newest state without blocking this process, which reads what people did in the meantime. */
async function restoreApart(name: string): Promise<void> {
  const file = path.join(folder, name);
  rmSync(file, { force: true });
  await promisify(execFile)(LITESTREAM, ["restore", "-o", file, `file://${replica}`]);
}

let touched = 0;
/** Changes the file without changing a row. */
function touch(db: Database): void {
  touched += 1;
  db.$client.pragma(`user_version = ${touched}`);
}

function newestCopied(): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /^replica.*\.wal\.lz4$/.test(name),
  );
  return Math.max(0, ...files.map((name) => statSync(path.join(folder, name)).mtimeMs));
}

/** Restores from the replica alone. @param until the instant; the newest state without it */
function restore(name: string, until?: Date): string {
  const file = path.join(folder, name);
  const at = until ? ["-timestamp", until.toISOString()] : [];
  execFileSync(LITESTREAM, ["restore", "-o", file, ...at, `file://${replica}`], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  return file;
}

/** The log of a restored database, which must be whole. */
function eventsIn(file: string): { id: number; at: string }[] {
  const sqlite = new Sqlite(file, { readonly: true });
  expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(sqlite.pragma("foreign_key_check")).toEqual([]);
  const events = sqlite
    .prepare<[], { id: number; at: string }>("SELECT id, at FROM events ORDER BY id")
    .all();
  sqlite.close();
  return events;
}
