import "server-only";
import path from "node:path";
import { Readable } from "node:stream";
import { Worker } from "node:worker_threads";

/**
 * Bytes that a thread writes, with a connection of its own: what takes seconds of processor would delay other people's
 * pages. The thread writes as fast as the bytes are taken, and ends with them.
 * @param program its file in the room of jobs, which answers by answerPieces
 * @param asked what it gets as workerData
 */
export function streamFromThread(program: string, asked: object): Readable {
  // The path is composed here so that the bundler leaves the file to tsx, as in scripts.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "jobs", program);
  const worker = new Worker(/* turbopackIgnore: true */ file, {
    workerData: asked,
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
  worker.on("message", (piece: Uint8Array<ArrayBuffer> | null) =>
    bytes.push(piece && Buffer.from(piece.buffer)),
  );
  worker.on("error", (error) => bytes.destroy(error));
  worker.on("exit", () => {
    if (!bytes.readableEnded) bytes.destroy(new Error(`the thread of ${program} ended`));
  });
  return bytes;
}
