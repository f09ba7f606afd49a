import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { Reader } from "../../client";
import { events } from "../../schema/events";
import { sql } from "../../sql";

/** How often something related to a deadline changed outside its own history, and when last (ISO, UTC). */
export type FeedChanges = { count: number; at: string };

/**
 * The changes of what a calendar shows besides a deadline itself: the days off that its reminder is counted with,
 * and its department's name.
 * @returns for a department's key the changes that concern its deadlines
 */
export function findFeedChanges(db: Reader): (departmentId: number) => FeedChanges {
  const daysOff = db
    .select({ count: sql<number>`count(*)`, at: sql<string>`coalesce(max(${events.at}), '')` })
    .from(events)
    .where(eq(events.kind, "day_off.changed"))
    .get() ?? { count: 0, at: "" };
  const renamed = new Map(
    db
      .select({
        departmentId: events.departmentId,
        count: sql<number>`count(*)`,
        at: sql<string>`max(${events.at})`,
      })
      .from(events)
      .where(inArray(events.kind, ["department.changed", "department.merged"]))
      .groupBy(events.departmentId)
      .all()
      .map(({ departmentId, ...changes }) => [departmentId, changes]),
  );
  return (departmentId) => {
    const own = renamed.get(departmentId) ?? { count: 0, at: "" };
    return { count: daysOff.count + own.count, at: daysOff.at > own.at ? daysOff.at : own.at };
  };
}
