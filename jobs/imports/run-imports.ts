import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@/db/client";
import { noteImportFailure } from "@/db/mutations/imports/note-import-failure";
import { runImport } from "@/db/mutations/imports/run-import";
import { findNextRunningImport } from "@/db/queries/imports/find-running-import";

/** The shortest pause after a slice, milliseconds: a writer that waits for the lock looks again within it. */
const LEAST_PAUSE_MS = 20;

/**
 * Stores or takes back the rows of one import, with a pause after each slice that is as long as the slice was, so
 * that other people's writes pass between. A failure is noted with the import and logged.
 */
export async function runOneImport(db: Database, importId: number, clock: () => Date): Promise<void> {
  try {
    const slices = runImport(db, importId, clock);
    for (;;) {
      const begun = performance.now();
      if (slices.next().done) return;
      await sleep(Math.max(LEAST_PAUSE_MS, performance.now() - begun));
    }
  } catch (error) {
    noteImportFailure(db, importId, error);
    console.error(`import ${importId}:`, error);
  }
}

/** The same for all imports that have begun, one after the other. */
export async function runImports(db: Database, clock: () => Date): Promise<void> {
  for (;;) {
    const next = findNextRunningImport(db);
    if (!next) return;
    await runOneImport(db, next.id, clock);
  }
}
