import type { Worker } from "node:worker_threads";
import type { PaperFormat } from "@/domain/papers/paper-kinds";
import { NO_PICTURES, type Paper } from "./paper";
import type { PaperAnswer, PaperTask } from "./paper-worker";
import { startThread } from "./start-thread";

type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: unknown) => void };
type Writer = { worker: Worker; waiting: Map<number, Waiting>; ending: NodeJS.Timeout | undefined };

/** It takes some 80 MB, and its libraries half a second to load: kept while papers follow each other. */
const KEPT_MS = 5 * 60_000;

/** The thread of this process that writes papers. */
let writer: Writer | null = null;
let lastTask = 0;

/**
 * A paper's bytes like those of writePaper, written by a thread: long minutes take hundreds of milliseconds, in which no other
 * person would get a page.
 */
export function writePaperApart(
  paper: Paper,
  format: PaperFormat,
  madeAt: Date,
  pictures = NO_PICTURES,
): Promise<Uint8Array> {
  writer ??= begin();
  const { worker, waiting, ending } = writer;
  clearTimeout(ending);
  lastTask += 1;
  const task: PaperTask = { task: lastTask, paper, format, madeAt, pictures };
  return new Promise((resolve, reject) => {
    waiting.set(task.task, { resolve, reject });
    worker.ref();
    worker.postMessage(task);
  });
}

function begin(): Writer {
  const worker = startThread("documents/paper-worker.ts");
  const waiting: Writer["waiting"] = new Map();
  const begun: Writer = { worker, waiting, ending: undefined };
  const end = (error: unknown) => {
    if (writer === begun) writer = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (answer: PaperAnswer) => {
    const asked = waiting.get(answer.task);
    waiting.delete(answer.task);
    if (waiting.size === 0) {
      worker.unref();
      begun.ending = setTimeout(() => endUnused(begun), KEPT_MS).unref();
    }
    if ("bytes" in answer) asked?.resolve(answer.bytes);
    else asked?.reject(answer.failed);
  });
  worker.on("error", (error) => {
    console.error("papers:", error);
    end(error);
  });
  worker.on("exit", () => end(new Error("the thread of papers ended")));
  return begun;
}

function endUnused(unused: Writer): void {
  if (writer === unused) writer = null;
  void unused.worker.terminate();
}
