import "server-only";
import { and, lte, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Day } from "@/domain/calendar/day";
import { formerPositions, positions } from "./schema/people";
import { sql } from "./sql";

/**
 * Titles held at some time from a day to a day, by what was recorded up to a third day: a title that was added later is
 * unknown, and one whose end was changed later has the end that was recorded by then.
 */
export const positionHeldIn = ({ from, to }: { from: Day; to: Day }, asOf: Day): SQL | undefined =>
  and(
    lte(positions.recordedOn, asOf),
    lte(positions.fromDay, to),
    sql`coalesce(${knownOn(asOf, formerPositions.toDay, positions.toDay)}, '9999') >= ${from}`,
  );

/** The department of a title by what was recorded up to a day. */
export const departmentKnownOn = (asOf: Day): SQL<number | null> =>
  knownOn(asOf, formerPositions.departmentId, positions.departmentId);

/** The oldest value that was replaced after a day, else today's. */
function knownOn<T>(asOf: Day, former: SQLiteColumn, current: SQLiteColumn): SQL<T> {
  const replacedLater = sql`from ${formerPositions}
    where ${formerPositions.positionId} = ${positions.id} and ${formerPositions.untilDay} > ${asOf}`;
  return sql<T>`case when exists (select 1 ${replacedLater})
    then (select ${former} ${replacedLater} order by ${formerPositions.untilDay}, ${formerPositions.id} limit 1)
    else ${current} end`;
}
