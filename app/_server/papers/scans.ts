import "server-only";
import { randomUUID } from "node:crypto";
import { type RunningScan, startScan } from "@/documents/read-scan-apart";
import type { ScanReading } from "@/documents/reading-worker";
import type { Actor } from "@/domain/actor";
import type { WorkCalendar } from "@/domain/calendar/working-days";
import { DomainError, type ErrorCode, refuse } from "@/domain/errors";

/**
 * Scans that are being read or wait to be checked. They are in memory only, each for its sender, and are lost with
 * the process: nothing is stored before it is confirmed.
 */
type Scan = {
  owner: number | null;
  bytes: Uint8Array;
  /** Of the agency, when the scan was sent: deadlines count working days. */
  calendar: WorkCalendar;
  running: RunningScan | null;
  progress: { done: number; of: number };
  reading: ScanReading | null;
  failed: ErrorCode | null;
  touched: number;
};

export type ScanState = { state: "waiting" | "reading" | "done" | "failed"; done: number; of: number };

const KEPT = 30 * 60_000;
const MOST_WAITING = 6;

// The development server reloads modules, and the scans must survive that.
const holder: typeof globalThis & { soChiDaoScans?: Map<string, Scan> } = globalThis;
holder.soChiDaoScans ??= new Map();
const scans = holder.soChiDaoScans;

/**
 * Queues a scan to be read, one at a time; it replaces an earlier one of the same person.
 * @returns its id
 * @throws import.too_many_scans
 */
export function addScan(actor: Actor, bytes: Uint8Array, calendar: WorkCalendar): string {
  forget();
  for (const [id, scan] of scans) if (scan.owner === actor.userId) drop(id);
  const waiting = [...scans.values()].filter(({ reading, failed }) => reading === null && failed === null);
  if (waiting.length >= MOST_WAITING) refuse("import.too_many_scans", {}, "file");
  const id = randomUUID();
  scans.set(id, {
    owner: actor.userId,
    bytes,
    calendar,
    running: null,
    progress: { done: 0, of: 0 },
    reading: null,
    failed: null,
    touched: Date.now(),
  });
  startNext();
  return id;
}

/** The progress of a scan; null if this person has none with that id. */
export function scanState(actor: Actor, id: string): ScanState | null {
  const scan = owned(actor, id);
  if (!scan) return null;
  const state = scan.reading ? "done" : scan.failed ? "failed" : scan.running ? "reading" : "waiting";
  return { state, ...scan.progress };
}

/**
 * The reading of a scan; null while it is being read.
 * @throws import.scan_gone, and the error of the reading
 */
export function scanReading(actor: Actor, id: string): ScanReading | null {
  const scan = owned(actor, id) ?? refuse("import.scan_gone", {}, "file");
  if (scan.failed) refuse(scan.failed, {}, "file");
  return scan.reading;
}

/** A page of a scan as JPEG, counted from 1; null if there is none. */
export const scanPicture = (actor: Actor, id: string, page: number): Uint8Array | null =>
  owned(actor, id)?.reading?.pictures[page - 1] ?? null;

/** Stops the reading of a scan; nothing happens if it is not this person's. */
export function stopScan(actor: Actor, id: string): void {
  if (owned(actor, id)) drop(id);
  startNext();
}

function owned(actor: Actor, id: string): Scan | null {
  const scan = scans.get(id);
  if (scan?.owner !== actor.userId) return null;
  scan.touched = Date.now();
  return scan;
}

function startNext(): void {
  if ([...scans.values()].some(({ running }) => running !== null)) return;
  const next = [...scans.values()].find(
    ({ running, reading, failed }) => running === null && reading === null && failed === null,
  );
  if (!next) return;
  const running = startScan({ scan: next.bytes, calendar: next.calendar }, (done, of) => {
    next.progress = { done, of };
  });
  next.running = running;
  next.bytes = new Uint8Array();
  running.done
    .then((reading) => {
      next.reading = reading;
    })
    .catch((error: unknown) => {
      if (!(error instanceof DomainError)) console.error("scan", error);
      next.failed = error instanceof DomainError ? error.code : "import.broken_file";
    })
    .finally(() => {
      next.running = null;
      startNext();
    });
}

function drop(id: string): void {
  scans.get(id)?.running?.stop();
  scans.delete(id);
}

/** Drops scans that nobody has looked at for a while. */
function forget(): void {
  for (const [id, { touched }] of scans) if (Date.now() - touched > KEPT) drop(id);
}
