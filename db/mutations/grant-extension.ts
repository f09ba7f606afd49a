import "server-only";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refuseNoExtension } from "@/domain/directives/new-deadline";
import type { Database } from "../client";
import { write } from "../write";
import { advanceAssignment, findVisibleAssignment } from "./advance-assignment";

/**
 * A leader grants the extension that was asked for, until that day or another one; the original deadline stays
 * on the directive.
 * @returns the event's id
 * @throws directive.extension_not_later, directive.extension_in_past, and those of advanceAssignment
 */
export function grantExtension(
  db: Database,
  actor: Actor,
  input: { assignmentId: number; version: number; deadline: Day; note: string },
  now: Date,
): number {
  const { assignmentId, version, deadline: to, note } = input;
  return write(db, (tx) => {
    const before = findVisibleAssignment(tx, actor, assignmentId);
    const from = before.deadline ?? "";
    const payload = { from, to, requested: before.requestedDeadline ?? "", note };
    const event = { kind: "assignment.extension_granted", payload } as const;
    const step = "grant-extension";
    const { eventId } = advanceAssignment(tx, actor, { assignmentId, version, step, event }, now);
    // Asked after the policy: whoever may not grant is told so first.
    refuseNoExtension(to, from, dayInAgency(now.toISOString()));
    return eventId;
  });
}
