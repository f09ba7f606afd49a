import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Backup, BackupRun } from "@/domain/backups/backup";
import { BACKUP_STAGES } from "@/domain/backups/backup";
import { BACKUP_PROBLEMS, BackupError } from "@/domain/backups/problems";
import { dataFolder } from "@/files/data-folder";

const SUFFIX = ".scd-backup";
const RUN = "run.json";
const LOCK = "run.lock";

const sidecar = z.strictObject({
  name: z.string().regex(/^[\w-]{1,80}\.scd-backup$/),
  madeAt: z.iso.datetime(),
  bytes: z.number().int().nonnegative(),
  rows: z.number().int().nonnegative(),
  files: z.number().int().nonnegative(),
  missing: z.array(z.string()),
  checkedAt: z.iso.datetime(),
  keyId: z.string(),
  copied: z.boolean().nullable(),
});

const run = z.union([
  z.strictObject({
    state: z.literal("running"),
    startedAt: z.iso.datetime(),
    stage: z.enum(BACKUP_STAGES),
    done: z.number(),
    total: z.number(),
  }),
  z.strictObject({ state: z.literal("done"), endedAt: z.iso.datetime() }),
  z.strictObject({
    state: z.literal("failed"),
    endedAt: z.iso.datetime(),
    problem: z.enum(BACKUP_PROBLEMS),
    detail: z.string(),
  }),
]);

/** The folder of the backups, inside the data folder. */
export const backupFolder = (): string => dataFolder("backups");

/** The second folder, on another disk or machine; null if none is set. */
export const secondFolder = (): string | null => process.env.SO_CHI_DAO_BACKUP_COPY || null;

/** The name of a backup's file, which sorts by time. */
export const backupName = (madeAt: string): string => `${madeAt.replaceAll(/[:.]/g, "-")}${SUFFIX}`;

/** The good backups of a folder, newest first: those whose file and description are both there. */
export function listBackups(folder = backupFolder()): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .flatMap((name) => describedIn(folder, name) ?? [])
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

function describedIn(folder: string, name: string): Backup | null {
  try {
    return sidecar.parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8")));
  } catch {
    // Left by a run that was interrupted; the next run removes it.
    return null;
  }
}

/** Writes a backup's description: from now on it is a good one. */
export function describe(folder: string, backup: Backup): void {
  replaceFile(path.join(folder, `${backup.name}.json`), JSON.stringify(backup, null, 2));
}

/** Removes backups that are not kept, and what interrupted runs left behind. */
export function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  const good = listBackups(folder).filter(({ madeAt }) => kept.has(madeAt));
  const names = new Set(good.flatMap(({ name }) => [name, `${name}.json`]));
  for (const name of readdirSync(folder)) {
    const ours = name.endsWith(SUFFIX) || name.endsWith(`${SUFFIX}.json`) || name.endsWith(".part");
    if (ours && !names.has(name)) rmSync(path.join(folder, name), { force: true });
  }
}

/** What the last run does or did; a run whose process has ended without a word was interrupted. */
export function lastRun(now: Date): BackupRun {
  const file = path.join(backupFolder(), RUN);
  if (!existsSync(file)) return { state: "never" };
  const parsed = run.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) return { state: "never" };
  if (parsed.data.state !== "running" || lockHolder() !== null) return parsed.data;
  return { state: "failed", endedAt: now.toISOString(), problem: "interrupted", detail: "" };
}

/** Keeps the state of the backup that runs or ran last, for the administrator's page. */
export const noteRunning = (state: Exclude<BackupRun, { state: "never" }>): void =>
  replaceFile(path.join(backupFolder(), RUN), JSON.stringify(state));

/**
 * Takes the one lock of all runs on this machine. @returns a function that gives it back
 * @throws BackupError running
 */
export function takeLock(): () => void {
  const file = path.join(backupFolder(), LOCK);
  if (lockHolder() === null) rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new BackupError("running");
    throw error;
  }
  return () => rmSync(file, { force: true });
}

/** The living process that holds the lock; null if there is none. */
function lockHolder(): number | null {
  try {
    const pid = Number(readFileSync(path.join(backupFolder(), LOCK), "utf8"));
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // A process of another account is alive too.
    return (error as NodeJS.ErrnoException).code === "EPERM" ? 0 : null;
  }
}

function replaceFile(file: string, text: string): void {
  const half = `${file}.${process.pid}.part`;
  const handle = openSync(half, "w", 0o600);
  try {
    writeFileSync(handle, text, { flush: true });
  } finally {
    closeSync(handle);
  }
  renameSync(half, file);
}
