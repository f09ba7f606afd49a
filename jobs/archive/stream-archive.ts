import "server-only";
import path from "node:path";
import { Readable } from "node:stream";
import { Worker } from "node:worker_threads";

/**
 * The archive of writeArchive, written by a thread with a connection of its own: rows, checksums and files of years would
 * delay other people's pages. The thread writes as fast as the bytes are taken, and ends with them.
 */
export function streamArchive(now: Date): Readable {
  // The path is composed here so that the bundler leaves the file to tsx, as in scripts.
  const file = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    "jobs",
    "archive",
    "begin-archive-thread.mjs",
  );
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    workerData: { now: now.toISOString() },
    // "server-only" is empty under this condition, as in the server.
    execArgv: ["--conditions=react-server"],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.unref();
  const bytes = new Readable({
    read: () => worker.postMessage("next"),
    destroy: (error, done) => {
      void worker.terminate().then(() => done(error));
    },
  });
  worker.on("message", (piece: Uint8Array | null) => bytes.push(piece && Buffer.from(piece)));
  worker.on("error", (error) => bytes.destroy(error));
  worker.on("exit", () => {
    if (!bytes.readableEnded) bytes.destroy(new Error("the archive's thread ended"));
  });
  return bytes;
}
