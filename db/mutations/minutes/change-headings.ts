import "server-only";
import { and, count, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";

import type { Database, Transaction } from "../../client";
import { extractHeading } from "../../removed-parts/heading";
import { directiveHeadings } from "../../schema/directives";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { refuseRemoved } from "./refuse-removed";
import { storeRemovedPart } from "./store-removed-part";

type OnHeading = { meetingId: number; headingId: number };

/** Adds a heading under which directives are gathered. @returns its id */
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

/** Takes a heading away; its directives stay, under none. @returns the removed part's id (restorePart) */
export function removeHeading(db: Database, actor: Actor, heading: OnHeading, now: Date): number {
  const { meetingId, headingId } = heading;
  return write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    return storeRemovedPart(tx, actor, meetingId, extractHeading(tx, meetingId, headingId), now);
  });
}

const is = ({ meetingId, headingId }: OnHeading) =>
  and(eq(directiveHeadings.id, headingId), eq(directiveHeadings.meetingId, meetingId));
