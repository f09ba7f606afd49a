import { parentPort } from "node:worker_threads";
import type { WorkCalendar } from "@/domain/calendar/working-days";
import { DomainError, type ErrorCode } from "@/domain/errors";
import type { SheetFile } from "@/domain/imports/sheet-cells";
import type { ReadingHint } from "@/domain/meetings/reading-hints";
import { findDoubts } from "@/domain/text/find-doubts";
import type { Span } from "@/domain/text/reader/sentences";
import { type ReadRecord, readRecord } from "@/domain/text/record/read-record";
import { lowerPriority, READING } from "./lower-priority";
import { readSheet, type SheetKind } from "./read-sheet";
import { readDocument, withOldCode } from "./reading/read-document";
import { readScan } from "./reading/scan/read-scan";
import { mayBeScan, pagesOfScan } from "./reading/scan/scan-file";

/**
 * The input to read as minutes: typed text, or a document's bytes. The calendar counts deadlines in working days; without
 * it only weekends are off.
 */
export type ReadingTask = ({ text: string } | { name: string; bytes: Uint8Array }) & {
  calendar?: WorkCalendar;
};
/** The input to read as a table. */
export type SheetTask = { sheet: SheetKind; bytes: Uint8Array };
/** A file of page pictures, whose letters are to be recognised. */
export type ScanTask = { scan: Uint8Array; calendar: WorkCalendar };
type Refused = { refused: { code: string; values: Record<string, string | number>; field?: string } };
export type ReadingAnswer =
  | { read: ReadRecord; hints: ReadingHint[] }
  | { mayBeScan: true }
  | SheetFile
  | Refused;
/** The reading of a scan: a draft to check, with the doubtful places in its source and its pages as JPEG. */
export type ScanReading = { read: ReadRecord; doubts: Span[]; pictures: Uint8Array[] };
/** The messages about a scan: one for each finished page, and in the end the reading. */
export type ScanMessage =
  | "ready"
  | { progress: { done: number; of: number } }
  | { scanned: ScanReading }
  | Refused;

lowerPriority(READING);
const port = parentPort;
if (port === null) throw new Error("runs in a worker thread");
port.on("message", async (task: ReadingTask | SheetTask | ScanTask) =>
  port.postMessage(await ("scan" in task ? answerScan(task) : answer(task))),
);
port.postMessage("ready");

async function answerScan({ scan, calendar }: ScanTask): Promise<ScanMessage> {
  try {
    const { text, doubts, pictures } = await readScan(await pagesOfScan(scan), (done, of) =>
      port?.postMessage({ progress: { done, of } }),
    );
    const read = readRecord(text, { calendar });
    return { scanned: { read, doubts: findDoubts(read.source, doubts), pictures } };
  } catch (error) {
    return refusal(error, "import.broken_file");
  }
}

async function answer(task: ReadingTask | SheetTask): Promise<ReadingAnswer> {
  try {
    if ("sheet" in task) return await readSheet(task.sheet, task.bytes);
    const { text, hints } =
      "text" in task ? withOldCode(task.text) : await readDocument(task.name, task.bytes);
    return { read: readRecord(text, { calendar: task.calendar }), hints };
  } catch (error) {
    const scan = error instanceof DomainError && error.code === "import.no_text" && "name" in task;
    if (scan && (await mayBeScan(task.bytes).catch(() => false))) return { mayBeScan: true };
    return refusal(error, "sheet" in task ? "import.broken_sheet" : "import.broken_file");
  }
}

/** Errors lose their class when they are sent between threads. */
function refusal(error: unknown, otherwise: ErrorCode): Refused {
  if (!(error instanceof DomainError)) return { refused: { code: otherwise, values: {} } };
  const { code, values, field } = error;
  return { refused: { code, values, field } };
}
