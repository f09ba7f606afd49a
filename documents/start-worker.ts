import path from "node:path";
import { Worker } from "node:worker_threads";

/** Starts a thread that reads documents, limited in memory; its first message says that it is ready. */
export function startWorker(): Worker {
  // The path is composed here so that the bundler leaves the file to tsx, as in scripts.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "documents", "start-reading-worker.mjs");
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.unref();
  return worker;
}

/** Whether a thread ended because of its memory limit. Any other cause is our fault. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
