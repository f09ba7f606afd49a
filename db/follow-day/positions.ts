import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Transaction } from "../client";
import { findTitlesOn } from "../queries/people/find-titles-on";
import { directives } from "../schema/directives";
import { agendaItems, participants } from "../schema/meetings";

/**
 * Updates titles of participants, speakers and givers that were written as of the old day to those of the new day;
 * titles that were changed by hand stay.
 * @returns how many changed
 */
export function followPositions(tx: Transaction, meetingId: number, from: Day, to: Day): number {
  const moved = (personId: number | null, position: string): string | null => {
    if (personId === null || position !== findTitlesOn(tx, personId, from)) return null;
    const then = findTitlesOn(tx, personId, to);
    return then === position ? null : then;
  };
  let changed = 0;
  const there = and(eq(participants.meetingId, meetingId), isNotNull(participants.personId));
  for (const { id, personId, position: old } of tx.select().from(participants).where(there).all()) {
    const position = moved(personId, old);
    if (position === null) continue;
    tx.update(participants).set({ position }).where(eq(participants.id, id)).run();
    changed += 1;
  }
  const spoke = and(eq(agendaItems.meetingId, meetingId), isNotNull(agendaItems.speakerPersonId));
  for (const item of tx.select().from(agendaItems).where(spoke).all()) {
    const speakerPosition = moved(item.speakerPersonId, item.speakerPosition);
    if (speakerPosition === null) continue;
    tx.update(agendaItems)
      .set({ speakerPosition, version: item.version + 1 })
      .where(eq(agendaItems.id, item.id))
      .run();
    changed += 1;
  }
  const gave = and(eq(directives.meetingId, meetingId), isNotNull(directives.givenByPersonId));
  for (const directive of tx.select().from(directives).where(gave).all()) {
    const givenByPosition = moved(directive.givenByPersonId, directive.givenByPosition);
    if (givenByPosition === null) continue;
    tx.update(directives)
      .set({ givenByPosition, version: directive.version + 1 })
      .where(eq(directives.id, directive.id))
      .run();
    changed += 1;
  }
  return changed;
}
