import "server-only";
import { asc, desc, gt } from "drizzle-orm";
import type { Reader } from "../client";
import { hashEvent } from "../event-hash";
import { prepared } from "../prepared";
import { events } from "../schema/events";
import { sql } from "../sql";

/** The newest event and its hash, which covers all before it. */
export type AuditHead = { id: number; hash: string };

export type AuditFault =
  /** The row is not what was recorded, or the one before it was changed and hashed again. */
  | { kind: "changed"; id: number }
  | { kind: "missing"; id: number }
  /** The chain holds in itself, but is not the one of the given head. */
  | { kind: "other-head"; id: number };

export type AuditCheck = { rows: number; head: AuditHead | null; fault: AuditFault | null };

/** Rows read at a time. */
const PAGE = 2000;

/** The newest event; null if there is none. */
export const findAuditHead = (db: Reader): AuditHead | null =>
  prepared(db, "audit head", () =>
    db.select({ id: events.id, hash: events.hash }).from(events).orderBy(desc(events.id)).limit(1).prepare(),
  ).get() ?? null;

/**
 * Goes through the whole log and computes every hash again.
 * @param known an earlier head that was kept elsewhere: somebody who can write the file could otherwise cut off the
 *   end, or hash everything again
 * @returns the first fault; rows are those that were in order
 */
export function checkEvents(db: Reader, known: AuditHead | null = null): AuditCheck {
  let before = "";
  let last = 0;
  for (;;) {
    const page = db
      .select({
        id: events.id,
        kind: events.kind,
        at: events.at,
        effectiveOn: events.effectiveOn,
        actorUserId: events.actorUserId,
        actorName: events.actorName,
        address: events.address,
        device: events.device,
        causeId: events.causeId,
        meetingId: events.meetingId,
        directiveId: events.directiveId,
        assignmentId: events.assignmentId,
        departmentId: events.departmentId,
        payload: sql<string>`${events.payload}`,
        hash: events.hash,
      })
      .from(events)
      .where(gt(events.id, last))
      .orderBy(asc(events.id))
      .limit(PAGE)
      .all();
    for (const { hash, ...row } of page) {
      const fault = faultOf(row, hash);
      if (fault) return { rows: last, head: findAuditHead(db), fault };
      last = row.id;
      before = hash;
    }
    if (page.length < PAGE) break;
  }
  const cut = known !== null && known.id > last ? ({ kind: "missing", id: last + 1 } as const) : null;
  return { rows: last, head: findAuditHead(db), fault: cut };

  function faultOf(row: Parameters<typeof hashEvent>[1], hash: string): AuditFault | null {
    if (row.id !== last + 1) return { kind: "missing", id: last + 1 };
    if (hashEvent(before, row) !== hash) return { kind: "changed", id: row.id };
    return known?.id === row.id && known.hash !== hash ? { kind: "other-head", id: row.id } : null;
  }
}
