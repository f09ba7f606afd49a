import "server-only";
import type { Readable } from "node:stream";
import { streamFromThread } from "../stream-from-thread";

/** The archive of writeArchive, written by a thread: rows, checksums and files of years take minutes. */
export const streamArchive = (now: Date): Readable =>
  streamFromThread("jobs/archive/archive-thread.ts", { now: now.toISOString() });
