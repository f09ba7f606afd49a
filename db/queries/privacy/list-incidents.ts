import "server-only";
import { desc } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { incidentDue } from "@/domain/privacy/incident-clock";
import type { Reader } from "../../client";
import { incidents } from "../../schema/privacy";

/** Incidents with their clocks, the newest first, for administrators. */
export const listIncidents = (db: Reader, actor: Actor) =>
  isAdmin(actor)
    ? db
        .select()
        .from(incidents)
        .orderBy(desc(incidents.id))
        .all()
        .map((one) => ({ ...one, ...incidentDue(one.detectedAt, one.serious) }))
    : [];
