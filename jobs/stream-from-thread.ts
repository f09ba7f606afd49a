import "server-only";
import { Readable } from "node:stream";
import { startThread, type ThreadProgram } from "@/documents/start-thread";

/**
 * Bytes that a thread writes, with a connection of its own: what takes seconds of processor would delay other people's
 * pages. The thread writes as fast as the bytes are taken, and ends with them.
 * @param program answers by answerPieces
 * @param asked what it writes, as plain data
 */
export function streamFromThread(program: ThreadProgram, asked: object): Readable {
  const worker = startThread(program);
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
  worker.postMessage(asked);
  return bytes;
}
