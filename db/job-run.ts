import "server-only";
import { eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Reader, Transaction } from "./client";
import { jobRuns } from "./schema/job-runs";

type Job = (typeof jobRuns.$inferSelect)["job"];

/** The last day for which a job was done; null if never. */
export const lastRunOf = (db: Reader, job: Job): Day | null =>
  db.select().from(jobRuns).where(eq(jobRuns.job, job)).get()?.day ?? null;

/** Records, inside the write that does the job, that it is done for a day. */
export function noteRun(tx: Transaction, job: Job, day: Day): void {
  tx.insert(jobRuns).values({ job, day }).onConflictDoUpdate({ target: jobRuns.job, set: { day } }).run();
}
