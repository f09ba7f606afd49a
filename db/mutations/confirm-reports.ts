import "server-only";
import { type Actor, isLeader } from "@/domain/actor";
import { DomainError, refuse } from "@/domain/errors";
import type { Database } from "../client";
import { newCause } from "../record-event";
import { write } from "../write";
import { confirmReportIn } from "./confirm-report";

/**
 * Confirms several reports as one act. One that changed after it was shown stays as it is and is counted, the
 * others are confirmed: a leader who read twenty should not lose nineteen.
 * @throws request.not_allowed
 */
export function confirmReports(
  db: Database,
  actor: Actor,
  reports: readonly { assignmentId: number; version: number }[],
  now: Date,
): { confirmed: number; changed: number } {
  if (!isLeader(actor)) refuse("request.not_allowed");
  const causeId = newCause();
  return write(db, (tx) => {
    let confirmed = 0;
    for (const report of reports) {
      try {
        confirmReportIn(tx, actor, { ...report, note: "" }, now, causeId);
        confirmed += 1;
      } catch (error) {
        // Each is refused before it writes anything, so that nothing half done is kept.
        if (!(error instanceof DomainError)) throw error;
      }
    }
    return { confirmed, changed: reports.length - confirmed };
  });
}
