import "server-only";
import type { Database } from "@/db/client";
import { pushKey } from "@/files/push-key";
import { startBackups } from "@/jobs/backup/start-backups";
import { watchContinuousCopy } from "@/jobs/backup/watch-continuous-copy";
import { resumeImports, stopImportThread } from "@/jobs/imports/start-import-thread";
import { type MailVariable, readMailSettings } from "@/jobs/mail-settings";
import { openMailer } from "@/jobs/mailer";
import { readPushSettings } from "@/jobs/push/push-settings";
import { startPushes } from "@/jobs/push/start-pushes";
import { publicPoint } from "@/jobs/push/vapid";
import { type MailboxOff, type MailboxVariable, readMailboxSettings } from "@/jobs/replies/mailbox-settings";
import { startReplies } from "@/jobs/replies/start-replies";
import { runAgain } from "@/jobs/run-again";
import { startJobs } from "@/jobs/start-jobs";
import { underLease } from "@/jobs/under-lease";
import { loopbackAllowed, startWebhooks } from "@/jobs/webhooks/start-webhooks";

declare global {
  /** For the process that ends: scripts/serve.mjs waits for mail and deliveries in progress. */
  var soChiDaoStopJobs: (() => Promise<void>) | undefined;
}

/** How often imports are looked for whose process has ended. */
const RESUME_IMPORTS_MS = 10_000;

/**
 * Starts reminders, digests, mail, replies to it, pushes, webhooks, backups and interrupted imports beside the
 * requests, in one of the processes that share the database.
 */
export function startServerJobs(db: Database): void {
  if (globalThis.soChiDaoStopJobs) return;
  const settings = readMailSettings(process.env);
  const mail = "problem" in settings ? null : settings;
  const mailbox = readMailboxSettings(process.env, mail);
  const push = readPushSettings(process.env);
  const replyTo = "problem" in mailbox ? {} : { replyTo: mailbox.address };
  const mailer = mail && openMailer({ ...mail, ...replyTo });
  const clock = () => new Date();
  const stopShared = underLease(db, clock, () => {
    const stops = [
      startJobs(db, mailer, clock),
      startWebhooks(db),
      startBackups(clock),
      watchContinuousCopy(db),
      runAgain("imports", RESUME_IMPORTS_MS, async () => resumeImports(db)),
    ];
    if (push !== null) {
      stops.push(startPushes(db, { settings: push, key: pushKey(), clock, loopback: loopbackAllowed() }));
    }
    if (mail !== null && !("problem" in mailbox)) {
      stops.push(startReplies(db, { settings: mailbox, publicUrl: mail.publicUrl, clock }));
    }
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

/** The address of the mailbox for replies that is read, or why none is. */
export function findMailbox(): { address: string } | MailboxOff {
  const mail = readMailSettings(process.env);
  const mailbox = readMailboxSettings(process.env, "problem" in mail ? null : mail);
  return "problem" in mailbox ? mailbox : { address: mailbox.address };
}

/** The variable that prevents replies by mail; null if no mailbox is configured or all is well. */
export function findMailboxProblem(): MailboxVariable | null {
  const mailbox = findMailbox();
  return "problem" in mailbox ? mailbox.problem : null;
}

/** The public key with which browsers subscribe to pushes; null if none are sent. */
export const findPushKey = (): string | null =>
  readPushSettings(process.env) === null ? null : publicPoint(pushKey());
