import "server-only";
import type { Actor } from "@/domain/actor";
import type { LogProgressInput } from "@/domain/directives/input";
import type { Database } from "../client";
import { write } from "../write";
import { advanceAssignment } from "./advance-assignment";
import { attachEvidence } from "./attach-evidence";

/** The staff of a department tell how far they are, with evidence if any. @returns the event's id */
export function logProgress(db: Database, actor: Actor, input: LogProgressInput, now: Date): number {
  const { assignmentId, version, note, percent, files } = input;
  return write(db, (tx) => {
    const event = { kind: "assignment.progress_logged", payload: { note, percent } } as const;
    const { eventId } = advanceAssignment(
      tx,
      actor,
      { assignmentId, version, step: "log-progress", event },
      now,
    );
    attachEvidence(tx, actor, files, { assignmentId, eventId });
    return eventId;
  });
}
