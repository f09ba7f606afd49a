import "server-only";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { contentOfReport } from "@/domain/evaluation/content";
import type { ConfirmEvaluationInput } from "@/domain/evaluation/evaluation-input";
import { isComplete } from "@/domain/evaluation/report";
import type { Database } from "../../client";
import { findConfirmation } from "../../queries/evaluation/find-confirmation";
import { findEvaluation } from "../../queries/evaluation/find-evaluation";
import { hashOf } from "../../queries/meetings/content-hash";
import { recordEvent } from "../../record-event";
import { evaluationConfirmations } from "../../schema/evaluation";
import { write } from "../../write";
import { findOwnEvaluated } from "./find-own-evaluated";

/**
 * Confirms the figures of a person and a period that were on the screen: they are fixed under their hash, and change
 * only by a new version with a reason.
 * @throws evaluation.changed_since_shown if the figures have another hash by now, evaluation.not_ready,
 * evaluation.unchanged, evaluation.reason_missing, and those of findOwnEvaluated
 */
export function confirmEvaluation(
  db: Database,
  actor: Actor,
  input: ConfirmEvaluationInput,
  now: Date,
): { version: number } {
  return write(db, (tx) => {
    const today = dayInAgency(now.toISOString());
    const { person, period } = findOwnEvaluated(tx, actor, input, today);
    const report = findEvaluation(tx, actor, input.personId, { period, asOf: today });
    if (report === null) return refuse("request.not_found");
    const content = contentOfReport(report);
    const contentHash = hashOf(content);
    if (contentHash !== input.contentHash) refuse("evaluation.changed_since_shown");
    if (!isComplete(report) || period.to > today) refuse("evaluation.not_ready");
    const before = findConfirmation(tx, actor, input.personId, { period, asOf: today });
    if (before?.contentHash === contentHash) refuse("evaluation.unchanged");
    if (before && input.reason === "") refuse("evaluation.reason_missing", {}, "reason");
    const version = (before?.version ?? 0) + 1;
    tx.insert(evaluationConfirmations)
      .values({
        personId: input.personId,
        periodKey: period.key,
        version,
        content,
        contentHash,
        reason: before ? input.reason : "",
        confirmedOn: today,
        confirmedAt: now.toISOString(),
        byUserId: actor.userId,
        byName: actor.name,
      })
      .run();
    const payload = { name: person.name, period: period.key, version };
    recordEvent(tx, actor, { kind: "evaluation.confirmed", payload }, {}, now);
    return { version };
  });
}
