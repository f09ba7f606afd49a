import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { canViewEvidence } from "@/domain/directives/policy";
import type { SignedCheck } from "@/domain/meetings/record";
import { fixedValuesAgree } from "@/domain/meetings/signed/rows-agree";
import {
  readSignedWorkOrder,
  type SignedWorkOrder,
  signedWorkOrder,
} from "@/domain/work-orders/signed-work-order";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { attachments, storedFiles } from "../../schema/attachments";
import { directives } from "../../schema/directives";
import { workOrders } from "../../schema/work-orders";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";
import { findAgency } from "../agency/find-agency";
import { listDepartmentNamesOn } from "../departments/list-department-names-on";
import { hashOf } from "../meetings/content-hash";
import { listDirectivesOf } from "../minutes/list-recorded-directives";

export type WorkOrder = Omit<SignedWorkOrder, "scans"> & {
  directiveId: number;
  version: number;
  signature: "in-app" | "noted";
  signedAt: string | null;
  contentHash: string | null;
  signedCheck: SignedCheck | null;
  reviewed: boolean;
  /** Null for readers who may not see the files. */
  scans: WorkOrderScan[] | null;
  /** Added after the work was given: the signature does not cover them. Null as above. */
  laterScans: WorkOrderScan[] | null;
};

export type WorkOrderScan = { id: number; sha256: string; name: string; size: number };

/**
 * The work order of a directive, read from the signed text; null if the directive does not exist for the actor or
 * comes from minutes.
 */
export function findWorkOrder(db: Reader, actor: Actor, directiveId: number): WorkOrder | null {
  const found = prepared(db, `work order of a directive ${viewOf(actor)}`, () =>
    db
      .select({ order: workOrders, directive: directives })
      .from(directives)
      .innerJoin(workOrders, eq(workOrders.id, directives.workOrderId))
      .where(and(eq(directives.id, sql.placeholder("directiveId")), visibleDirectives(actor)))
      .prepare(),
  ).get({ directiveId });
  if (!found) return null;
  const rows = findWorkOrderRows(db, actor, found);
  if (rows === null) return null;
  const { version, signature, signedAt, contentHash, reviewed, signedContent } = found.order;
  const text = signedContent ?? "";
  const signed = hashOf(text) === contentHash ? readSignedWorkOrder(text) : null;
  const signedCheck: SignedCheck =
    signed === null
      ? "text_broken"
      : fixedValuesAgree(signedWorkOrder, rows, signed)
        ? "matches"
        : "rows_differ";
  const shown = signed ?? rows;
  const departmentIds = shown.directive.asked.map(({ departmentId }) => departmentId);
  const files = listScans(db, found.order.id, "scan");
  const seesFiles = canViewEvidence(actor, departmentIds);
  const sizes = new Map(files.map(({ id, size }) => [id, size]));
  return {
    ...shown,
    directiveId,
    version,
    signature,
    signedAt,
    contentHash,
    reviewed,
    signedCheck,
    scans: seesFiles ? shown.scans.map((scan) => ({ ...scan, size: sizes.get(scan.id) ?? 0 })) : null,
    laterScans: seesFiles ? listScans(db, found.order.id, "later-scan") : null,
  };
}

type Rows = { order: typeof workOrders.$inferSelect; directive: typeof directives.$inferSelect };

/** What a signature on these rows fixes; null while the directive has no number. */
export function findWorkOrderRows(
  db: Reader,
  actor: Actor,
  { order, directive }: Rows,
): SignedWorkOrder | null {
  const { code, issuedOn, number } = directive;
  if (code === null || issuedOn === null || number === null) return null;
  const { name, parentBody } = findAgency(db, actor);
  const names = listDepartmentNamesOn(db, issuedOn);
  const [recorded] = listDirectivesOf(db, [directive], names, { issued: true });
  if (!recorded) return null;
  return signedWorkOrder.parse({
    ...order,
    format: 1,
    agency: { name, parentBody },
    code,
    givenOn: issuedOn,
    directive: { ...recorded, number },
    scans: listScans(db, order.id, "scan"),
  });
}

const listScans = (db: Reader, workOrderId: number, place: "scan" | "later-scan"): WorkOrderScan[] =>
  db
    .select({
      id: attachments.id,
      sha256: attachments.sha256,
      name: attachments.name,
      size: storedFiles.size,
    })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.sha256, attachments.sha256))
    .where(and(eq(attachments.workOrderId, workOrderId), eq(attachments.place, place)))
    .orderBy(asc(attachments.sortOrder), asc(attachments.id))
    .all();
