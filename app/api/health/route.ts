import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { database } from "@/db/client";
import { sql } from "@/db/sql";
import { dataFolder } from "@/files/data-folder";
import { diskState } from "@/files/disk";

export const dynamic = "force-dynamic";

/** Anyone may ask, and each look writes to the disk. */
const LOOK_EVERY_MS = 5000;
const PROBE_BYTES = 16 * 1024;

let looked: { at: number; healthy: boolean } | undefined;

/**
 * For monitoring: 200 while the database answers, its write lock can be taken, and the data folder takes a file; 503
 * otherwise. Reveals nothing else.
 */
export function GET(): Response {
  const now = performance.now();
  if (looked === undefined || now - looked.at > LOOK_EVERY_MS) looked = { at: now, healthy: isHealthy() };
  const status = looked.healthy ? "ok" : "unavailable";
  return Response.json(
    { status },
    { status: looked.healthy ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}

function isHealthy(): boolean {
  try {
    database().get(sql`select 1 from users limit 1`);
    database().$client.exec("BEGIN IMMEDIATE; ROLLBACK");
    writeProbe();
    return diskState().state !== "full";
  } catch (error) {
    console.error("health", error);
    return false;
  }
}

function writeProbe(): void {
  const probe = path.join(dataFolder(), `.health-${process.pid}`);
  try {
    writeFileSync(probe, Buffer.alloc(PROBE_BYTES), { flush: true, mode: 0o600 });
  } finally {
    rmSync(probe, { force: true });
  }
}
