import { closeSync, copyFileSync, openSync, readFileSync, writeSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import type { Database } from "@/db/client";

const LOG_HEADER = 32;
const FRAME_HEADER = 24;

/**
 * Leaves in a database's log what a process leaves there that is killed between the log and its index: a complete
 * change that no connection sees. Another connection makes it, on a copy of the file and its log.
 * @param folder where the copy is kept
 * @param pages how many pages are changed at least
 */
export function leaveUnfinishedChange({ $client }: Database, folder: string, pages: number): void {
  const twin = path.join(folder, "twin.sqlite");
  const begun = framesIn($client);
  for (const end of ["", "-wal"]) copyFileSync(`${$client.name}${end}`, `${twin}${end}`);
  const other = new Sqlite(twin);
  other.pragma("wal_autocheckpoint = 0");
  const pageSize = Number(other.pragma("page_size", { simple: true }));
  other.exec(`CREATE TABLE unfinished AS SELECT zeroblob(${pages * pageSize}) AS words`);
  const ended = framesIn(other);
  const log = readFileSync(`${twin}-wal`);
  other.close();

  const placeOf = (frame: number) => LOG_HEADER + frame * (FRAME_HEADER + pageSize);
  const file = openSync(`${$client.name}-wal`, "r+");
  writeSync(file, log.subarray(placeOf(begun), placeOf(ended)), 0, undefined, placeOf(begun));
  closeSync(file);
}

function framesIn(sqlite: Sqlite.Database): number {
  const [found] = sqlite.pragma("wal_checkpoint(PASSIVE)") as { log: number }[];
  return found?.log ?? 0;
}
