import "server-only";
import { statSync } from "node:fs";
import { type Database, databaseFile } from "@/db/client";
import { sql } from "@/db/sql";
import { diskState } from "@/files/disk";
import { lastContinuousCopy } from "@/jobs/backup/continuous-copy";
import { listBackups } from "@/jobs/backup/folder";
import { lastFileCheck } from "@/jobs/files/last-check";

/** What the app counts for monitoring, by name; nothing about persons or contents. */
export function readFigures(db: Database, now: Date): Record<string, number> {
  const count = (query: ReturnType<typeof sql>) => db.get<{ n: number }>(query).n;
  const [newest] = listBackups();
  const copiedAt = lastContinuousCopy()?.newestAt;
  const disk = diskState();
  return {
    mails_waiting: count(sql`select count(*) as n from mails where state = 'waiting'`),
    webhook_deliveries_waiting: count(
      sql`select count(*) as n from webhook_deliveries where state = 'waiting'`,
    ),
    sessions_open: count(sql`select count(*) as n from sessions where expires_at > ${now.toISOString()}`),
    faults: count(sql`select coalesce(sum(count), 0) as n from faults`),
    database_bytes: statSync(databaseFile()).size,
    disk_free_bytes: disk.free,
    disk_total_bytes: disk.total,
    files_lost: lastFileCheck()?.lost.length ?? 0,
    backup_age_seconds: ageOf(newest?.madeAt, now),
    continuous_copy_age_seconds: ageOf(copiedAt, now),
  };
}

/** Seconds since an ISO instant; -1 without one. */
const ageOf = (instant: string | null | undefined, now: Date): number =>
  instant ? Math.round((now.getTime() - Date.parse(instant)) / 1000) : -1;
