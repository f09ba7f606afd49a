import "server-only";
import { and, eq, lt, ne } from "drizzle-orm";
import type { Database } from "../../client";
import { people } from "../../schema/people";
import { presentWriters } from "../../schema/present-writers";
import { users } from "../../schema/users";
import { writeUnsynced } from "../../write-unsynced";

/** A person who has the minutes of a meeting open, and the item of the programme where they are. */
export type PresentWriter = { name: string; itemId: number | null };

/** A page that has said nothing for this long is closed, or its computer sleeps. */
const GONE_MS = 25_000;

/**
 * Notes that a person has a meeting's minutes open, for every process of the server.
 * @param now in milliseconds
 * @returns the others, in the order of their names
 */
export function noteWriter(
  db: Database,
  writer: { meetingId: number; userId: number; itemId: number | null },
  now: number,
): PresentWriter[] {
  const others = writeUnsynced(db, (tx) => {
    tx.delete(presentWriters)
      .where(lt(presentWriters.seenAt, now - GONE_MS))
      .run();
    tx.insert(presentWriters)
      .values({ ...writer, seenAt: now })
      .onConflictDoUpdate({
        target: [presentWriters.meetingId, presentWriters.userId],
        set: { itemId: writer.itemId, seenAt: now },
      })
      .run();
    return tx
      .select({ name: people.fullName, itemId: presentWriters.itemId })
      .from(presentWriters)
      .innerJoin(users, eq(users.id, presentWriters.userId))
      .innerJoin(people, eq(people.id, users.personId))
      .where(and(eq(presentWriters.meetingId, writer.meetingId), ne(presentWriters.userId, writer.userId)))
      .all();
  });
  return others.sort((a, b) => a.name.localeCompare(b.name, "vi"));
}
