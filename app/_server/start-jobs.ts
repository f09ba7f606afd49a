import "server-only";
import type { Database } from "@/db/client";
import { readMailSettings } from "@/jobs/mail-settings";
import { openMailer } from "@/jobs/mailer";
import { startJobs } from "@/jobs/start-jobs";

declare global {
  /** For the process that ends: scripts/serve.mjs waits for the mail in hand. */
  var soChiDaoStopJobs: (() => Promise<void>) | undefined;
}

/** Starts reminders, digests and mail beside the requests, and says on the console where mail stays off. */
export function startServerJobs(db: Database): void {
  if (globalThis.soChiDaoStopJobs) return;
  const settings = readMailSettings(process.env);
  if ("problem" in settings && settings.problem !== null) console.warn(`mail is off: ${settings.problem}`);
  const mailer = "problem" in settings ? null : openMailer(settings);
  globalThis.soChiDaoStopJobs = startJobs(db, mailer, () => new Date());
}

/** Is a mail server set up? */
export const isMailOn = (): boolean => !("problem" in readMailSettings(process.env));
