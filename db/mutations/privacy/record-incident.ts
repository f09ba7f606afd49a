import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { RecordIncidentInput } from "@/domain/privacy/privacy-input";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { incidents } from "../../schema/privacy";
import { write } from "../../write";

/** Records an incident; its clocks run from when it was found. @returns its key @throws request.not_allowed, privacy.in_future */
export function recordIncident(db: Database, actor: Actor, input: RecordIncidentInput, now: Date): number {
  return write(db, (tx) => {
    if (!isAdmin(actor) || actor.userId === null) return refuse("request.not_allowed");
    if (input.detectedAt > now.toISOString()) refuse("privacy.in_future", {}, "day");
    const { id } = tx
      .insert(incidents)
      .values({ ...input, recordedByUserId: actor.userId, recordedAt: now.toISOString() })
      .returning({ id: incidents.id })
      .get();
    const payload = { number: id, serious: input.serious };
    recordEvent(tx, actor, { kind: "incident.recorded", payload }, {}, now);
    return id;
  });
}
