import "server-only";
import { isTooOld } from "@/domain/backups/backup";
import { isCopyBehind } from "@/domain/backups/continuous-copy";
import { diskState } from "@/files/disk";
import { lastFileCheck } from "../files/last-check";
import { lastContinuousCopy } from "./continuous-copy";
import { lastRun, listBackups } from "./folder";

/** What an administrator must know at once about what is kept. */
export type KeepingTrouble =
  | { kind: "backup_none" | "backup_failed" | "disk_low" | "disk_full" | "copy_behind" }
  | { kind: "backup_old"; madeAt: string }
  | { kind: "files_lost"; count: number };

/** The troubles of disk, stored files, backups and the continuous copy; none if all is well. */
export function findKeepingTroubles(now: Date): KeepingTrouble[] {
  const disk = diskState().state;
  const lost = lastFileCheck()?.lost.length ?? 0;
  const copy = lastContinuousCopy();
  return [
    ...(disk === "ok" ? [] : [{ kind: `disk_${disk}` } as const]),
    ...(lost === 0 ? [] : [{ kind: "files_lost", count: lost } as const]),
    ...findBackupTrouble(now),
    ...(copy !== null && isCopyBehind(copy, now) ? [{ kind: "copy_behind" } as const] : []),
  ];
}

function findBackupTrouble(now: Date): KeepingTrouble[] {
  if (lastRun(now).state === "failed") return [{ kind: "backup_failed" }];
  const [newest] = listBackups();
  if (newest === undefined) return [{ kind: "backup_none" }];
  return isTooOld(newest, now) ? [{ kind: "backup_old", madeAt: newest.madeAt }] : [];
}
