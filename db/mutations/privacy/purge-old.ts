import "server-only";
import { and, eq, isNotNull, lt, ne, notExists, or } from "drizzle-orm";
import { SYSTEM } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { RETENTION_DAYS, type RetainedKind } from "@/domain/privacy/retention";
import type { Database, Transaction } from "../../client";
import { lastRunOf, noteRun } from "../../job-run";
import { recordEvent } from "../../record-event";
import { faults } from "../../schema/faults";
import { mailReplies } from "../../schema/mail-replies";
import { passwordResets } from "../../schema/password-resets";
import { people } from "../../schema/people";
import { pushMessages, pushSubscriptions } from "../../schema/push";
import { knownDevices, sessions, signInFailures } from "../../schema/users";
import { write } from "../../write";

const DAY_MS = 86_400_000;

/**
 * Removes technical data about people that is older than the retention table allows, once a day, and records how much.
 * @param today the agency's day of `now`
 * @returns how many rows of each kind were removed
 */
export function purgeOld(db: Database, today: Day, now: Date): Record<RetainedKind, number> {
  const none = {
    sessions: 0,
    devices: 0,
    failures: 0,
    resets: 0,
    replies: 0,
    pushes: 0,
    birthdays: 0,
    faults: 0,
  };
  if ((lastRunOf(db, "purge") ?? "") >= today) return none;
  const before = (kind: RetainedKind) =>
    new Date(now.getTime() - RETENTION_DAYS[kind] * DAY_MS).toISOString();
  return write(db, (tx) => {
    noteRun(tx, "purge", today);
    const ended = or(lt(sessions.endedAt, before("sessions")), lt(sessions.expiresAt, before("sessions")));
    const removed = {
      sessions: tx.delete(sessions).where(ended).run().changes,
      devices: tx
        .delete(knownDevices)
        .where(lt(knownDevices.lastSeenAt, before("devices")))
        .run().changes,
      failures: tx
        .delete(signInFailures)
        .where(lt(signInFailures.lastAt, before("failures")))
        .run().changes,
      resets: tx
        .delete(passwordResets)
        .where(lt(passwordResets.endsAt, before("resets")))
        .run().changes,
      replies: tx
        .delete(mailReplies)
        .where(lt(mailReplies.at, before("replies")))
        .run().changes,
      pushes: purgePushes(tx, before("pushes")),
      birthdays: purgeBirthdays(tx),
      faults: tx
        .delete(faults)
        .where(lt(faults.lastAt, before("faults")))
        .run().changes,
    };
    const rows = Object.values(removed).reduce((sum, count) => sum + count, 0);
    if (rows > 0) recordEvent(tx, SYSTEM, { kind: "data.purged", payload: { ...removed } }, {}, now);
    return removed;
  });
}

/** Of people who have left. */
const purgeBirthdays = (tx: Transaction): number =>
  tx
    .update(people)
    .set({ email: "", birthDay: null, birthMonth: null, birthYear: null, birthdayConsentAt: null })
    .where(
      and(
        eq(people.active, false),
        or(
          isNotNull(people.birthDay),
          isNotNull(people.birthYear),
          isNotNull(people.birthdayConsentAt),
          ne(people.email, ""),
        ),
      ),
    )
    .run().changes;

/** Settled messages, then ended subscriptions that no message names any more. */
function purgePushes(tx: Transaction, before: string): number {
  const old = and(ne(pushMessages.state, "waiting"), lt(pushMessages.createdAt, before));
  const messages = tx.delete(pushMessages).where(old).run().changes;
  const named = tx
    .select({ id: pushMessages.id })
    .from(pushMessages)
    .where(eq(pushMessages.subscriptionId, pushSubscriptions.id));
  const ended = and(lt(pushSubscriptions.endedAt, before), notExists(named));
  return messages + tx.delete(pushSubscriptions).where(ended).run().changes;
}
