import path from "node:path";
import { Worker } from "node:worker_threads";

/** Starts a thread that reads documents, bounded in memory; its first message says that it is ready. */
export function startWorker(): Worker {
  // The path is put together here so that the bundler leaves the file to tsx, as it runs in scripts.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "documents", "start-reading-worker.mjs");
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.unref();
  return worker;
}

/** Did a thread end because of its bound on memory? Anything else that ends it is a fault of ours. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
