import "server-only";
import { count, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database, Transaction } from "../../client";
import { directiveHeadings } from "../../schema/directives";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";

/** Adds a heading that groups directives. @returns its id */
export function addHeading(db: Database, actor: Actor, input: { meetingId: number; title: string }): number {
  return write(db, (tx) => addHeadingIn(tx, actor, input));
}

/** The same inside another write. */
export function addHeadingIn(
  tx: Transaction,
  actor: Actor,
  { meetingId, title }: { meetingId: number; title: string },
): number {
  touchMeeting(tx, actor, meetingId);
  const { count: sortOrder = 0 } =
    tx
      .select({ count: count() })
      .from(directiveHeadings)
      .where(eq(directiveHeadings.meetingId, meetingId))
      .get() ?? {};
  return tx
    .insert(directiveHeadings)
    .values({ meetingId, title, sortOrder })
    .returning({ id: directiveHeadings.id })
    .get().id;
}
