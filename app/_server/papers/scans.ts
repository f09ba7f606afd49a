import "server-only";
import { randomUUID } from "node:crypto";
import { type RunningScan, startScan } from "@/documents/read-scan-apart";
import type { Actor } from "@/domain/actor";
import type { WorkCalendar } from "@/domain/calendar/working-days";
import { DomainError, refuse } from "@/domain/errors";
import { newHolder } from "@/jobs/lease-holder";
import {
  findScan,
  keepReading,
  listScans,
  noteScan,
  pictureOf,
  readingOf,
  removeOldScans,
  removeScan,
  type ScanNote,
  touchScan,
} from "./scan-folder";

/**
 * A scan that this process reads or will read. Its bytes are in memory only; what is read of it is in a folder, where
 * every process finds it.
 */
type Queued = {
  id: string;
  bytes: Uint8Array;
  /** Of the agency, when the scan was sent: deadlines count working days. */
  calendar: WorkCalendar;
  note: ScanNote;
  running: RunningScan | null;
};

export type ScanState = Pick<ScanNote, "state" | "done" | "of">;

const MOST_WAITING = 6;
/** How often it is looked whether another process has finished its scan. */
const LOOK_MS = 1000;

// The development server reloads modules, and the scans must survive that.
const holder: typeof globalThis & { soChiDaoScans?: Queued[]; soChiDaoScanHolder?: string } = globalThis;
holder.soChiDaoScans ??= [];
holder.soChiDaoScanHolder ??= newHolder();
const queue = holder.soChiDaoScans;
const self = holder.soChiDaoScanHolder;

/**
 * Queues a scan to be read, one at a time; it replaces an earlier one of the same person.
 * @returns its id
 * @throws import.too_many_scans
 */
export function addScan(actor: Actor, bytes: Uint8Array, calendar: WorkCalendar): string {
  removeOldScans(new Date());
  const others = listScans().filter(({ id, note }) => note.owner !== actor.userId || drop(id));
  const waiting = others.filter(({ note: { state } }) => state === "waiting" || state === "reading");
  if (waiting.length >= MOST_WAITING) refuse("import.too_many_scans", {}, "file");
  const id = randomUUID();
  const note: ScanNote = {
    owner: actor.userId,
    holder: self,
    state: "waiting",
    done: 0,
    of: 0,
    failed: null,
  };
  noteScan(id, note, true);
  queue.push({ id, bytes, calendar, note, running: null });
  startNext();
  return id;
}

/** The progress of a scan; null if this person has none with that id. */
export function scanState(actor: Actor, id: string): ScanState | null {
  const note = owned(actor, id);
  return note && { state: note.state, done: note.done, of: note.of };
}

/**
 * The reading of a scan with the number of its pages; null while it is being read.
 * @throws import.scan_gone, and the error of the reading
 */
export function scanReading(actor: Actor, id: string) {
  const note = owned(actor, id) ?? refuse("import.scan_gone", {}, "file");
  if (note.failed) refuse(note.failed, {}, "file");
  return note.state === "done" ? readingOf(id) : null;
}

/** A page of a scan as JPEG, counted from 1; null if there is none. */
export const scanPicture = (actor: Actor, id: string, page: number): Uint8Array | null =>
  owned(actor, id) && pictureOf(id, page);

/** Stops the reading of a scan; nothing happens if it is not this person's. */
export function stopScan(actor: Actor, id: string): void {
  if (owned(actor, id)) drop(id);
  startNext();
}

function owned(actor: Actor, id: string): ScanNote | null {
  const note = findScan(id);
  if (note?.owner !== actor.userId) return null;
  touchScan(id, new Date());
  return note;
}

/** Removes a scan; the process that reads it notices. @returns false, for lists that leave it out */
function drop(id: string): false {
  removeScan(id);
  const at = queue.findIndex((one) => one.id === id);
  if (at !== -1) queue.splice(at, 1)[0]?.running?.stop();
  return false;
}

function startNext(): void {
  const [next] = queue;
  if (!next || next.running !== null) return;
  const elsewhere = listScans().some(({ note }) => note.state === "reading" && note.holder !== self);
  if (elsewhere) {
    setTimeout(startNext, LOOK_MS).unref();
    return;
  }
  read(next);
}

function read(next: Queued): void {
  const { id, bytes: scan, calendar } = next;
  const say = (more: Partial<ScanNote>) => {
    next.note = { ...next.note, ...more };
    noteScan(id, next.note);
  };
  const running = startScan({ scan, calendar }, (done, of) => {
    // Another process has removed it.
    if (findScan(id) === null) running.stop();
    else say({ done, of });
  });
  next.running = running;
  next.bytes = new Uint8Array();
  say({ state: "reading" });
  running.done
    .then((reading) => {
      keepReading(id, reading);
      say({ state: "done" });
    })
    .catch((error: unknown) => {
      if (!(error instanceof DomainError)) console.error("scan", error);
      say({ state: "failed", failed: error instanceof DomainError ? error.code : "import.broken_file" });
    })
    .finally(() => {
      const at = queue.indexOf(next);
      if (at !== -1) queue.splice(at, 1);
      startNext();
    });
}
