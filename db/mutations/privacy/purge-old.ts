import "server-only";
import { lt, or } from "drizzle-orm";
import { SYSTEM } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { RETENTION_DAYS, type RetainedKind } from "@/domain/privacy/retention";
import type { Database } from "../../client";
import { lastRunOf, noteRun } from "../../job-run";
import { recordEvent } from "../../record-event";
import { faults } from "../../schema/faults";
import { passwordResets } from "../../schema/password-resets";
import { knownDevices, sessions, signInFailures } from "../../schema/users";
import { write } from "../../write";

const DAY_MS = 86_400_000;

/**
 * Removes technical data about people that is older than the retention table allows, once a day, and records how much.
 * @param today the agency's day of `now`
 * @returns how many rows of each kind were removed
 */
export function purgeOld(db: Database, today: Day, now: Date): Record<RetainedKind, number> {
  const none = { sessions: 0, devices: 0, failures: 0, resets: 0, faults: 0 };
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
