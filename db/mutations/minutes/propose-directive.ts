import "server-only";
import { eq, max } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { ProposeDirectiveInput } from "@/domain/meetings/meeting-input";
import type { Database, Transaction } from "../../client";
import { directives } from "../../schema/directives";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { proposedColumns } from "./proposed-columns";
import { writeProposedParts } from "./write-proposed-parts";

/** Proposes a directive in a draft; it takes effect when the minutes are signed. @returns its id */
export function proposeDirective(db: Database, actor: Actor, input: ProposeDirectiveInput): number {
  return write(db, (tx) => proposeDirectiveIn(tx, actor, input));
}

/** The same inside another write. */
export function proposeDirectiveIn(tx: Transaction, actor: Actor, input: ProposeDirectiveInput): number {
  const { meetingId, ...fields } = input;
  const meeting = touchMeeting(tx, actor, meetingId);
  const { last = 0 } =
    tx
      .select({ last: max(directives.sortOrder) })
      .from(directives)
      .where(eq(directives.meetingId, meetingId))
      .get() ?? {};
  const { id } = tx
    .insert(directives)
    .values({ meetingId, sortOrder: (last ?? 0) + 1, ...proposedColumns(tx, meeting, fields) })
    .returning({ id: directives.id })
    .get();
  writeProposedParts(tx, id, fields);
  return id;
}
