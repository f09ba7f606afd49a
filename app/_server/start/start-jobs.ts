import "server-only";
import type { Database } from "@/db/client";
import { startBackups } from "@/jobs/backup/start-backups";
import { resumeImports, stopImportThread } from "@/jobs/imports/start-import-thread";
import { type MailVariable, readMailSettings } from "@/jobs/mail-settings";
import { openMailer } from "@/jobs/mailer";
import { runAgain } from "@/jobs/run-again";
import { startJobs } from "@/jobs/start-jobs";
import { underLease } from "@/jobs/under-lease";
import { startWebhooks } from "@/jobs/webhooks/start-webhooks";

declare global {
  /** For the process that ends: scripts/serve.mjs waits for mail and deliveries in progress. */
  var soChiDaoStopJobs: (() => Promise<void>) | undefined;
}

/** How often imports are looked for whose process has ended. */
const RESUME_IMPORTS_MS = 10_000;

/**
 * Starts reminders, digests, mail, webhooks, backups and interrupted imports beside the requests, in one of the
 * processes that share the database.
 */
export function startServerJobs(db: Database): void {
  if (globalThis.soChiDaoStopJobs) return;
  const settings = readMailSettings(process.env);
  const mailer = "problem" in settings ? null : openMailer(settings);
  const clock = () => new Date();
  const stopShared = underLease(db, clock, () => {
    const stops = [
      startJobs(db, mailer, clock),
      startWebhooks(db),
      startBackups(clock),
      runAgain("imports", RESUME_IMPORTS_MS, async () => resumeImports(db)),
    ];
    return () => Promise.all(stops.map((stop) => stop()));
  });
  globalThis.soChiDaoStopJobs = async () => {
    await Promise.all([stopShared(), stopImportThread()]);
  };
}

/** Whether a mail server is set up. */
export const isMailOn = (): boolean => !("problem" in readMailSettings(process.env));

/** The variable that prevents mail; null if no server is configured or all is well. */
export function findMailProblem(): MailVariable | null {
  const settings = readMailSettings(process.env);
  return "problem" in settings ? settings.problem : null;
}
