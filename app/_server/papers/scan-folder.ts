import "server-only";
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import type { ScanReading } from "@/documents/reading-worker";
import type { ErrorCode } from "@/domain/errors";
import { dataFolder } from "@/files/data-folder";
import { isDead } from "@/jobs/lease-holder";

/**
 * A scan as every process of the server sees it. Its pages and its text lie beside it in a folder of its own, until
 * somebody confirms them or half an hour has passed.
 */
export type ScanNote = {
  owner: number | null;
  /** The process that reads it. */
  holder: string;
  state: "waiting" | "reading" | "done" | "failed";
  done: number;
  of: number;
  failed: ErrorCode | null;
};

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOTE = "scan";
const READING = "reading";
/** A scan is removed when no page has asked for it for this long. */
const KEPT_MS = 30 * 60_000;

const folderOf = (id: string): string => path.join(dataFolder("scans"), id);

/** What is known of a scan; null if there is none, or the process that read it has ended. */
export function findScan(id: string): ScanNote | null {
  if (!ID.test(id)) return null;
  try {
    const note = deserialize(readFileSync(path.join(folderOf(id), NOTE))) as ScanNote;
    return (note.state === "waiting" || note.state === "reading") && isDead(note.holder) ? null : note;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** All scans that are known, by id. */
export const listScans = (): { id: string; note: ScanNote }[] =>
  readdirSync(dataFolder("scans")).flatMap((id) => {
    const note = findScan(id);
    return note ? [{ id, note }] : [];
  });

/** Writes what is known of a scan. @param isNew whether its folder is made; otherwise a removed one stays removed */
export function noteScan(id: string, note: ScanNote, isNew = false): void {
  if (isNew) dataFolder("scans", id);
  else if (!existsSync(folderOf(id))) return;
  writeWhole(path.join(folderOf(id), NOTE), serialize(note));
}

/** Keeps what was read, and the pictures of the pages. */
export function keepReading(id: string, { pictures, ...reading }: ScanReading): void {
  const folder = folderOf(id);
  if (!existsSync(folder)) return;
  pictures.forEach((picture, index) => {
    writeFileSync(path.join(folder, `${index + 1}.jpg`), picture, { mode: 0o600 });
  });
  writeWhole(path.join(folder, READING), serialize({ ...reading, pages: pictures.length }));
}

/** What was read, without the pictures. @throws if the scan is not done */
export const readingOf = (id: string): Omit<ScanReading, "pictures"> & { pages: number } =>
  deserialize(readFileSync(path.join(folderOf(id), READING)));

/** A page as JPEG, counted from 1; null if there is none. */
export function pictureOf(id: string, page: number): Uint8Array | null {
  const file = path.join(folderOf(id), `${page}.jpg`);
  return Number.isSafeInteger(page) && existsSync(file) ? readFileSync(file) : null;
}

/** Notes that the owner looked at it. */
export const touchScan = (id: string, now: Date): void => utimesSync(path.join(folderOf(id), NOTE), now, now);

export const removeScan = (id: string): void => rmSync(folderOf(id), { recursive: true, force: true });

/** Removes scans that no page has asked for in a while, and those whose process has ended. */
export function removeOldScans(now: Date): void {
  for (const id of readdirSync(dataFolder("scans"))) {
    const file = path.join(folderOf(id), NOTE);
    const isOld = !existsSync(file) || now.getTime() - statSync(file).mtimeMs > KEPT_MS;
    if (isOld || findScan(id) === null) removeScan(id);
  }
}

/** Readers in other processes see the old file or the new one. */
function writeWhole(file: string, bytes: Uint8Array): void {
  writeFileSync(`${file}.half`, bytes, { mode: 0o600 });
  renameSync(`${file}.half`, file);
}
