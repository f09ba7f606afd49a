import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { corrections } from "../../schema/corrections";
import { meetings } from "../../schema/meetings";
import { sql } from "../../sql";
import { viewOf, visibleMinutes } from "../../visibility";

/** How a signed supplement says that a directive should read. */
export type DirectiveCorrection = { id: number; meetingId: number; title: string; heldOn: Day; text: string };

/** The corrections of a directive in signed supplements that the actor may read, the oldest first. */
export function listDirectiveCorrections(
  db: Reader,
  actor: Actor,
  directiveId: number,
): DirectiveCorrection[] {
  return prepared(db, `corrections of a directive ${viewOf(actor)}`, () =>
    db
      .select({
        id: corrections.id,
        meetingId: meetings.id,
        title: meetings.title,
        heldOn: meetings.heldOn,
        text: corrections.text,
      })
      .from(corrections)
      .innerJoin(meetings, eq(meetings.id, corrections.meetingId))
      .where(
        and(
          eq(corrections.directiveId, sql.placeholder("directiveId")),
          eq(meetings.status, "signed"),
          visibleMinutes(actor),
        ),
      )
      .orderBy(asc(corrections.id))
      .prepare(),
  ).all({ directiveId });
}
