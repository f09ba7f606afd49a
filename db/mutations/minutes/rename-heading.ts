import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { directiveHeadings } from "../../schema/directives";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { refuseRemoved } from "./refuse-removed";

export type OnHeading = { meetingId: number; headingId: number };

/** Changes the title of a heading. @throws those of touchMeeting */
export function renameHeading(
  db: Database,
  actor: Actor,
  { title, ...heading }: OnHeading & { title: string },
): void {
  write(db, (tx) => {
    touchMeeting(tx, actor, heading.meetingId);
    const changed = tx.update(directiveHeadings).set({ title }).where(is(heading)).run();
    if (changed.changes !== 1) refuseRemoved(tx, heading.meetingId, "heading", heading.headingId);
  });
}

const is = ({ meetingId, headingId }: OnHeading) =>
  and(eq(directiveHeadings.id, headingId), eq(directiveHeadings.meetingId, meetingId));
