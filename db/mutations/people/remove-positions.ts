import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import { dayInAgency } from "@/domain/calendar/day";
import type { Transaction } from "../../client";
import { formerPositions, people, positions, removedPositions } from "../../schema/people";

/** Removes titles; what was recorded of them by the day before stays readable in reports of those days. */
export function removePositionsIn(tx: Transaction, positionIds: readonly number[], now: Date): void {
  const today = dayInAgency(now.toISOString());
  const ids = [...positionIds];
  const held = tx
    .select({ position: positions, fullName: people.fullName })
    .from(positions)
    .innerJoin(people, eq(people.id, positions.personId))
    .where(inArray(positions.id, ids))
    .all();
  const former = tx
    .select()
    .from(formerPositions)
    .where(inArray(formerPositions.positionId, ids))
    .orderBy(asc(formerPositions.untilDay), asc(formerPositions.id))
    .all();
  for (const { position, fullName } of held) {
    const { id, personId, title, rank, fromDay, recordedOn, departmentId, toDay } = position;
    const recorded = [
      ...former.filter(({ positionId }) => positionId === id),
      { departmentId, toDay, untilDay: today },
    ];
    let knownFrom = recordedOn;
    for (const known of recorded) {
      const knownUntil = known.untilDay;
      if (knownUntil > knownFrom) {
        const { departmentId: ofThen, toDay: endOfThen } = known;
        tx.insert(removedPositions)
          .values({
            personId,
            fullName,
            title,
            departmentId: ofThen,
            rank,
            fromDay,
            toDay: endOfThen,
            knownFrom,
            knownUntil,
          })
          .run();
        knownFrom = knownUntil;
      }
    }
  }
  tx.delete(formerPositions).where(inArray(formerPositions.positionId, ids)).run();
  tx.delete(positions).where(inArray(positions.id, ids)).run();
}
