import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { directives } from "../../schema/directives";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { type Direction, movedOrder } from "./move-in-order";

/** Moves a proposed directive one place up or down among those of its heading. */
export function moveDirective(
  db: Database,
  actor: Actor,
  { meetingId, directiveId, direction }: { meetingId: number; directiveId: number; direction: Direction },
): void {
  write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    const rows = tx
      .select({ id: directives.id, headingId: directives.headingId })
      .from(directives)
      .where(eq(directives.meetingId, meetingId))
      .orderBy(asc(directives.sortOrder), asc(directives.id))
      .all();
    const moved = rows.find(({ id }) => id === directiveId);
    if (!moved) return refuse("request.not_found");
    const beside = rows.filter(({ headingId }) => headingId === moved.headingId).map(({ id }) => id);
    const others = rows.map(({ id }) => id).filter((id) => !beside.includes(id));
    [...others, ...movedOrder(beside, directiveId, direction)].forEach((id, index) => {
      tx.update(directives)
        .set({ sortOrder: index + 1 })
        .where(eq(directives.id, id))
        .run();
    });
  });
}
