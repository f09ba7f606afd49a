import type { Worker } from "node:worker_threads";
import { DomainError, type ErrorCode } from "@/domain/errors";
import type { SheetFile } from "@/domain/imports/sheet-cells";
import type { ReadingHint } from "@/domain/meetings/reading-hints";
import type { ReadRecord } from "@/domain/text/record/read-record";
import type { ReadingAnswer, ReadingTask, SheetTask } from "./reading-worker";
import { startThread } from "./start-thread";
import { type ThreadLimits, withinLimits } from "./within-limits";

/** Longer than anybody waits for a page, milliseconds. */
const ELAPSED = 60_000;
/** The longest text takes one to two seconds. */
const TEXT_LIMITS: ThreadLimits = { processor: 8000, elapsed: ELAPSED };
/** A file is unpacked and laid out first. */
const FILE_LIMITS: ThreadLimits = { processor: 15_000, elapsed: ELAPSED };
/** A sheet with the maximum number of rows is unpacked and read in about half a second. */
const SHEET_LIMITS: ThreadLimits = { processor: 10_000, elapsed: ELAPSED };
const START_LIMITS: ThreadLimits = { processor: 15_000, elapsed: ELAPSED };

/**
 * Reads minutes in a separate thread, so that other people's pages stay fast: limited in time and memory.
 * @returns "scan" for a file that has pictures of pages and no text, which startScan reads
 * @throws import.too_slow, and those of readDocument
 */
export async function readApart(
  task: ReadingTask,
): Promise<{ read: ReadRecord; hints: ReadingHint[] } | "scan"> {
  const answer = await ask(task, "text" in task ? TEXT_LIMITS : FILE_LIMITS);
  if ("mayBeScan" in answer) return "scan";
  if (!("read" in answer)) throw new DomainError("import.broken_file");
  return answer;
}

/**
 * Reads a sheet's cells in the same way.
 * @throws import.too_slow, and those of readSheet
 */
export async function readSheetApart(task: SheetTask): Promise<SheetFile> {
  const answer = await ask(task, SHEET_LIMITS);
  if (!("sheets" in answer)) throw new DomainError("import.broken_sheet");
  return answer;
}

async function ask(task: ReadingTask | SheetTask, limits: ThreadLimits): Promise<ReadingAnswer> {
  const worker = await free();
  try {
    const answer = await withinLimits<ReadingAnswer>(worker, limits, () => worker.postMessage(task));
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
  const worker = startThread("documents/reading-worker.ts");
  if ((await withinLimits(worker, START_LIMITS, () => undefined)) === null)
    throw new DomainError("import.too_slow");
  return worker;
}
