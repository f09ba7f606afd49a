import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { directives } from "../../schema/directives";
import { events } from "../../schema/events";

/** The id of the newest directive with these words that the actor gave outside a meeting; null if there is none. */
export function findGivenAgain(db: Reader, actor: Actor, text: string): number | null {
  if (actor.userId === null) return null;
  const found = db
    .select({ id: directives.id })
    .from(directives)
    .innerJoin(events, and(eq(events.directiveId, directives.id), eq(events.kind, "directive.issued")))
    .where(
      and(isNotNull(directives.workOrderId), eq(directives.text, text), eq(events.actorUserId, actor.userId)),
    )
    .orderBy(desc(directives.id))
    .get();
  return found?.id ?? null;
}
