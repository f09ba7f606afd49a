import "server-only";
import type { Actor } from "@/domain/actor";
import type { ReportDoneInput } from "@/domain/directives/input";
import { hasProduct } from "@/domain/directives/product";
import { refuse } from "@/domain/errors";
import type { Database } from "../client";
import { write } from "../write";
import { advanceAssignment, findVisibleAssignment } from "./advance-assignment";
import { attachEvidence } from "./attach-evidence";

/**
 * The head of a department reports its assignment done, with the product that closes it.
 * @returns the event's id
 * @throws directive.product_missing, and those of advanceAssignment
 */
export function reportDone(db: Database, actor: Actor, input: ReportDoneInput, now: Date): number {
  const { assignmentId, version, note, productNumber, productDate, files } = input;
  return write(db, (tx) => {
    const { periodEnd } = findVisibleAssignment(tx, actor, assignmentId);
    const product = { note, productNumber, productDate, productText: note, files: files.length };
    const payload = periodEnd === null ? product : { ...product, periodEnd };
    const { eventId } = advanceAssignment(
      tx,
      actor,
      { assignmentId, version, step: "report-done", event: { kind: "assignment.reported", payload } },
      now,
    );
    // Asked after the policy: whoever may not report is told so first.
    if (!hasProduct(payload)) refuse("directive.product_missing", {}, "note");
    attachEvidence(tx, actor, files, { assignmentId, eventId });
    return eventId;
  });
}
