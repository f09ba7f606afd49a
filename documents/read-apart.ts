import type { Worker } from "node:worker_threads";
import { DomainError, type ErrorCode } from "@/domain/errors";
import type { SheetFile } from "@/domain/imports/sheet-cells";
import type { ReadingHint } from "@/domain/meetings/reading-hints";
import type { ReadRecord } from "@/domain/text/record/read-record";
import type { ReadingAnswer, ReadingTask, SheetTask } from "./reading-worker";
import { isOutOfMemory, startWorker } from "./start-worker";

/**
 * How long one reading may take, milliseconds. The longest text takes about one second of processor time; on a
 * busy machine the thread waits for its turn.
 */
const LIMIT = 8000;
/** A file is unpacked and laid out first. */
const FILE_LIMIT = 15_000;
/** A sheet with the maximum number of rows is unpacked and read in about half a second. */
const SHEET_LIMIT = 10_000;
const START_LIMIT = 15_000;

/**
 * Reads minutes in a separate thread, so that other people's pages stay fast: limited in time and memory.
 * @returns "scan" for a file that has pictures of pages and no text, which startScan reads
 * @throws import.too_slow, and those of readDocument
 */
export async function readApart(
  task: ReadingTask,
): Promise<{ read: ReadRecord; hints: ReadingHint[] } | "scan"> {
  const answer = await ask(task, "text" in task ? LIMIT : FILE_LIMIT);
  if ("mayBeScan" in answer) return "scan";
  if (!("read" in answer)) throw new DomainError("import.broken_file");
  return answer;
}

/**
 * Reads a sheet's cells in the same way.
 * @throws import.too_slow, and those of readSheet
 */
export async function readSheetApart(task: SheetTask): Promise<SheetFile> {
  const answer = await ask(task, SHEET_LIMIT);
  if (!("sheets" in answer)) throw new DomainError("import.broken_sheet");
  return answer;
}

async function ask(task: ReadingTask | SheetTask, limit: number): Promise<ReadingAnswer> {
  const worker = await free();
  try {
    const answer = await within<ReadingAnswer>(worker, limit, () => worker.postMessage(task));
    if (answer === null) throw new DomainError("import.too_slow");
    spare.push(worker);
    if (!("refused" in answer)) return answer;
    const { code, values, field } = answer.refused;
    throw new DomainError(code as ErrorCode, values, field);
  } finally {
    if (!spare.includes(worker)) void worker.terminate();
  }
}

/** Threads that have answered and wait for the next text; one is enough for an office. */
const spare: Worker[] = [];
const MOST_SPARE = 1;

async function free(): Promise<Worker> {
  for (const extra of spare.splice(MOST_SPARE)) void extra.terminate();
  const waiting = spare.pop();
  if (waiting) return waiting;
  const worker = startWorker();
  if ((await within(worker, START_LIMIT, () => undefined)) === null) throw new DomainError("import.too_slow");
  return worker;
}

/**
 * The thread's next message; null if it takes too long or too much memory. @throws the error that ended the thread
 */
function within<T>(worker: Worker, limit: number, begin: () => void): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(null), limit);
    const end = () => {
      clearTimeout(timer);
      worker.off("message", done).off("error", failed).off("exit", ended);
    };
    const done = (message: T | null) => {
      end();
      resolve(message);
    };
    const failed = (error: Error) => {
      if (isOutOfMemory(error)) return done(null);
      end();
      reject(error);
    };
    const ended = (status: number) => failed(new Error(`the reading thread ended with ${status}`));
    worker.on("message", done).on("error", failed).on("exit", ended);
    begin();
  });
}
