import "server-only";
import { eq, isNull, max } from "drizzle-orm";
import { unusedDue } from "@/domain/access/unused";
import { SYSTEM } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import type { Database, Transaction } from "../../client";
import { findLimits } from "../../identity/find-limits";
import { lastRunOf, noteRun } from "../../job-run";
import { newCause, recordEvent } from "../../record-event";
import { apiTokens } from "../../schema/api";
import { sessions, users } from "../../schema/users";
import { write } from "../../write";
import { disableUserIn } from "./disable-user";
import { isLastAdmin } from "./refuse-last-admin";

/**
 * Warns the owners of accounts that nobody uses, and disables those accounts a week later, if the profile says so;
 * once a day. The last administrator stays.
 * @param today the agency's day of `now`
 * @returns how many were warned and disabled
 */
export function disableUnused(db: Database, today: Day, now: Date): { warned: number; disabled: number } {
  const done = { warned: 0, disabled: 0 };
  if ((lastRunOf(db, "unused") ?? "") >= today) return done;
  return write(db, (tx) => {
    noteRun(tx, "unused", today);
    const { unusedDays } = findLimits(tx);
    if (unusedDays === null) return done;
    const lastUse = findLastUse(tx);
    for (const user of tx.select().from(users).where(isNull(users.disabledAt)).all()) {
      const used = [user.createdAt, user.enabledAt, lastUse.get(user.id)].reduce<string>(
        (latest, at) => (at && at > latest ? at : latest),
        "",
      );
      const due = unusedDue(dayInAgency(used), user.unusedWarnedOn, today, unusedDays);
      if (due === null || isLastAdmin(tx, user.id, today)) continue;
      if (due.kind === "warn") {
        tx.update(users).set({ unusedWarnedOn: today }).where(eq(users.id, user.id)).run();
        const payload = { userId: user.id, account: user.account, on: due.on };
        recordEvent(tx, SYSTEM, { kind: "user.unused_warned", payload }, {}, now);
        done.warned += 1;
      } else {
        const payload = { account: user.account, days: unusedDays };
        disableUserIn(tx, SYSTEM, user, { kind: "user.disabled_unused", payload }, now, newCause());
        done.disabled += 1;
      }
    }
    return done;
  });
}

/** The last use of each account, by its sessions and by its programs. */
function findLastUse(tx: Transaction): Map<number, string> {
  const bySession = tx
    .select({ userId: sessions.userId, at: max(sessions.lastSeenAt) })
    .from(sessions)
    .groupBy(sessions.userId)
    .all();
  const byToken = tx
    .select({ userId: apiTokens.userId, at: max(apiTokens.lastUsedAt) })
    .from(apiTokens)
    .groupBy(apiTokens.userId)
    .all();
  const latest = new Map<number, string>();
  for (const { userId, at } of [...bySession, ...byToken]) {
    if (at !== null && at > (latest.get(userId) ?? "")) latest.set(userId, at);
  }
  return latest;
}
