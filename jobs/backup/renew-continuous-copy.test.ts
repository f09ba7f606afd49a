import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Database, databaseFile, openDatabase } from "@/db/client";
import { writeTestDatabase } from "@/db/test-database";
import { rowsOf } from "@/db/test-rows";
import { renewContinuousCopy } from "./renew-continuous-copy";
import { markServing, wasKilled } from "./serving-marks";
import { watchContinuousCopy } from "./watch-continuous-copy";

let folder = "";
let db: Database;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-renew-"));
  vi.stubEnv("SO_CHI_DAO_DATA", folder);
  vi.stubEnv("SO_CHI_DAO_CONTINUOUS_COPY", path.join(folder, "replica"));
  mkdirSync(path.join(folder, "serving"));
  writeTestDatabase(databaseFile());
  db = openDatabase(databaseFile());
  db.$client.pragma("wal_checkpoint(TRUNCATE)");
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The mark of a process that has ended without removing it. */
const leaveMarkOfKilled = () => leaveMark(spawnSync(process.execPath, ["--version"]).pid);
const leaveMark = (pid: number) => writeFileSync(path.join(folder, "serving", String(pid)), "");
const marks = () => readdirSync(path.join(folder, "serving"));
/** How much was written since the log was emptied, in bytes. */
const written = () => statSync(`${databaseFile()}-wal`).size;
const size = () => statSync(databaseFile()).size;

it("writes every page again after a server was killed, and changes no row", () => {
  const rows = rowsOf(databaseFile());
  leaveMarkOfKilled();
  markServing();
  expect(wasKilled()).toBe(true);
  renewContinuousCopy(db);
  expect(written()).toBeGreaterThan(0.9 * size());
  expect(rowsOf(databaseFile())).toEqual(rows);
  expect(db.$client.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(wasKilled()).toBe(false);
  expect(marks()).toEqual([String(process.pid)]);
});

it("takes a mark with its own number for that of an earlier process, as in a container", () => {
  leaveMark(process.pid);
  markServing();
  expect(wasKilled()).toBe(true);
});

it("writes nothing when no server was killed: there is none, or it still runs", () => {
  leaveMark(process.ppid);
  markServing();
  renewContinuousCopy(db);
  expect(written()).toBe(0);
  expect(marks().toSorted()).toEqual([String(process.pid), String(process.ppid)].toSorted());
});

it("writes nothing without a continuous copy, and not later either", () => {
  vi.stubEnv("SO_CHI_DAO_CONTINUOUS_COPY", "");
  leaveMarkOfKilled();
  markServing();
  renewContinuousCopy(db);
  expect(wasKilled()).toBe(false);
  vi.stubEnv("SO_CHI_DAO_CONTINUOUS_COPY", path.join(folder, "replica"));
  renewContinuousCopy(db);
  expect(written()).toBe(0);
});

it("lists a failure, and the watch over the copy tries again", async () => {
  const noted: string[] = [];
  globalThis.soChiDaoNoteFault = (place) => noted.push(place);
  leaveMarkOfKilled();
  markServing();
  // What another connection is writing takes longer than a write waits.
  db.$client.pragma("busy_timeout = 0");
  const other = openDatabase(databaseFile());
  other.$client.exec("BEGIN IMMEDIATE");
  renewContinuousCopy(db);
  expect(noted).toEqual(["continuous copy"]);
  expect(wasKilled()).toBe(true);
  other.$client.exec("ROLLBACK");
  const stop = watchContinuousCopy(db);
  await stop();
  expect(wasKilled()).toBe(false);
  expect(written()).toBeGreaterThan(0.9 * size());
  other.$client.close();
});
