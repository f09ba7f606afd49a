import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse, refuseAsChanged } from "@/domain/errors";
import { canGiveWork } from "@/domain/work-orders/policy";
import type { ReviewWorkInput } from "@/domain/work-orders/work-order-input";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { directives } from "../../schema/directives";
import { workOrders } from "../../schema/work-orders";
import { visibleDirectives } from "../../visibility";
import { write } from "../../write";

/**
 * Chooses whether the review of open work at the next meetings takes up a work order.
 * @throws request.not_found, request.not_allowed, request.changed_meanwhile
 */
export function chooseReview(
  db: Database,
  actor: Actor,
  { directiveId, version, reviewed }: ReviewWorkInput,
  now: Date,
): void {
  write(db, (tx) => {
    const found = tx
      .select({ order: workOrders })
      .from(directives)
      .innerJoin(workOrders, eq(workOrders.id, directives.workOrderId))
      .where(and(eq(directives.id, directiveId), visibleDirectives(actor)))
      .get();
    if (!found) return refuse("request.not_found");
    if (!canGiveWork(actor)) refuse("request.not_allowed");
    if (found.order.version !== version) refuseAsChanged({ at: "", by: "", theirs: [] });
    if (found.order.reviewed === reviewed) return;
    tx.update(workOrders)
      .set({ reviewed, version: version + 1 })
      .where(eq(workOrders.id, found.order.id))
      .run();
    const event = { kind: "directive.review_chosen", payload: { reviewed } } as const;
    recordEvent(tx, actor, event, { directiveId }, now);
  });
}
