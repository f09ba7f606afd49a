import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@/db/client";
import { noteImportFailure } from "@/db/mutations/imports/note-import-failure";
import { runImport } from "@/db/mutations/imports/run-import";
import { returnLease } from "@/db/mutations/leases/return-lease";
import { takeLease } from "@/db/mutations/leases/take-lease";
import { findNextRunningImport } from "@/db/queries/imports/find-running-import";
import { isDead, newHolder } from "../lease-holder";

/** The shortest pause after a slice, milliseconds: a writer that waits for the lock looks again within it. */
const LEAST_PAUSE_MS = 20;
/** How often the lease is renewed while slices are written, and looked at while another process has it. */
const RENEW_MS = 10_000;
const LOOK_MS = 500;

type Clock = () => Date;

/**
 * Stores or takes back the rows of one import at once, unless another process or thread is at work on imports.
 * @returns whether it did; if not, the import waits for `runImports`
 */
export async function runImportNow(db: Database, importId: number, clock: Clock): Promise<boolean> {
  const holder = newHolder();
  if (!takeLease(db, { name: "imports", holder, isDead }, clock())) return false;
  await runAndReturn(db, importId, holder, clock);
  return true;
}

/** The same for all imports that have begun, one after the other; it waits while another process does them. */
export async function runImports(db: Database, clock: Clock): Promise<void> {
  const holder = newHolder();
  for (;;) {
    const next = findNextRunningImport(db);
    if (!next) return;
    if (takeLease(db, { name: "imports", holder, isDead }, clock())) {
      await runAndReturn(db, next.id, holder, clock);
    } else await sleep(LOOK_MS);
  }
}

async function runAndReturn(db: Database, importId: number, holder: string, clock: Clock): Promise<void> {
  try {
    await runSlices(db, importId, holder, clock);
  } finally {
    returnLease(db, "imports", holder);
  }
}

/**
 * With a pause after each slice that is as long as the slice was, so that other people's writes pass between. A failure
 * is noted with the import and logged.
 */
async function runSlices(db: Database, importId: number, holder: string, clock: Clock): Promise<void> {
  try {
    const slices = runImport(db, importId, clock);
    let renewedAt = performance.now();
    for (;;) {
      const begun = performance.now();
      if (slices.next().done) return;
      await sleep(Math.max(LEAST_PAUSE_MS, performance.now() - begun));
      if (performance.now() - renewedAt < RENEW_MS) continue;
      // Another process took over while this one was suspended: the rows are its own now.
      if (!takeLease(db, { name: "imports", holder, isDead }, clock())) return;
      renewedAt = performance.now();
    }
  } catch (error) {
    noteImportFailure(db, importId, error);
    console.error(`import ${importId}:`, error);
  }
}
