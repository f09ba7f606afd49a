import "server-only";
import type { Worker } from "node:worker_threads";
import type { Database } from "@/db/client";
import { findNextRunningImport } from "@/db/queries/imports/find-running-import";
import { startThread } from "@/documents/start-thread";

declare global {
  /** The thread of this process that stores imports, with the number of its unanswered messages. */
  var soChiDaoImportThread: { worker: Worker; asked: number } | undefined;
}

/**
 * Stores and takes back large imports in a thread with a connection of its own, so that other people's pages do
 * not wait for it. It ends when no import is left.
 */
export function startImportThread(): void {
  const running = globalThis.soChiDaoImportThread ?? begin();
  running.asked += 1;
  running.worker.postMessage("look");
}

/** Continues imports that a stop of the server, or of the process that was at work on them, interrupted. */
export function resumeImports(db: Database): void {
  if (!globalThis.soChiDaoImportThread && findNextRunningImport(db)) startImportThread();
}

/** Ends the thread; the slice in progress is rolled back, and the next start continues. */
export async function stopImportThread(): Promise<void> {
  await globalThis.soChiDaoImportThread?.worker.terminate();
}

function begin() {
  const worker = startThread("jobs/imports/import-thread.ts");
  const thread = { worker, asked: 0 };
  worker.on("message", () => {
    thread.asked -= 1;
    if (thread.asked > 0) return;
    globalThis.soChiDaoImportThread = undefined;
    void worker.terminate();
  });
  worker.on("error", (error) => console.error("imports:", error));
  worker.on("exit", () => {
    if (globalThis.soChiDaoImportThread === thread) globalThis.soChiDaoImportThread = undefined;
  });
  globalThis.soChiDaoImportThread = thread;
  return thread;
}
