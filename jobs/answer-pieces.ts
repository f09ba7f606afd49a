import { parentPort } from "node:worker_threads";

/** Each piece costs the server's own thread a message and a turn. */
const PIECE_BYTES = 256 * 1024;

/**
 * Answers each message of streamFromThread: one that says what is asked begins it, each "next" is answered with the next
 * piece, and with null after the last.
 * @param write writes what is asked; small parts are collected into one piece
 */
export function answerPieces<Asked extends object>(write: (asked: Asked) => AsyncIterable<Uint8Array>): void {
  let pieces: AsyncGenerator<Uint8Array<ArrayBuffer>> | null = null;
  parentPort?.on("message", async (message: "next" | Asked) => {
    if (message !== "next") {
      pieces = collected(write(message));
      return;
    }
    const next = await pieces?.next();
    // Moved, not copied.
    if (!next || next.done) parentPort?.postMessage(null);
    else parentPort?.postMessage(next.value, [next.value.buffer]);
  });
}

async function* collected(written: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of written) {
    held.push(part);
    bytes += part.length;
    if (bytes < PIECE_BYTES) continue;
    yield joined(held, bytes);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield joined(held, bytes);
}

/** In memory of its own, which can be moved. */
function joined(parts: readonly Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
