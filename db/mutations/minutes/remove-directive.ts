import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { directives } from "../../schema/directives";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";

/** Takes a proposed directive out of a draft. */
export function removeDirective(
  db: Database,
  actor: Actor,
  { meetingId, directiveId }: { meetingId: number; directiveId: number },
): void {
  write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    const gone = tx
      .delete(directives)
      .where(and(eq(directives.id, directiveId), eq(directives.meetingId, meetingId)))
      .run();
    if (gone.changes !== 1) refuse("request.not_found");
  });
}
