import "server-only";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refuseNoExtension } from "@/domain/directives/new-deadline";
import type { Database } from "../client";
import { write } from "../write";
import { advanceAssignment, findVisibleAssignment } from "./advance-assignment";

/**
 * The head of a department asks for a later deadline; the one in force stands until a leader answers.
 * @returns the event's id
 * @throws directive.extension_not_later, directive.extension_in_past, and those of advanceAssignment
 */
export function requestExtension(
  db: Database,
  actor: Actor,
  input: { assignmentId: number; version: number; deadline: Day; reason: string },
  now: Date,
): number {
  const { assignmentId, version, deadline: to, reason } = input;
  return write(db, (tx) => {
    const from = findVisibleAssignment(tx, actor, assignmentId).deadline ?? "";
    const event = { kind: "assignment.extension_requested", payload: { from, to, reason } } as const;
    const step = "request-extension";
    const { eventId } = advanceAssignment(tx, actor, { assignmentId, version, step, event }, now);
    // Asked after the policy: whoever may not ask is told so first.
    refuseNoExtension(to, from, dayInAgency(now.toISOString()));
    return eventId;
  });
}
