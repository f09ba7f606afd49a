import type { BackupProblem } from "./problems";

/** What is known about a backup without its key: stored beside it as JSON. */
export type Backup = {
  /** The file's name, which begins with the instant. */
  name: string;
  /** ISO instant of the snapshot. */
  madeAt: string;
  bytes: number;
  rows: number;
  files: number;
  /** SHA-256 of stored files that were missing or changed on disk when it was made. */
  missing: readonly string[];
  /** ISO instant at which it was opened and read to its end. */
  checkedAt: string;
  /** The first letters of the SHA-256 of the key that opens it. */
  keyId: string;
  /** Whether the second folder has the same bytes; null without a second folder. */
  copied: boolean | null;
};

/** What the last run does or did. */
export type BackupRun =
  | { state: "never" }
  | { state: "running"; startedAt: string; stage: BackupStage; done: number; total: number }
  | { state: "done"; endedAt: string }
  | { state: "failed"; endedAt: string; problem: BackupProblem; detail: string };

export const BACKUP_STAGES = ["copying", "writing", "checking", "keeping"] as const;
export type BackupStage = (typeof BACKUP_STAGES)[number];

/** A nightly backup that is a day late has failed; half a day allows for a machine that was off in the night. */
const TOO_OLD_HOURS = 36;

/** Whether the newest backup is missing or too old to rely on. */
export const isTooOld = (newest: Pick<Backup, "madeAt"> | undefined, now: Date): boolean =>
  newest === undefined || now.getTime() - Date.parse(newest.madeAt) > TOO_OLD_HOURS * 3_600_000;
