import "server-only";
import { desc, eq } from "drizzle-orm";
import { refuseAsChanged } from "@/domain/errors";
import type { Reader } from "../../client";
import { assignments } from "../../schema/directives";
import { events } from "../../schema/events";

/**
 * Throws a conflict for a step whose row changed after it was shown, with the last event, its author and instant,
 * and the stored values.
 * @throws request.changed_meanwhile
 */
export function refuseStaleAssignment(tx: Reader, shown: { id: number }): never {
  const last = tx
    .select()
    .from(events)
    .where(eq(events.assignmentId, shown.id))
    .orderBy(desc(events.id))
    .limit(1)
    .get();
  const row = tx.select().from(assignments).where(eq(assignments.id, shown.id)).get();
  const payload = (last?.payload ?? {}) as Record<string, unknown>;
  const words = ["note", "reason", "text", "productText", "productNumber"]
    .map((key) => payload[key])
    .filter((value): value is string => typeof value === "string" && value !== "");
  refuseAsChanged({
    at: last?.at ?? "",
    by: last?.actorName ?? "",
    theirs: [
      ...(row ? [{ field: "state", value: row.state }] : []),
      ...words.map((value) => ({ field: "words", value })),
    ],
  });
}
