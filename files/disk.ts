import { statfsSync } from "node:fs";
import { dataFolder } from "./data-folder";

export type Disk = {
  /** Bytes that the server may still write. */
  free: number;
  total: number;
  state: "ok" | "low" | "full";
};

/** Kept free for sessions, sign-ins and the database's own work when people may no longer write. Bytes. */
export const RESERVE_BYTES = 48 * 1024 * 1024;
/** Below this an administrator is warned: a few weeks of photos and backups. */
const LOW_BYTES = 2 * 1024 * 1024 * 1024;
const LOW_SHARE = 0.05;
const LOOK_EVERY_MS = 2000;

let looked: { at: number; disk: Disk } | undefined;

/** The disk of the data folder, read at most every two seconds. */
export function diskState(): Disk {
  const now = performance.now();
  if (looked === undefined || now - looked.at > LOOK_EVERY_MS) looked = { at: now, disk: readDisk() };
  return looked.disk;
}

function readDisk(): Disk {
  const { bavail, blocks, bsize } = statfsSync(dataFolder());
  const [free, total] = [bavail * bsize, blocks * bsize];
  return { free, total, state: stateOf(free, total) };
}

/** A small disk is low below its share, a large one below the fixed amount. */
export function stateOf(free: number, total: number): Disk["state"] {
  if (free < RESERVE_BYTES) return "full";
  return free < Math.max(Math.min(LOW_BYTES, total / 4), total * LOW_SHARE) ? "low" : "ok";
}
