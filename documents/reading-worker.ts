import { parentPort } from "node:worker_threads";
import { DomainError } from "@/domain/errors";
import type { ReadingHint } from "@/domain/meetings/reading-hints";
import { type ReadMinutes, readMinutes } from "@/domain/text/reader/read-minutes";
import { readSheet, type SheetKind } from "./read-sheet";
import { readDocument, withOldCode } from "./reading/read-document";

/** What is to be read as minutes: typed text, or a document's bytes. */
export type ReadingTask = { text: string } | { name: string; bytes: Uint8Array };
/** What is to be read as a table. */
export type SheetTask = { sheet: SheetKind; bytes: Uint8Array };
export type ReadingAnswer =
  | { read: ReadMinutes; hints: ReadingHint[] }
  | { rows: string[][] }
  | { refused: { code: string; values: Record<string, string | number>; field?: string } };

const port = parentPort;
if (port === null) throw new Error("runs in a worker thread");
port.on("message", async (task: ReadingTask | SheetTask) => port.postMessage(await answer(task)));
port.postMessage("ready");

async function answer(task: ReadingTask | SheetTask): Promise<ReadingAnswer> {
  try {
    if ("sheet" in task) return { rows: await readSheet(task.sheet, task.bytes) };
    const { text, hints } =
      "text" in task ? withOldCode(task.text) : await readDocument(task.name, task.bytes);
    return { read: readMinutes(text), hints };
  } catch (error) {
    if (!(error instanceof DomainError)) {
      return {
        refused: { code: "sheet" in task ? "import.broken_sheet" : "import.broken_file", values: {} },
      };
    }
    const { code, values, field } = error;
    return { refused: { code, values, field } };
  }
}
