import "server-only";
import { createHash } from "node:crypto";

/** A row of the log as its hash covers it; the payload as the text that is stored. */
export type HashedEvent = {
  id: number;
  kind: string;
  at: string;
  effectiveOn: string;
  actorUserId: number | null;
  actorName: string;
  address: string;
  device: string;
  causeId: string;
  meetingId: number | null;
  directiveId: number | null;
  assignmentId: number | null;
  departmentId: number | null;
  payload: string;
};

/**
 * The hash of an event, which covers the hash of the one before: a change of any row changes all later hashes.
 * @param before the hash of the previous event; "" for the first
 * @returns SHA-256, hex
 */
export function hashEvent(before: string, event: HashedEvent): string {
  const { id, kind, at, effectiveOn, actorUserId, actorName, address, device, causeId } = event;
  const { meetingId, directiveId, assignmentId, departmentId, payload } = event;
  const covered = [
    before,
    id,
    kind,
    at,
    effectiveOn,
    actorUserId,
    actorName,
    address,
    device,
    causeId,
    meetingId,
    directiveId,
    assignmentId,
    departmentId,
    payload,
  ];
  return createHash("sha256").update(JSON.stringify(covered)).digest("hex");
}
