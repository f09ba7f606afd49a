import "server-only";
import { statSync } from "node:fs";
import type { Database } from "@/db/client";
import { copyFolder } from "./continuous-copy";
import { forgetKilled, wasKilled } from "./serving-marks";

/** Sizes in SQLite's log (https://www.sqlite.org/walformat.html), in bytes. */
const LOG_HEADER = 32;
const FRAME_HEADER = 24;

/**
 * Makes a continuous copy complete again after a server was killed. A process that dies between the log and its index
 * leaves a change that SQLite does not have. Litestream 0.3.13 copies it all the same and misses what is written in its
 * place, so that its copy may not be restored at all (docs/decisions/0075). A failure is listed; it is tried again later.
 */
export function renewContinuousCopy(db: Database): void {
  if (!wasKilled()) return;
  try {
    if (copyFolder() !== null) writeAllPages(db);
    forgetKilled();
  } catch (error) {
    globalThis.soChiDaoNoteFault?.("continuous copy", error);
  }
}

/**
 * Writes all pages, until every place in the log is passed that such a change can have: Litestream then sees that it was
 * overwritten and begins a new copy. If the log began again meanwhile, all pages are in the new one.
 */
function writeAllPages({ $client }: Database): void {
  const frame = FRAME_HEADER + Number($client.pragma("page_size", { simple: true }));
  const { size } = statSync(`${$client.name}-wal`, { throwIfNoEntry: false }) ?? { size: 0 };
  const places = (size - LOG_HEADER) / frame;
  for (let before = 0; ; ) {
    $client.exec("VACUUM");
    const [found] = $client.pragma("wal_checkpoint(PASSIVE)") as { log: number }[];
    const written = found?.log ?? 0;
    if (written >= places) return;
    if (written <= before) {
      $client.exec("VACUUM");
      return;
    }
    before = written;
  }
}
