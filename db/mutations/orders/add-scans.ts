import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { canGiveWork } from "@/domain/work-orders/policy";
import type { AddScansInput } from "@/domain/work-orders/work-order-input";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { attachments } from "../../schema/attachments";
import { directives } from "../../schema/directives";
import { visibleDirectives } from "../../visibility";
import { write } from "../../write";
import { moveStagedFiles } from "../minutes/move-staged-files";

/**
 * Adds scans that came in after the work was given. They stand beside the signed ones and are not part of what the
 * leader's act signed; the event records their hashes.
 * @throws request.not_found, request.not_allowed, work_order.scan_missing
 */
export function addScans(db: Database, actor: Actor, { directiveId, scan }: AddScansInput, now: Date): void {
  write(db, (tx) => {
    const found = tx
      .select({ workOrderId: directives.workOrderId })
      .from(directives)
      .where(and(eq(directives.id, directiveId), visibleDirectives(actor)))
      .get();
    if (!found || found.workOrderId === null) return refuse("request.not_found");
    if (!canGiveWork(actor)) refuse("request.not_allowed");
    if (scan.length === 0) refuse("work_order.scan_missing", {}, "scan");
    const { workOrderId } = found;
    moveStagedFiles(tx, actor, { workOrderId, place: "later-scan", files: scan }, "scan");
    const hashes = tx
      .select({ sha256: attachments.sha256 })
      .from(attachments)
      .where(inArray(attachments.id, scan))
      .orderBy(attachments.id)
      .all()
      .map(({ sha256 }) => sha256);
    recordEvent(tx, actor, { kind: "directive.scans_added", payload: { hashes } }, { directiveId }, now);
  });
}
