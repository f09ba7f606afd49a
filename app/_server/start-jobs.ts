import "server-only";
import type { Database } from "@/db/client";
import { MAIL_PROBLEMS, type MailVariable, readMailSettings } from "@/jobs/mail-settings";
import { openMailer } from "@/jobs/mailer";
import { startJobs } from "@/jobs/start-jobs";
import { startWebhooks } from "@/jobs/webhooks/start-webhooks";

declare global {
  /** For the process that ends: scripts/serve.mjs waits for what is being sent. */
  var soChiDaoStopJobs: (() => Promise<void>) | undefined;
}

/** Starts reminders, digests, mail and webhooks beside the requests, and says on the console where mail stays off. */
export function startServerJobs(db: Database): void {
  if (globalThis.soChiDaoStopJobs) return;
  const settings = readMailSettings(process.env);
  if ("problem" in settings && settings.problem !== null) {
    console.warn(`mail is off: ${MAIL_PROBLEMS[settings.problem]}`);
  }
  const mailer = "problem" in settings ? null : openMailer(settings);
  const stops = [startJobs(db, mailer, () => new Date()), startWebhooks(db)];
  globalThis.soChiDaoStopJobs = async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Is a mail server set up? */
export const isMailOn = (): boolean => !("problem" in readMailSettings(process.env));

/** The variable that keeps a mail server from being used, or null where none is named or all is well. */
export function findMailProblem(): MailVariable | null {
  const settings = readMailSettings(process.env);
  return "problem" in settings ? settings.problem : null;
}
