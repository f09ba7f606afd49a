import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { incidents } from "../../schema/privacy";
import { write } from "../../write";

/** Records that the first notice or the report of an incident was sent. @throws request.not_allowed, request.not_found */
export function noteIncidentStep(
  db: Database,
  actor: Actor,
  { incidentId, step }: { incidentId: number; step: "first-notice" | "report" },
  now: Date,
): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const at = now.toISOString();
    const column = step === "report" ? incidents.reportedAt : incidents.firstNoticeAt;
    const { changes } = tx
      .update(incidents)
      .set(step === "report" ? { reportedAt: at } : { firstNoticeAt: at })
      .where(and(eq(incidents.id, incidentId), isNull(column)))
      .run();
    if (changes !== 1) refuse("request.not_found");
    recordEvent(tx, actor, { kind: "incident.reported", payload: { number: incidentId, step } }, {}, now);
  });
}
