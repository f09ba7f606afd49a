import { DomainError, type ErrorCode } from "@/domain/errors";
import type { ScanMessage, ScanReading, ScanTask } from "./reading-worker";
import { isOutOfMemory, startThread } from "./start-thread";

export type RunningScan = { done: Promise<ScanReading>; stop: () => void };

/** A page takes a few seconds; if none is finished in this time, reading has stuck. */
const PAGE_LIMIT = 90_000;
const WHOLE_LIMIT = 15 * 60_000;

/**
 * Reads a scan in a separate thread.
 * @param onProgress called after each page with the number of finished pages
 * @returns the reading, which is refused with import.scan_stopped once it is stopped, import.too_slow, and the
 * errors of readScan
 */
export function startScan(
  { scan, calendar }: ScanTask,
  onProgress: (done: number, of: number) => void,
): RunningScan {
  const worker = startThread("documents/reading-worker.ts");
  let stop = () => {};
  const done = new Promise<ScanReading>((resolve, reject) => {
    const refused = (code: ErrorCode, values = {}) => reject(new DomainError(code, values, "file"));
    const whole = setTimeout(() => refused("import.too_slow"), WHOLE_LIMIT);
    let page = setTimeout(() => refused("import.too_slow"), PAGE_LIMIT);
    stop = () => refused("import.scan_stopped");
    worker.on("message", (message: ScanMessage) => {
      if (message === "ready") worker.postMessage({ scan, calendar });
      else if ("progress" in message) {
        clearTimeout(page);
        page = setTimeout(() => refused("import.too_slow"), PAGE_LIMIT);
        onProgress(message.progress.done, message.progress.of);
      } else if ("refused" in message) refused(message.refused.code as ErrorCode, message.refused.values);
      else resolve(message.scanned);
    });
    worker.on("error", (error) => (isOutOfMemory(error) ? refused("import.too_slow") : reject(error)));
    worker.on("exit", (status) => {
      clearTimeout(whole);
      clearTimeout(page);
      reject(new Error(`the reading thread ended with ${status}`));
    });
  }).finally(() => void worker.terminate());
  return { done, stop: () => stop() };
}
