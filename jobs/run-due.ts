import "server-only";
import type { Database } from "@/db/client";
import { lapseMail } from "@/db/mutations/mail/lapse-mail";
import { createReminders } from "@/db/mutations/notifications/create-reminders";
import { gatherDigests } from "@/db/mutations/notifications/gather-digests";
import { purgeOld } from "@/db/mutations/privacy/purge-old";
import { disableUnused } from "@/db/mutations/users/disable-unused";
import { morningOf } from "@/domain/notifications/schedule";
import type { Mailer } from "./mailer";
import { type Clock, sendDueMail } from "./send-due-mail";

/**
 * Runs everything that is due: the morning's reminders, unused accounts and purges, then the digests that contain them too, then the mail.
 * Each step is one write or waits for its lease, so that it may be interrupted anywhere and run in several
 * processes.
 * @param mailer null if no mail server is set up: reminders are then shown in the app only
 */
export async function runDue(
  db: Database,
  mailer: Mailer | null,
  clock: Clock,
  stop?: AbortSignal,
): Promise<void> {
  const now = clock();
  const today = morningOf(now);
  if (today !== null) {
    createReminders(db, today, now);
    disableUnused(db, today, now);
    purgeOld(db, today, now);
  }
  if (mailer === null) {
    lapseMail(db, now);
    return;
  }
  gatherDigests(db, today, now);
  await sendDueMail(db, mailer, clock, stop);
}
