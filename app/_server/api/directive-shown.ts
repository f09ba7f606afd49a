import type { Database } from "@/db/client";
import { findDirective } from "@/db/queries/directives/find-directive";
import { findWorkOrder } from "@/db/queries/orders/find-work-order";
import { listSubtasks } from "@/db/queries/subtasks/list-subtasks";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { found } from "./asked";
import { givenShown } from "./assignment-shown";
import { fileShown } from "./file-shown";

/** A directive with its assignments and its work order, if any, for an answer. @throws request.not_found */
export function directiveShown(db: Database, actor: Actor, directiveId: number, now: Date) {
  const row = found(findDirective(db, actor, directiveId));
  const today = dayInAgency(now.toISOString());
  const checklist = listSubtasks(db, actor, directiveId);
  const assignments = row.assignments.map((one) => givenShown(one, row, checklist, today));
  const order = findWorkOrder(db, actor, directiveId);
  const workOrder = order && {
    ...order,
    scans: order.scans?.map(fileShown) ?? null,
    laterScans: order.laterScans?.map(fileShown) ?? null,
  };
  return { value: { ...row, workOrder, assignments } };
}
