import { spawnSync } from "node:child_process";
import { hostname } from "node:os";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Database } from "@/db/client";
import { leases } from "@/db/schema/leases";
import { testDatabase } from "@/db/test-database";
import { isDead, newHolder } from "./lease-holder";
import { underLease } from "./under-lease";

const START = new Date("2026-11-28T03:00:00Z");

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A process with the jobs, and what they did. */
function serve(db: Database, name: string, did: string[]) {
  return underLease(
    db,
    () => new Date(),
    () => {
      did.push(`${name} begins`);
      return async () => did.push(`${name} ends`);
    },
  );
}

it("runs the jobs in one process, and in the next one once the first has stopped", async () => {
  const db = testDatabase();
  const did: string[] = [];
  const stopFirst = serve(db, "first", did);
  const stopSecond = serve(db, "second", did);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(did).toEqual(["first begins"]);
  await stopFirst();
  await vi.advanceTimersByTimeAsync(3000);
  expect(did).toEqual(["first begins", "first ends", "second begins"]);
  await stopSecond();
  expect(db.select().from(leases).all()).toEqual([]);
});

it("ends the jobs of a process that was suspended, once another has taken them over", async () => {
  const db = testDatabase();
  const did: string[] = [];
  const stop = serve(db, "first", did);
  await vi.advanceTimersByTimeAsync(1000);
  // As another process would write it meanwhile.
  const expiresAt = new Date(Date.now() + 40_000).toISOString();
  db.update(leases).set({ holder: newHolder(), expiresAt }).run();
  await vi.advanceTimersByTimeAsync(16_000);
  expect(did).toEqual(["first begins", "first ends"]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(did).toEqual(["first begins", "first ends", "first begins"]);
  await stop();
});

it("does not wait for a process of this machine that was killed", () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  expect(isDead(`${hostname()} ${pid} x`)).toBe(true);
  expect(isDead(`${hostname()} ${process.pid} x`)).toBe(false);
  expect(isDead(`may-khac ${pid} x`)).toBe(false);
});
